package org.vigil.news;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.shared.Actor;

/** Makes stories and their versions. Nothing of it is public. */
@Service
public class Drafting {

    private final Stories stories;
    private final Clock clock;

    Drafting(Stories stories, Clock clock) {
        this.stories = stories;
        this.clock = clock;
    }

    @Transactional
    public void create(List<NewStory> drafts, Actor by) {
        stories.insert(drafts, by, clock.instant());
    }

    /** Adds a version, which readers see once it is published; answers its number. */
    @Transactional
    public int revise(UUID story, StoryText text, Actor by) {
        return stories.addVersion(story, text, by, clock.instant());
    }

    /** Says which stream a story belongs to, where that was unknown. */
    @Transactional
    public void assign(UUID story, UUID stream) {
        stories.assign(story, stream);
    }

    /** Removes those of the stories that were never published, with all their versions, and answers which. */
    @Transactional
    public List<UUID> discard(List<UUID> candidates) {
        return stories.discard(candidates);
    }

    /** Drops what is newer than what readers see: their version becomes the newest again. */
    @Transactional
    public void revert(List<UUID> published) {
        stories.revert(published);
    }
}
