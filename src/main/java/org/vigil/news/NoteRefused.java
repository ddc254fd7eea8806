package org.vigil.news;

import org.vigil.shared.Refusal;

/** The words of a public note are not acceptable: {@code note.empty} or {@code note.long}. */
class NoteRefused extends Refusal {

    NoteRefused(String code, String detail) {
        super(code, detail);
    }
}
