package org.vigil.writing;

import org.vigil.shared.Refusal;

/** Another window has the story open for writing. */
class HeldByAnother extends Refusal {

    private final EditLock held;

    HeldByAnother(EditLock held) {
        super("writing.locked", "another window has the story open for writing since " + held.takenAt());
        this.held = held;
    }

    EditLock held() {
        return held;
    }
}
