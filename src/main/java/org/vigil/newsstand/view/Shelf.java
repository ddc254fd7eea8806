package org.vigil.newsstand.view;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A year of the archive with its months, newest first, and how many stories each holds. */
public record Shelf(int year, String href, long stories, boolean current, List<Month> months) {

    /** A month that has stories. */
    public record Month(YearMonth month, String href, long stories, boolean current) {

        /** The value of {@code aria-current}, null where the reader is elsewhere. */
        public @Nullable String mark() {
            return current ? "true" : null;
        }
    }

    /** The value of {@code aria-current} for the whole year, null where the reader is elsewhere or in one of its months. */
    public @Nullable String mark() {
        return current && months.stream().noneMatch(Month::current) ? "true" : null;
    }
}
