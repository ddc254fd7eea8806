package org.vigil.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.question.Question;

/**
 * An answer. {@code complete} is how many of the {@code total} have all the words, the others have most of them;
 * {@code suggestion} is the question as it may have been meant; {@code remarks} are what the reader has to be told.
 */
public record SearchResult(
        List<Hit> hits,
        long total,
        long complete,
        Map<Facet, Map<String, Long>> facets,
        @Nullable String suggestion,
        Set<Remark> remarks) {

    /** A document that was found; {@code snippet} is empty where its body has none of the words. */
    public record Hit(String id, int version, List<Part> snippet) {}

    /** A piece of a snippet: plain text, which is one of the words asked for if it is marked. */
    public record Part(String text, boolean marked) {}

    /** What a reader has to be told about an answer. */
    public enum Remark {
        /** The index is being built; more may be found in a moment. */
        INCOMPLETE,
        /** The index cannot be asked at the moment. */
        UNAVAILABLE,
        /** Too many are searching at this moment. */
        BUSY,
        /** It took too long; what had been found by then is shown. */
        OUT_OF_TIME,
        /** The question was cut to its first characters. */
        TOO_LONG,
        /** Only the first words were asked for. */
        TOO_MANY_WORDS;

        static Set<Remark> of(Set<Question.Limit> limits) {
            return limits.stream()
                    .map(limit -> switch (limit) {
                        case TOO_LONG -> TOO_LONG;
                        case TOO_MANY_WORDS -> TOO_MANY_WORDS;
                    })
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    static SearchResult nothing(Remark why) {
        return new SearchResult(List.of(), 0, 0, Map.of(), null, Set.of(why));
    }

    public boolean says(Remark remark) {
        return remarks.contains(remark);
    }
}
