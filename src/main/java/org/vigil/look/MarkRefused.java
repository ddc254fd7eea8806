package org.vigil.look;

import org.vigil.shared.Refusal;

/** A file cannot be a mark. */
class MarkRefused extends Refusal {

    MarkRefused(String why) {
        super("look.mark.refused." + why, "the file is refused as a mark: " + why);
    }
}
