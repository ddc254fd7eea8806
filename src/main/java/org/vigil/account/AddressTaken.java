package org.vigil.account;

import org.vigil.shared.Refusal;

/** Somebody at the desk has that address already. */
public class AddressTaken extends Refusal {

    AddressTaken() {
        super("people.address-taken", "somebody at the desk has that address");
    }
}
