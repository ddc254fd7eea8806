package org.vigil.look;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.changes.Change;
import org.vigil.changes.ChangeLog;
import org.vigil.desk.ChangedMeanwhile;
import org.vigil.desk.Imprint;
import org.vigil.page.PublicPage;
import org.vigil.page.SiteSettings;
import org.vigil.page.view.Words;
import org.vigil.shared.Actor;
import org.vigil.shared.NotFound;

/** Changes the draft of the look, makes it public, and takes that back. */
@Service
public class Rebranding {

    private final LookRows rows;
    private final MarkRows marks;
    private final SiteSettings settings;
    private final Logs logs;

    /** Where it is written down what was done, and when. */
    @org.springframework.stereotype.Component
    record Logs(ChangeLog changes, AuditLog audit, Clock clock) {}

    /** What would be public, which of its sections differ from what is, and who changed them last. */
    public record Draft(
            Look look, List<Section> sections, @Nullable DraftRow row) {

        public boolean isEmpty() {
            return sections.isEmpty();
        }

        public String imprint() {
            return Imprint.of(List.of(LookText.of(look)));
        }

        public String imprint(Section section) {
            return Imprint.of(List.of(LookText.of(look, section)));
        }
    }

    Rebranding(LookRows rows, MarkRows marks, SiteSettings settings, Logs logs) {
        this.rows = rows;
        this.marks = marks;
        this.settings = settings;
        this.logs = logs;
    }

    /** What is in force, as it is saved; what readers see may be a second older. */
    Look inForce() {
        var site = settings.read();
        return LookText.read(
                rows.inForce(), LookText.layer(Section.NAME, new Look.Naming(site.name(), site.taglines())));
    }

    public Draft draft() {
        var row = rows.draft();
        var inForce = LookText.of(inForce());
        var layer = row.map(DraftRow::look).orElse("{}");
        return new Draft(LookText.read(inForce, layer), LookText.sections(layer), row.orElse(null));
    }

    /** Puts a section into the draft that was made from {@code was}; one that is as in force is taken out of it. */
    @Transactional
    public void change(Section section, Object part, String was, Actor by) {
        settings.lock();
        var draft = draft();
        if (!draft.imprint(section).equals(was)) {
            throw new ChangedMeanwhile();
        }
        var before = rows.draft().map(DraftRow::look).orElse("{}");
        var after = section.of(inForce()).equals(part)
                ? LookText.without(before, section)
                : LookText.with(before, section, part);
        if (LookText.sections(after).isEmpty()) {
            rows.removeDraft();
        } else {
            rows.putDraft(after, by, logs.clock().instant());
        }
        logs.audit().record(by, Act.of("look.changed", section.word()));
    }

    @Transactional
    public void discard(Actor by) {
        settings.lock();
        if (rows.draft().isPresent()) {
            rows.removeDraft();
            logs.audit().record(by, Act.of("look.discarded"));
        }
    }

    /** Makes the draft public that was looked at. */
    @Transactional
    public void publish(String was, Actor by) {
        settings.lock();
        var draft = draft();
        if (!draft.imprint().equals(was) || draft.isEmpty()) {
            throw new ChangedMeanwhile();
        }
        rows.removeDraft();
        put(draft.look(), null, null, number -> Act.of("look.published", number), by);
    }

    /** Makes a look public at once that was made from the one in force: for those who furnish a site. */
    @Transactional
    public void publish(UnaryOperator<Look> change, Actor by) {
        settings.lock();
        put(change.apply(inForce()), null, null, number -> Act.of("look.published", number), by);
    }

    /** What was in force before the newest publication comes back, as a publication of its own; so this is undone like any. */
    @Transactional
    public void undo(int number, Actor by) {
        settings.lock();
        var publication = get(number);
        if (number != rows.nextNumber() - 1) {
            throw new NothingToUndo(number);
        }
        var before = LookText.read(publication.before());
        put(before, number, null, next -> Act.of("look.undone", next).with("of", number), by);
    }

    /** What was in force after an earlier publication comes back. */
    @Transactional
    public void restore(int number, Actor by) {
        settings.lock();
        var after = LookText.read(get(number).after());
        put(after, null, number, next -> Act.of("look.restored", next).with("of", number), by);
    }

    /** What was made public, the newest first. */
    public List<Publication> history(int most) {
        return rows.publications(most);
    }

    private Publication get(int number) {
        return rows.publication(number).orElseThrow(() -> new NotFound("publication of the look"));
    }

    private void put(Look after, @Nullable Integer undoes, @Nullable Integer restores, IntFunction<Act> act, Actor by) {
        var before = inForce();
        var sections = differing(before, after);
        var number = rows.nextNumber();
        rows.add(new Publication(
                number,
                LookText.of(before),
                LookText.of(after),
                sections.stream().map(Section::word).toList(),
                undoes,
                restores,
                logs.clock().instant(),
                by.id()));
        rename(before.name(), after.name(), by);
        rows.putInForce(LookText.without(LookText.of(after), Section.NAME));
        rows.keepStyle(Tokens.style(after.colours(), null));
        Optional.ofNullable(after.mark().hash()).ifPresent(marks::makePublic);
        logs.audit()
                .record(
                        by,
                        act.apply(number)
                                .with(
                                        "sections",
                                        sections.stream().map(Section::word).collect(Collectors.joining(", "))));
        logs.changes().append(new Change("site", null, "changed", null, null, Set.of(PublicPage.SITE), false));
    }

    private void rename(Look.Naming before, Look.Naming after, Actor by) {
        if (!before.name().equals(after.name())) {
            settings.rename(after.name(), by);
        }
        for (var language : Words.LANGUAGES) {
            if (!before.tagline(language).equals(after.tagline(language))) {
                settings.setTagline(language, after.tagline(language), by);
            }
        }
    }

    private static List<Section> differing(Look before, Look after) {
        var differing = new ArrayList<Section>();
        for (var section : Section.values()) {
            if (!section.of(before).equals(section.of(after))) {
                differing.add(section);
            }
        }
        return differing;
    }
}
