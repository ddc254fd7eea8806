package org.vigil.account;

import org.vigil.shared.Refusal;

/** Somebody who can sign in must be left who can manage people. */
class LastAdministrator extends Refusal {

    LastAdministrator() {
        super("people.last", "after this nobody who can sign in could manage people");
    }
}
