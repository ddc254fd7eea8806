package org.vigil.news;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.changes.Change;
import org.vigil.changes.ChangeLog;
import org.vigil.shared.Actor;

/** Puts stories before readers, and takes them away. Whatever readers see was written here. */
@Service
public class Publishing {

    private final PublicStories published;
    private final Addresses addresses;
    private final ChangeLog changes;
    private final Clock clock;

    Publishing(PublicStories published, Addresses addresses, ChangeLog changes, Clock clock) {
        this.published = published;
        this.addresses = addresses;
        this.changes = changes;
        this.clock = clock;
    }

    /** Shows the newest version of a story to readers. */
    @Transactional
    public void publish(UUID story, Actor by) {
        var affected = show(List.of(story), clock.instant());
        changes.append(affected.change("published", story, false));
    }

    /** Shows stories from an archive, at most 200 at a time, as one quiet change: no mail, no alarm. */
    @Transactional
    public void publishQuietly(List<UUID> stories, Actor by) {
        var affected = show(stories, clock.instant());
        changes.append(affected.change("published", null, true));
    }

    private Affected show(List<UUID> stories, Instant now) {
        var before = published.affectedBy(stories);
        var candidates = published.candidates(stories);
        addresses.claim(candidates);
        published.write(candidates, addresses.current(stories), now);
        return before.and(published.affectedBy(stories));
    }

    /** Takes a story away from readers; its address says so, with the public note, for ever. */
    @Transactional
    public void withdraw(UUID story, String note, Instant at, Actor by) {
        var affected = published.affectedBy(List.of(story));
        addresses.close(story, note, at);
        published.withdraw(story, note, at);
        changes.append(affected.change("withdrawn", story, false));
    }

    /** Gives a story another address; the old one leads to it. */
    @Transactional
    public void move(UUID story, String slug, Actor by) {
        addresses.move(story, Slug.chosen(slug));
        changes.append(published.affectedBy(List.of(story)).change("moved", story, false));
    }

    /** Adds an address that the story had on an older site; it leads to the story. */
    @Transactional
    public void addOldAddress(UUID story, String path, Actor by) {
        addresses.addOld(story, path);
        changes.append(published.affectedBy(List.of(story)).change("moved", story, true));
    }

    /** Puts a public note on a published story and answers its public id. It can't be taken back. */
    @Transactional
    public String annotate(UUID story, NoteKind kind, String text, Instant at, Actor by) {
        var publicId = published.addNote(story, kind, text, at, by);
        changes.append(published.affectedBy(List.of(story)).change(kind.word(), story, false));
        return publicId;
    }

    /** Which readers' pages a publication concerns. */
    record Affected(java.util.Set<String> keys) {

        Affected and(Affected other) {
            var all = new java.util.HashSet<>(keys);
            all.addAll(other.keys);
            return new Affected(all);
        }

        Change change(String verb, @org.jspecify.annotations.Nullable UUID story, boolean quiet) {
            return new Change("story", story, verb, null, null, keys, quiet);
        }
    }
}
