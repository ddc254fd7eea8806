package org.vigil.topic;

import org.vigil.shared.Refusal;

/** Another topic has this address. */
class SlugTaken extends Refusal {

    SlugTaken(String slug) {
        super("topics.problem.taken", "'" + slug + "' is the address of another topic; choose another");
    }
}
