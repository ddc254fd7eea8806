package org.vigil.news;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a story happened in public. The day is always known; the instant is not for what comes from an old archive, and
 * none is invented. {@code rank} orders the stories of one day that have no instant: higher is newer.
 */
public record StoryTime(LocalDate day, @Nullable Instant at, ZoneId zone, BigDecimal rank) {

    public static StoryTime at(Instant at, ZoneId zone) {
        return new StoryTime(at.atZone(zone).toLocalDate(), at, zone, BigDecimal.ZERO);
    }

    public static StoryTime on(LocalDate day, ZoneId zone, BigDecimal rank) {
        return new StoryTime(day, null, zone, rank);
    }
}
