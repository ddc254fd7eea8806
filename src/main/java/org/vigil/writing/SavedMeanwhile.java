package org.vigil.writing;

import org.vigil.shared.Refusal;

/** What somebody wanted to throw away or to put an earlier text in the place of is not what they saw any more. */
class SavedMeanwhile extends Refusal {

    SavedMeanwhile(int was, int now) {
        super("writing.saved-meanwhile", "looked at save %d, but save %d is the newest".formatted(was, now));
    }
}
