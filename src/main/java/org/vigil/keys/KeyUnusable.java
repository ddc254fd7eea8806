package org.vigil.keys;

import org.vigil.shared.Refusal;

/** The master key cannot be read, or is not the one this database was written with. */
class KeyUnusable extends Refusal {

    KeyUnusable(String detail) {
        super("key-unusable", detail);
    }
}
