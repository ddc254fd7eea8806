package org.vigil.news;

import java.util.UUID;
import org.vigil.shared.Refusal;

/** A story may not be shown to readers now, such as one under legal hold. */
class StoryWithheld extends Refusal {

    StoryWithheld(UUID story) {
        super("story.withheld", "story %s may not be shown to readers".formatted(story));
    }
}
