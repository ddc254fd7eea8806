package org.vigil.topic;

import java.util.UUID;
import org.vigil.shared.Refusal;

/** Stories or other topics depend on it: it can be retired, not deleted. */
class TopicInUse extends Refusal {

    TopicInUse(UUID topic) {
        super("topics.problem.used", "stories or other topics name " + topic + "; retire it");
    }
}
