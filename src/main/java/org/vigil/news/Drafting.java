package org.vigil.news;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.shared.Actor;

/** Makes stories and their versions. Nothing of it is public. */
@Service
public class Drafting {

    private final Stories stories;
    private final AuditLog audit;
    private final Guarding guarding;
    private final Clock clock;

    Drafting(Stories stories, AuditLog audit, Guarding guarding, Clock clock) {
        this.stories = stories;
        this.audit = audit;
        this.guarding = guarding;
        this.clock = clock;
    }

    @Transactional
    public void create(List<NewStory> drafts, Actor by) {
        insert(drafts, by);
        if (drafts.size() == 1) {
            audit.record(by, Act.of("story.drafted", drafts.getFirst().id()).version(1));
        } else if (!drafts.isEmpty()) {
            audit.record(by, Act.of("stories.drafted").with("count", drafts.size()));
        }
    }

    /** An index number given by hand may belong to another story of its language. */
    private void insert(List<NewStory> drafts, Actor by) {
        try {
            stories.insert(drafts, by, clock.instant());
        } catch (DuplicateKeyException e) {
            if (String.valueOf(e.getMessage()).contains("story_index_number")) {
                throw new IndexNumberTaken();
            }
            throw e;
        }
    }

    /** Adds a version, which readers see once it is published; answers its number. */
    @Transactional
    public int revise(UUID story, StoryText text, Actor by) {
        var version = stories.addVersion(story, text, by, clock.instant());
        // An import revises hundreds in one transaction: there the versions themselves say who made them and when.
        if (!by.isSystem()) {
            audit.record(by, Act.of("story.revised", story).version(version));
        }
        return version;
    }

    /** Says which stream a story belongs to, where that was unknown. */
    @Transactional
    public void assign(UUID story, UUID stream) {
        stories.assign(story, stream);
    }

    /**
     * Says where a story with this headline stands. The address of one that readers know does not follow; {@link
     * Publishing#move} does that.
     */
    @Transactional
    public void place(UUID story, StoryPlace place, String headline) {
        stories.place(story, place, place.slug() == null ? Slug.of(headline) : Slug.chosen(place.slug()));
    }

    /** Says when a story happens in public, before anybody has seen it. */
    @Transactional
    public void date(UUID story, StoryTime time) {
        stories.date(story, time);
    }

    /**
     * Removes those of the stories that were never published and that nothing keeps, with all their versions, and answers
     * which.
     */
    @Transactional
    public List<UUID> discard(List<UUID> candidates, Actor by) {
        var discarded = guarding.discardable(stories.lockUnpublished(candidates));
        stories.delete(discarded);
        if (!discarded.isEmpty()) {
            var ids = discarded.stream().map(UUID::toString).collect(Collectors.joining(" "));
            var act = Act.of("stories.discarded").with("count", discarded.size());
            audit.record(by, act.with("stories", ids));
        }
        return discarded;
    }

    /** Drops what is newer than what readers see: their version becomes the newest again. */
    @Transactional
    public void revert(List<UUID> published) {
        stories.revert(published);
    }
}
