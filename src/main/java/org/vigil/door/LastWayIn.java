package org.vigil.door;

import org.vigil.shared.Refusal;

/** Somebody would have no way left to sign in. */
class LastWayIn extends Refusal {

    LastWayIn() {
        super("account.last-way", "after this there would be no way left to sign in");
    }
}
