package org.vigil.writing;

import org.vigil.shared.Refusal;

/** The story is there in that language already. */
class AlreadyTranslated extends Refusal {

    AlreadyTranslated(String language) {
        super("writing.already-translated", "the set has a story in '%s'".formatted(language));
    }
}
