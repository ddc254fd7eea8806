package org.vigil.site;

import org.vigil.shared.Refusal;

/** Somebody else has saved what this form was made from. */
class ChangedMeanwhile extends Refusal {

    ChangedMeanwhile() {
        super("settings.changed-meanwhile", "what the form was made from is no longer what is saved");
    }
}
