package org.vigil.headline;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of the months in English, and their short forms. */
public final class EnglishMonths {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("jan", 1),
            Map.entry("february", 2),
            Map.entry("feb", 2),
            Map.entry("march", 3),
            Map.entry("mar", 3),
            Map.entry("april", 4),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("jun", 6),
            Map.entry("july", 7),
            Map.entry("jul", 7),
            Map.entry("august", 8),
            Map.entry("aug", 8),
            Map.entry("september", 9),
            Map.entry("sept", 9),
            Map.entry("sep", 9),
            Map.entry("october", 10),
            Map.entry("oct", 10),
            Map.entry("november", 11),
            Map.entry("nov", 11),
            Map.entry("december", 12),
            Map.entry("dec", 12));

    private EnglishMonths() {}

    /** The number of the month that a word names, with or without a full stop. */
    public static Optional<Integer> number(String word) {
        var bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return Optional.ofNullable(NUMBERS.get(bare.toLowerCase(Locale.ROOT)));
    }
}
