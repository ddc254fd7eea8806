package org.vigil.search;

import java.util.Locale;

/** By what an answer can be narrowed. */
public enum Facet {
    STREAM,
    YEAR,
    COUNTRY,
    TOPIC,
    KIND,
    LANGUAGE;

    /** The field it is kept in, and the name that addresses have for it. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
