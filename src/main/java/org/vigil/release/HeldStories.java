package org.vigil.release;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.news.StoryGuard;
import org.vigil.writing.Obstacle;

/** Keeps what is under legal hold from readers, and from being thrown away. */
@Component
class HeldStories implements Obstacle, StoryGuard {

    private final Holds holds;

    HeldStories(Holds holds) {
        this.holds = holds;
    }

    @Override
    public void requireDiscardable(UUID story) {
        if (holds.has(story)) {
            throw NotNow.held();
        }
    }

    @Override
    public Set<UUID> withheld(Collection<UUID> stories) {
        return holds.among(stories);
    }

    @Override
    public Set<UUID> kept(Collection<UUID> stories) {
        return holds.among(stories);
    }
}
