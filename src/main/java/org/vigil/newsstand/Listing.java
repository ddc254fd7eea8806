package org.vigil.newsstand;

import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.news.Keys;
import org.vigil.news.Stream;

/** All news or one stream, in one language, whole or of one year or month. */
record Listing(
        @Nullable Stream stream,
        String language,
        @Nullable Integer year,
        @Nullable Month month) {

    private static final UUID ALL_NEWS = new UUID(0, 0);

    /** Under which id its stories are counted. */
    UUID countedAs() {
        return stream == null ? ALL_NEWS : stream.id();
    }

    /** Its path without language and page. */
    String path() {
        var base = stream == null ? "/news" : stream.path();
        if (year == null) {
            return base;
        }
        return month == null ? "%s/%04d".formatted(base, year) : "%s/%04d/%02d".formatted(base, year, month.getValue());
    }

    String key() {
        return Keys.listing(stream == null ? null : stream.id(), language);
    }

    boolean covers(LocalDate firstOfMonth) {
        return (year == null || firstOfMonth.getYear() == year) && (month == null || firstOfMonth.getMonth() == month);
    }

    Listing in(@Nullable Integer otherYear, @Nullable Month otherMonth) {
        return new Listing(stream, language, otherYear, otherMonth);
    }
}
