package org.vigil.step;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The steps of stories, and the time lines made of them. */
@Component
public class Steps {

    private final StepRows rows;
    private final Timeline timeline;

    Steps(StepRows rows, Timeline timeline) {
        this.rows = rows;
        this.timeline = timeline;
    }

    /** Nobody else takes a step with this story, or writes at its draft, until the running transaction ends. */
    public void lock(UUID story) {
        rows.lock(story);
    }

    /** The same, unless somebody else is at it. */
    public boolean tryLock(UUID story) {
        return rows.tryLock(story);
    }

    public void add(Step step) {
        rows.add(step);
    }

    /** All of a story, newest first. */
    public List<Step> of(UUID story) {
        return rows.of(story);
    }

    /** What a story's page tells, newest first. */
    public List<TimelineLine> timeline(UUID story) {
        return timeline.of(story);
    }
}
