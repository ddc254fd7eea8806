package org.vigil.news;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    private final PublicStories published;
    private final Addresses addresses;
    private final Logs logs;
    private final Clock clock;

    /** Where it is written down: what changed for readers, and who did it. */
    @Component
    record Logs(ChangeLog changes, AuditLog audit) {}

    Publishing(PublicStories published, Addresses addresses, Logs logs, Clock clock) {
        this.published = published;
        this.addresses = addresses;
        this.logs = logs;
        this.clock = clock;
    }

    /** Shows the newest version of a story to readers. */
    @Transactional
    public void publish(UUID story, Actor by) {
        show(List.of(story), story, false);
        var act = Act.of("story.published", story);
        published.version(story).ifPresent(shown -> logs.audit().record(by, act.version(shown)));
    }

    /** Shows stories from an archive, at most 200 at a time, as one quiet change: no mail, no alarm. */
    @Transactional
    public void publishQuietly(List<UUID> stories, Actor by) {
        var shown = show(stories, null, true);
        if (shown > 0) {
            logs.audit().record(by, Act.of("stories.published").with("count", shown));
        }
    }

    /** Answers how many: those that were withdrawn stay away. */
    private int show(List<UUID> stories, @Nullable UUID one, boolean quiet) {
        var before = published.affectedBy(stories);
        var candidates = published.candidates(stories);
        addresses.claim(candidates);
        published.write(candidates, addresses.current(stories), clock.instant());
        logs.changes().append(before.and(published.affectedBy(stories)).change("published", one, quiet));
        return candidates.size();
    }

    /** Takes a story away from readers; its address says so, with the public note, for ever. */
    @Transactional
    public void withdraw(UUID story, String note, Instant at, Actor by) {
        var affected = published.affectedBy(List.of(story));
        addresses.close(story, note, at);
        published.withdraw(story, note, at);
        logs.changes().append(affected.change("withdrawn", story, false));
        logs.audit().record(by, Act.of("story.withdrawn", story));
    }

    /** Gives a story another address; the old one leads to it. It is made of words, maybe a name, so nobody records it. */
    @Transactional
    public void move(UUID story, String slug, Actor by) {
        addresses.move(story, Slug.chosen(slug));
        logs.changes().append(published.affectedBy(List.of(story)).change("moved", story, false));
        logs.audit().record(by, Act.of("story.moved", story));
    }

    /** Adds an address that the story had on an older site; it leads to the story. */
    @Transactional
    public void addOldAddress(UUID story, String path, Actor by) {
        addresses.addOld(story, path);
        logs.changes().append(published.affectedBy(List.of(story)).change("moved", story, true));
        logs.audit().record(by, Act.of("story.address-added", story));
    }

    /** Puts a public note on a published story and answers its public id. It can't be taken back. */
    @Transactional
    public String annotate(UUID story, NoteKind kind, String text, Instant at, Actor by) {
        var publicId = published.addNote(story, kind, text, at, by);
        logs.changes().append(published.affectedBy(List.of(story)).change(kind.word(), story, false));
        var act = Act.of("note.added", story).with("kind", kind.word());
        logs.audit().record(by, act.with("note", publicId));
        return publicId;
    }

    /** Which readers' pages a publication concerns. */
    record Affected(java.util.Set<String> keys) {

        Affected and(Affected other) {
            var all = new java.util.HashSet<>(keys);
            all.addAll(other.keys);
            return new Affected(all);
        }

        Change change(String verb, @Nullable UUID story, boolean quiet) {
            return new Change("story", story, verb, null, null, keys, quiet);
        }
    }
}
