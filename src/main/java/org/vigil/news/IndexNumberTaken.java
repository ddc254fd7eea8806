package org.vigil.news;

import org.vigil.shared.Refusal;

/** Another story of this language has the index number. */
class IndexNumberTaken extends Refusal {

    IndexNumberTaken() {
        super("index-number-taken", "the index number belongs to another story of this language");
    }
}
