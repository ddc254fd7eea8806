package org.vigil.writing;

import java.util.Locale;

/** How far a draft has come on its way to readers. */
public enum DraftState {
    DRAFT,
    REVIEW,
    APPROVED,
    SCHEDULED,
    EMBARGOED;

    /** As the database, messages and addresses write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DraftState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
