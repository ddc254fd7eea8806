package org.vigil.search;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question: the words as they were typed, the language whose documents are asked for (null for all), what the answer is
 * narrowed to, in which order, and which part of it.
 */
public record SearchQuery(
        String words,
        @Nullable String language,
        Map<Facet, String> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order,
        int offset,
        int limit) {

    /** How hits are ordered. */
    public enum Order {
        BEST,
        NEWEST
    }

    public SearchQuery {
        filters = Map.copyOf(filters);
    }

    public static SearchQuery of(String words, @Nullable String language) {
        return new SearchQuery(words, language, Map.of(), null, null, Order.BEST, 0, 15);
    }

    public SearchQuery with(Facet facet, String value) {
        var more = new java.util.HashMap<>(filters);
        more.put(facet, value);
        return new SearchQuery(words, language, more, from, to, order, offset, limit);
    }

    public SearchQuery newestFirst() {
        return new SearchQuery(words, language, filters, from, to, Order.NEWEST, offset, limit);
    }

    SearchQuery in(@Nullable String other) {
        return new SearchQuery(words, other, filters, from, to, order, offset, limit);
    }

    boolean isNarrowed() {
        return !filters.isEmpty() || from != null || to != null;
    }
}
