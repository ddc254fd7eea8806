package org.vigil.release;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.writing.Obstacle;

/** Keeps what is under legal hold from being thrown away. */
@Component
class HeldStories implements Obstacle {

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
}
