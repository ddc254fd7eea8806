package org.vigil.account;

import org.vigil.shared.Refusal;

/** Somebody else has changed what this form was made from. */
class RightsChangedMeanwhile extends Refusal {

    RightsChangedMeanwhile() {
        super("people.changed-meanwhile", "what the form was made from is no longer what is saved");
    }
}
