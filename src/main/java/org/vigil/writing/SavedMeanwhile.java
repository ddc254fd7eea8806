package org.vigil.writing;

import org.vigil.shared.Refusal;

/** What somebody wanted to throw away is not what they saw any more. */
class SavedMeanwhile extends Refusal {

    SavedMeanwhile(int was, int now) {
        super("discard-stale", "looked at save %d, but save %d is the newest".formatted(was, now));
    }
}
