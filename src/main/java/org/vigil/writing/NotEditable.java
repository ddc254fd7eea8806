package org.vigil.writing;

import org.vigil.shared.Refusal;

/** The draft is with those who review or publish it; it has to be taken back before it can change. */
class NotEditable extends Refusal {

    NotEditable(DraftState state) {
        super("writing.not-editable", "the draft is in state '%s'; only a draft can change".formatted(state.word()));
    }
}
