package org.vigil.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.audit.AuditEntry;
import org.vigil.audit.AuditSearch;
import org.vigil.audit.AuditTrail;
import org.vigil.desk.view.AuditPage;
import org.vigil.page.view.Words;

/** Builds the pages of the audit log. Entries hold ids; the names beside them are looked up for the page alone. */
@Component
class AuditPages {

    /** By this name, and not by its offset, it is shown as UTC. */
    private static final ZoneId ZONE = ZoneId.of("UTC");

    private static final int ROWS = 50;
    /** What is longer, such as the ids of everything that was discarded at once, stands in the export. */
    private static final int LONGEST_DETAIL = 160;

    private final AuditTrail trail;
    private final PersonNames people;
    private final DeskFrames frames;

    AuditPages(AuditTrail trail, PersonNames people, DeskFrames frames) {
        this.trail = trail;
        this.people = people;
        this.frames = frames;
    }

    AuditPage page(Viewer viewer, AuditSearch search, long before) {
        var found = trail.before(before, search, ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var actors = trail.actors();
        var names = names(shown, actors);
        var query = query(search);
        var more = found.size() > ROWS;
        return new AuditPage(
                frames.frame(viewer, viewer.words().say("desk.place.audit"), AuditController.PATH),
                actorChoices(viewer.words(), actors, search.actor(), names),
                actChoices(viewer.words(), search.act()),
                text(search.subject()),
                text(search.first()),
                text(search.last()),
                shown.stream().map(entry -> row(viewer, entry, names)).toList(),
                !query.isEmpty(),
                before == Long.MAX_VALUE ? null : address("", query),
                more ? address("", with(query, "before", shown.getLast().seq())) : null,
                address("/export.csv", query),
                address("/export.jsonl", query));
    }

    private Map<String, String> names(List<AuditEntry> shown, List<String> actors) {
        var ids = new HashSet<>(actors);
        shown.forEach(entry -> {
            ids.add(entry.actor());
            if (entry.subject() != null) {
                ids.add(entry.subject());
            }
        });
        return people.names(ids);
    }

    private static AuditPage.Row row(Viewer viewer, AuditEntry entry, Map<String, String> names) {
        var words = viewer.words();
        return new AuditPage.Row(
                entry.seq(),
                entry.at().toString(),
                words.moment(entry.at(), ZONE),
                who(words, entry.actor(), names),
                act(words, entry.act()),
                entry.subject() == null ? null : subject(viewer, entry.subject(), names),
                entry.version() == null ? null : words.number(entry.version()),
                entry.details().entrySet().stream()
                        .map(detail -> new AuditPage.Detail(detailName(words, detail.getKey()), cut(detail.getValue())))
                        .toList());
    }

    private static String who(Words words, String actor, Map<String, String> names) {
        if (!actor.startsWith("system:")) {
            return names.getOrDefault(actor, actor);
        }
        var part = actor.substring("system:".length());
        return words.has("audit.system." + part) ? words.say("audit.system." + part) : words.say("audit.program", part);
    }

    /** An act that has no words yet is still told, by what it is called in the log. */
    private static String act(Words words, String act) {
        return words.has("audit.act." + act) ? words.say("audit.act." + act) : act;
    }

    private static String detailName(Words words, String name) {
        return words.has("audit.detail." + name) ? words.say("audit.detail." + name) : name;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_DETAIL ? value : value.substring(0, LONGEST_DETAIL) + "…";
    }

    /** A person leads to their page, for those who may see it; anything else to all that was done to it. */
    private static AuditPage.Subject subject(Viewer viewer, String id, Map<String, String> names) {
        var name = names.get(id);
        if (name == null) {
            return new AuditPage.Subject(id, address("", Map.of("subject", id)), false);
        }
        return new AuditPage.Subject(name, viewer.may(Permission.MANAGE_PEOPLE) ? "/desk/people/" + id : null, true);
    }

    private static List<AuditPage.Choice> actorChoices(
            Words words, List<String> actors, @Nullable String chosen, Map<String, String> names) {
        return choices(actors, chosen).stream()
                .map(actor -> new AuditPage.Choice(actor, who(words, actor, names), actor.equals(chosen)))
                .sorted(Comparator.comparing(AuditPage.Choice::text, Collator.getInstance(Locale.of(words.language()))))
                .toList();
    }

    /** Every act, and before those that begin alike, all of them together. */
    private List<AuditPage.Choice> actChoices(Words words, @Nullable String chosen) {
        var acts = trail.acts();
        var all = new TreeSet<>(choices(acts, chosen));
        acts.stream()
                .collect(Collectors.groupingBy(act -> act.substring(0, act.indexOf('.') + 1), Collectors.counting()))
                .forEach((beginning, count) -> {
                    if (count > 1) {
                        all.add(beginning);
                    }
                });
        return all.stream()
                .map(act -> new AuditPage.Choice(
                        act,
                        act.endsWith(".")
                                ? words.say("audit.acts", act.substring(0, act.length() - 1))
                                : act(words, act),
                        act.equals(chosen)))
                .toList();
    }

    /** What is looked for can be chosen even if nothing was found. */
    private static TreeSet<String> choices(List<String> all, @Nullable String chosen) {
        var choices = new TreeSet<>(all);
        if (chosen != null) {
            choices.add(chosen);
        }
        return choices;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Map<String, Object> query(AuditSearch search) {
        var query = new LinkedHashMap<String, Object>();
        put(query, "who", search.actor());
        put(query, "act", search.act());
        put(query, "subject", search.subject());
        put(query, "from", search.first());
        put(query, "to", search.last());
        return query;
    }

    private static void put(Map<String, Object> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value);
        }
    }

    private static Map<String, Object> with(Map<String, Object> query, String name, Object value) {
        var more = new LinkedHashMap<>(query);
        more.put(name, value);
        return more;
    }

    private static String address(String rest, Map<String, ?> query) {
        var parameters = query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return AuditController.PATH + rest + (parameters.isEmpty() ? "" : "?" + parameters);
    }
}
