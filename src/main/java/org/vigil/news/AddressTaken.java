package org.vigil.news;

import org.vigil.shared.Refusal;

/** The address belongs to another story. */
class AddressTaken extends Refusal {

    AddressTaken(String address) {
        super("address-taken", "'" + address + "' belongs to another story; choose another");
    }
}
