package org.vigil.look;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.vigil.shared.Actor;
import org.vigil.shared.NotFound;

/** Changes the draft of the look, makes it public, and takes that back. */
@Service
public class Rebranding {

    private final LookRows rows;
    private final MarkRows marks;
    private final Applying applying;
    private final Logs logs;

    /** Where it is written down what was done, and when. */
    @org.springframework.stereotype.Component
    record Logs(ChangeLog changes, AuditLog audit, Clock clock) {}

    /** What would be public, what is, which sections differ, and who changed them last. */
    public record Draft(
            Look look,
            Look inForce,
            List<Section> sections,
            @Nullable DraftRow row) {

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

    Rebranding(LookRows rows, MarkRows marks, Applying applying, Logs logs) {
        this.rows = rows;
        this.marks = marks;
        this.applying = applying;
        this.logs = logs;
    }

    /** What is in force, as it is saved; what readers see may be a second older. */
    private Look inForce() {
        return applying.complete(rows.inForce());
    }

    public Draft draft() {
        var row = rows.draft();
        var inForce = inForce();
        var layer = row.map(DraftRow::look).orElse("{}");
        return new Draft(
                LookText.read(LookText.of(inForce), layer), inForce, LookText.sections(layer), row.orElse(null));
    }

    /** Puts a section into the draft that was made from {@code was}. */
    @Transactional
    public void change(Section section, String was, Function<Look, Object> part, Actor by) {
        change(
                section,
                draft -> {
                    if (!draft.imprint(section).equals(was)) {
                        throw new ChangedMeanwhile();
                    }
                    return part.apply(draft.look());
                },
                by);
    }

    /** Puts into the draft what a section becomes, made of the draft as it is then; one that is as in force is taken out of it. */
    @Transactional
    public void change(Section section, Function<Draft, Object> part, Actor by) {
        applying.lock();
        var draft = draft();
        var changed = part.apply(draft);
        var before = rows.draft().map(DraftRow::look).orElse("{}");
        var after = section.of(draft.inForce()).equals(changed)
                ? LookText.without(before, section)
                : LookText.with(before, section, changed);
        if (LookText.sections(after).isEmpty()) {
            rows.removeDraft();
        } else {
            rows.putDraft(after, by, logs.clock().instant());
        }
        logs.audit().record(by, Act.of("look.changed", section.word()));
    }

    @Transactional
    public void discard(Actor by) {
        applying.lock();
        if (rows.draft().isPresent()) {
            rows.removeDraft();
            logs.audit().record(by, Act.of("look.discarded"));
        }
    }

    /** Makes the draft public that was looked at. */
    @Transactional
    public void publish(String was, Actor by) {
        applying.lock();
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
        applying.lock();
        put(change.apply(inForce()), null, null, number -> Act.of("look.published", number), by);
    }

    /** What was in force before the newest publication comes back, as a publication of its own; so this is undone like any. */
    @Transactional
    public void undo(int number, Actor by) {
        applying.lock();
        var publication = get(number);
        if (number != rows.nextNumber() - 1) {
            throw new NothingToUndo(number);
        }
        var sections = publication.sections();
        var before = LookText.only(publication.before(), section -> sections.contains(section.word()));
        put(over(before), number, null, next -> Act.of("look.undone", next).with("of", number), by);
    }

    /** What was in force after an earlier publication comes back. */
    @Transactional
    public void restore(int number, Actor by) {
        applying.lock();
        put(
                over(get(number).after()),
                null,
                number,
                next -> Act.of("look.restored", next).with("of", number),
                by);
    }

    /** What a text has, over what is in force: one that was kept by an earlier version has fewer sections. */
    private Look over(String layer) {
        return LookText.read(LookText.of(inForce()), layer);
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
        applying.put(before, after, by);
        rows.putInForce(LookText.only(LookText.of(after), Section::isKeptHere));
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
