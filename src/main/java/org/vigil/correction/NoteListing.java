package org.vigil.correction;

import org.jspecify.annotations.Nullable;

/** The public notes on the stories of one language: all of them, or those of one kind. */
record NoteListing(@Nullable String kind, String language) {

    static final String PATH = "/corrections";

    /** The last step of the path of each kind. */
    static final String PATHS = "corrections|clarifications|updates|retractions|withdrawals";

    /** Its path without language and page. */
    String path() {
        return kind == null ? PATH : PATH + "/" + kind + "s";
    }

    NoteListing of(@Nullable String otherKind) {
        return new NoteListing(otherKind, language);
    }
}
