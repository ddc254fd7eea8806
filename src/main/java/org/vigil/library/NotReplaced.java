package org.vigil.library;

import org.vigil.shared.Refusal;

/** A picture cannot be replaced everywhere as things are, so it is replaced nowhere. */
class NotReplaced extends Refusal {

    NotReplaced(String what) {
        super("pictures.replace.refused." + what, "a picture cannot be replaced everywhere: " + what);
    }
}
