package org.vigil.look;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A set of colours: by day, or in the dark. */
public enum Scheme {
    LIGHT,
    DARK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scheme> of(String word) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.word().equals(word))
                .findFirst();
    }

    /** The colours of a look in this scheme that differ from those that come with the program. */
    Map<String, String> of(Look.Colours colours) {
        return this == LIGHT ? colours.light() : colours.dark();
    }
}
