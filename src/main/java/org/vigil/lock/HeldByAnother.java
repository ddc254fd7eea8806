package org.vigil.lock;

import org.vigil.shared.Refusal;

/** Another window has the story open for writing. */
public class HeldByAnother extends Refusal {

    HeldByAnother(EditLock held) {
        super("writing.locked", "another window has the story open for writing since " + held.takenAt());
    }
}
