package org.vigil.writing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigil.body.Body;
import org.vigil.body.InvalidBody;
import org.vigil.desk.Fields;
import org.vigil.lock.EditLock;
import org.vigil.news.StoryText;

/** What the editor's form sent: lines and texts that become a manuscript, or a refusal that names the field. */
record ManuscriptForm(Fields fields) {

    /** The longest that each line may be, in characters. */
    static final Map<String, Integer> LIMITS = Map.ofEntries(
            Map.entry("headline", 300),
            Map.entry("deck", 500),
            Map.entry("teaser", 1_000),
            Map.entry("label", 60),
            Map.entry("dateline", 120),
            Map.entry("slug", 80),
            Map.entry("lead-alt", 1_000),
            Map.entry("lead-caption", 1_000),
            Map.entry("lead-credit", 300),
            Map.entry("contact-name", 200),
            Map.entry("contact-email", 254),
            Map.entry("contact-phone", 60),
            Map.entry("contact-hours", 200));

    private static final StoryText.LeadPicture NOTHING_SAID = new StoryText.LeadPicture("", "", null, null);
    private static final int CONTACTS = 5;
    private static final int COUNTRIES = 30;
    private static final int TOPICS = 20;
    private static final String EMAIL = "[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+";

    /** The save that was asked for. Without a number the page was made from nothing that is still there. */
    Writing.Save save() {
        var was = fields.line("was");
        return new Writing.Save(
                was.matches("[0-9]{1,9}") ? Integer.parseInt(was) : 0,
                EditLock.window(fields.line("tab")),
                fields.line("auto").equals("yes"));
    }

    /** What is looked up elsewhere: the stories that were named, and the pictures there are. */
    record LookedUp(List<UUID> related, Function<String, Optional<StoryText.LeadPicture>> pictures) {}

    /** The manuscript this makes of the one before. */
    Manuscript manuscript(Manuscript before, LookedUp lookedUp) {
        var text = before.text();
        var headline = line("headline");
        return new Manuscript(
                new StoryText(
                        headline == null ? "" : headline,
                        text.headlineDerived() && text.headline().equals(headline),
                        line("deck"),
                        line("teaser"),
                        line("label"),
                        line("dateline"),
                        body(text.body()),
                        text.openingOnly() && !fields.has("whole"),
                        lead(text.lead(), lookedUp.pictures()),
                        contacts(),
                        countries(),
                        uuids("topics", TOPICS),
                        text.report()),
                stream(),
                line("slug"),
                lookedUp.related());
    }

    /** The manuscript with the lines as they were typed, to be shown again; what cannot be shown stays as it was. */
    Manuscript asTyped(Manuscript before) {
        var text = before.text();
        var typed = new StoryText(
                fields.line("headline"),
                text.headlineDerived(),
                fields.line("deck"),
                fields.line("teaser"),
                fields.line("label"),
                fields.line("dateline"),
                typedBody(text.body()),
                text.openingOnly(),
                text.lead(),
                typedContacts(),
                text.countries(),
                text.topics(),
                text.report());
        return new Manuscript(typed, before.stream(), fields.line("slug"), before.related());
    }

    private List<StoryText.PressContact> typedContacts() {
        var names = fields.lines("contact-name");
        return IntStream.range(0, Math.min(names.size(), CONTACTS))
                .mapToObj(row -> new StoryText.PressContact(
                        names.get(row),
                        typed("contact-email", row),
                        typed("contact-phone", row),
                        typed("contact-hours", row)))
                .filter(contact -> !(contact.name() + contact.email() + contact.phone() + contact.hours()).isEmpty())
                .toList();
    }

    private String typed(String column, int row) {
        var cells = fields.lines(column);
        return row < cells.size() ? cells.get(row) : "";
    }

    /** What was typed to name related stories: those that were there and those that are new. */
    List<String> related() {
        return fields.lines("related").stream()
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    private @Nullable String line(String name) {
        return shortEnough(name, fields.line(name));
    }

    private static @Nullable String shortEnough(String name, String text) {
        var limit = LIMITS.getOrDefault(name, Integer.MAX_VALUE);
        if (text.codePointCount(0, text.length()) > limit) {
            throw new FormRefused(name, "write.wrong.long", limit);
        }
        return text.isEmpty() ? null : text;
    }

    private Body typedBody(Body before) {
        try {
            return body(before);
        } catch (FormRefused unreadable) {
            return before;
        }
    }

    /** The text as the editor wrote it, or as it was typed where no script runs. */
    private Body body(Body before) {
        try {
            if (fields.has("markdown")) {
                return Body.fromMarkdown(fields.text("markdown"));
            }
            return fields.has("body") ? Body.parse(fields.text("body")) : before;
        } catch (InvalidBody invalid) {
            throw new FormRefused("body", "write.wrong.body", String.valueOf(invalid.getMessage()));
        }
    }

    private @Nullable UUID stream() {
        var stream = fields.line("stream");
        return stream.isEmpty() ? null : uuid("stream", stream);
    }

    private static UUID uuid(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new FormRefused(field, "write.wrong.choice");
        }
    }

    private List<UUID> uuids(String field, int most) {
        return few(field, most).stream().map(one -> uuid(field, one)).toList();
    }

    private List<String> countries() {
        var codes = few("countries", COUNTRIES);
        if (!codes.stream().allMatch(code -> code.matches("[A-Z]{2}"))) {
            throw new FormRefused("countries", "write.wrong.choice");
        }
        return codes;
    }

    private List<String> few(String field, int most) {
        var values = fields.lines(field).stream()
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        if (values.size() > most) {
            throw new FormRefused(field, "write.wrong.many", most);
        }
        return values;
    }

    /** A picture that is new here, and of which nothing is said yet, begins with what the library says of it. */
    private StoryText.@Nullable LeadPicture lead(
            StoryText.@Nullable LeadPicture before, Function<String, Optional<StoryText.LeadPicture>> pictures) {
        var named = fields.line("lead-media");
        if (fields.has("lead-media") ? named.isEmpty() : before == null) {
            return null;
        }
        var alt = Objects.requireNonNullElse(line("lead-alt"), "");
        var said = new StoryText.LeadPicture("", alt, line("lead-caption"), line("lead-credit"));
        if (before != null && (named.isEmpty() || named.endsWith(before.media()))) {
            return said.of(before.media());
        }
        var chosen = pictures.apply(named.replaceFirst("^.*/", ""))
                .orElseThrow(() -> new FormRefused("lead-media", "write.wrong.picture"));
        return said.equals(NOTHING_SAID) ? chosen : said.of(chosen.media());
    }

    private List<StoryText.PressContact> contacts() {
        var names = fields.lines("contact-name");
        return IntStream.range(0, Math.min(names.size(), CONTACTS))
                .mapToObj(this::contact)
                .filter(contact -> !contact.name().isEmpty())
                .toList();
    }

    private StoryText.PressContact contact(int row) {
        var name = cell("contact-name", row);
        var email = cell("contact-email", row);
        var phone = cell("contact-phone", row);
        var hours = cell("contact-hours", row);
        if (email != null && !email.matches(EMAIL)) {
            throw new FormRefused("contact-email", "write.wrong.email");
        }
        if (name == null && (email != null || phone != null)) {
            throw new FormRefused("contact-name", "write.wrong.contact");
        }
        return new StoryText.PressContact(name == null ? "" : name, email, phone, hours);
    }

    private @Nullable String cell(String column, int row) {
        var cells = fields.lines(column);
        return row < cells.size() ? shortEnough(column, cells.get(row)) : null;
    }
}
