package org.vigil.rundown;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of what somebody typed: letters and digits, so that nothing in them means anything to PostgreSQL. */
record SearchWords(List<String> words) {

    private static final int MOST = 12;
    private static final int LONGEST = 60;

    /** Below it nearly every headline has something alike in it. */
    private static final int SHORTEST_MISSPELT = 4;

    static SearchWords of(String typed) {
        return new SearchWords(Stream.of(typed.split("[^\\p{L}\\p{M}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .map(SearchWords::bounded)
                .limit(MOST)
                .toList());
    }

    private static String bounded(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, word.offsetByCodePoints(0, LONGEST / 2));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** All of them must be there; each may go on. */
    String query() {
        return words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }

    String plain() {
        return String.join(" ", words);
    }

    boolean canBeMisspelt() {
        return plain().length() >= SHORTEST_MISSPELT;
    }
}
