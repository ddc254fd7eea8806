package org.vigil.look;

import org.vigil.shared.Refusal;

/** Only the newest publication is undone, and once; something has been made public since the page was asked for. */
class NothingToUndo extends Refusal {

    NothingToUndo(int number) {
        super("look.problem.not-newest", "publication %d is not the newest, expected that it is".formatted(number));
    }
}
