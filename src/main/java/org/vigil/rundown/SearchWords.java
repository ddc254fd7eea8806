package org.vigil.rundown;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what somebody typed into a query that PostgreSQL understands and nobody can bend. */
final class SearchWords {

    private static final int MOST = 12;

    private SearchWords() {}

    /** All words must be there; the last may go on. Empty if there is no word in it. */
    static String query(String typed) {
        var words = Stream.of(typed.split("[^\\p{L}\\p{M}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
        return words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }
}
