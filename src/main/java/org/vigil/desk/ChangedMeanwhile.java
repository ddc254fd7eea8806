package org.vigil.desk;

import org.vigil.shared.Refusal;

/** Somebody else has saved what this form was made from. */
public class ChangedMeanwhile extends Refusal {

    public ChangedMeanwhile() {
        super("settings.changed-meanwhile", "what the form was made from is no longer what is saved");
    }
}
