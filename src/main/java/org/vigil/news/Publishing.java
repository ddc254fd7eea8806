package org.vigil.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.changes.Change;
import org.vigil.changes.ChangeLog;
import org.vigil.shared.Actor;

/** Puts stories before readers, and takes them away. Whatever readers see was written here. */
@Service
public class Publishing {

    /** Whoever presses a button twice does so within that time. */
    private static final Duration TWICE = Duration.ofMinutes(10);

    private final Rows rows;
    private final Logs logs;
    private final Guarding guarding;
    private final Clock clock;

    /** Where it is kept. */
    @Component
    record Rows(PublicStories stories, Addresses addresses, Notes notes, IndexNumbers numbers) {}

    /** Where it is written down: what changed for readers, and who did it. */
    @Component
    record Logs(ChangeLog changes, AuditLog audit) {}

    /** How stories come before readers. */
    private enum Manner {
        OPENLY,
        /** They are not called updated. */
        SILENTLY,
        /** No mail, no alarm. */
        QUIETLY
    }

    Publishing(Rows rows, Logs logs, Guarding guarding, Clock clock) {
        this.rows = rows;
        this.logs = logs;
        this.guarding = guarding;
        this.clock = clock;
    }

    /** Shows the newest version of a story to readers. The first time it gets its index number, if its stream has them. */
    @Transactional
    public void publish(UUID story, Actor by) {
        rows.stories().lock(List.of(story));
        guarding.requireShowable(story);
        rows.numbers().allot(story);
        show(List.of(story), story, Manner.OPENLY);
        var act = Act.of("story.published", story);
        rows.stories().version(story).ifPresent(shown -> logs.audit().record(by, act.version(shown)));
    }

    /** Shows the newest version of a published story without calling it updated: for a slip of the pen just seen. */
    @Transactional
    public void publishSilently(UUID story, Actor by) {
        rows.stories().lock(List.of(story));
        guarding.requireShowable(story);
        rows.stories().path(story);
        show(List.of(story), story, Manner.SILENTLY);
        var act = Act.of("story.published-silently", story);
        rows.stories().version(story).ifPresent(shown -> logs.audit().record(by, act.version(shown)));
    }

    /**
     * Shows stories from an archive, at most 200 at a time, as one quiet change: no mail, no alarm. Those that are withheld
     * stay as they are.
     */
    @Transactional
    public void publishQuietly(List<UUID> stories, Actor by) {
        rows.stories().lock(stories);
        var shown = show(guarding.showable(stories), null, Manner.QUIETLY);
        if (shown > 0) {
            logs.audit().record(by, Act.of("stories.published").with("count", shown));
        }
    }

    /** Answers how many: those that were withdrawn stay away. */
    private int show(List<UUID> stories, @Nullable UUID one, Manner manner) {
        var before = rows.stories().affectedBy(stories);
        var candidates = rows.stories().candidates(stories);
        rows.addresses().claim(candidates);
        var paths = rows.addresses().current(stories);
        rows.stories().write(candidates, paths, clock.instant(), manner == Manner.SILENTLY);
        var affected =
                before.and(rows.stories().affectedBy(stories)).and(rows.notes().keys(stories));
        logs.changes().append(affected.change("published", one, manner == Manner.QUIETLY));
        return candidates.size();
    }

    /**
     * Takes a published story away from readers; its address says so, with the public note, for ever. So does the list of
     * notes, under the public id that is answered.
     */
    @Transactional
    public String withdraw(UUID story, String note, Instant at, Actor by) {
        var text = NoteText.of(note);
        rows.stories().lock(List.of(story));
        var path = rows.stories().path(story);
        var affected = rows.stories().affectedBy(List.of(story));
        rows.addresses().close(story, text, at);
        rows.stories().withdraw(story, text, at);
        var publicId = rows.notes().withdraw(story, path, text, at, by);
        logs.changes().append(affected.and(rows.notes().keys(List.of(story))).change("withdrawn", story, false));
        logs.audit().record(by, Act.of("story.withdrawn", story).with("note", publicId));
        return publicId;
    }

    /** Gives a story another address; the old one leads to it. It is made of words, maybe a name, so nobody records it. */
    @Transactional
    public void move(UUID story, String slug, Actor by) {
        rows.stories().lock(List.of(story));
        rows.addresses().move(story, Slug.chosen(slug));
        logs.changes().append(affectedBy(story).change("moved", story, false));
        logs.audit().record(by, Act.of("story.moved", story));
    }

    /** Adds an address that the story had on an older site; it leads to the story. */
    @Transactional
    public void addOldAddress(UUID story, String path, Actor by) {
        rows.addresses().addOld(story, path);
        logs.changes().append(affectedBy(story).change("moved", story, true));
        logs.audit().record(by, Act.of("story.address-added", story));
    }

    /**
     * Puts a public note on a published story and answers its public id. It can't be taken back. A retraction stands at the
     * top, wherever it was to stand.
     */
    @Transactional
    public String annotate(UUID story, NoteKind kind, String text, NotePlace place, Instant at, Actor by) {
        var words = NoteText.of(text);
        rows.stories().lock(List.of(story));
        rows.stories().path(story);
        var where = kind == NoteKind.RETRACTION ? NotePlace.TOP : place;
        var publicId = rows.notes().add(story, kind, where, words, at, by);
        logs.changes().append(affectedBy(story).change(kind.word(), story, false));
        var act = Act.of("note.added", story).with("kind", kind.word());
        logs.audit().record(by, act.with("note", publicId));
        return publicId;
    }

    /** Whether the story has been given that note a moment ago, as by somebody who pressed a button twice. */
    public boolean hasJustSaid(UUID story, NoteKind kind, String text, Instant now) {
        return rows.notes().has(story, kind, NoteText.of(text), now.minus(TWICE));
    }

    private Affected affectedBy(UUID story) {
        return rows.stories().affectedBy(List.of(story)).and(rows.notes().keys(List.of(story)));
    }

    /** Which readers' pages a publication concerns. */
    record Affected(Set<String> keys) {

        Affected and(Affected other) {
            return and(other.keys);
        }

        Affected and(Set<String> others) {
            var all = new HashSet<>(keys);
            all.addAll(others);
            return new Affected(all);
        }

        Change change(String verb, @Nullable UUID story, boolean quiet) {
            return new Change("story", story, verb, null, null, keys, quiet);
        }
    }
}
