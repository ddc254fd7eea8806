package org.vigil.newsstand;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** A selection of stories in one language, whole or of one year or month. */
record Listing(
        Selection of,
        String language,
        @Nullable Integer year,
        @Nullable Month month) {

    static Listing whole(Selection of, String language) {
        return new Listing(of, language, null, null);
    }

    /** Its path without language and page. */
    String path() {
        if (year == null) {
            return of.path();
        }
        return month == null
                ? "%s/%04d".formatted(of.path(), year)
                : "%s/%04d/%02d".formatted(of.path(), year, month.getValue());
    }

    String key() {
        return of.key(language);
    }

    boolean covers(LocalDate firstOfMonth) {
        return (year == null || firstOfMonth.getYear() == year) && (month == null || firstOfMonth.getMonth() == month);
    }

    Listing in(@Nullable Integer otherYear, @Nullable Month otherMonth) {
        return new Listing(of, language, otherYear, otherMonth);
    }
}
