package org.vigil.release;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.vigil.page.Zones;

/**
 * A time as people say it, at a place: a day, a time of day and a zone. When clocks are put forward there are times that never
 * are, and when they are put back, times that are twice.
 */
record LocalMoment(LocalDateTime time, ZoneId zone) {

    private static final Duration SOONEST = Duration.ofMinutes(1);
    private static final Period FURTHEST = Period.ofYears(5);

    /** What a form says, or a refusal in words. */
    static LocalMoment of(String date, String time, String zone) {
        var known = Zones.find(zone).orElseThrow(() -> new NotLikeThis("zone"));
        try {
            return new LocalMoment(LocalDateTime.of(LocalDate.parse(date), LocalTime.parse(time)), known);
        } catch (DateTimeException e) {
            throw new NotLikeThis("time");
        }
    }

    /** The instant, the earlier of two; refuses a time that never is, and what is past or very far. */
    Instant requireFuture(Instant now) {
        var transition = zone.getRules().getTransition(time);
        if (transition != null && transition.isGap()) {
            var next = transition.getDateTimeAfter();
            throw new NotLikeThis(
                    "gap",
                    time.toLocalTime().toString(),
                    zone.getId(),
                    next.toLocalTime().toString());
        }
        var at = ZonedDateTime.ofLocal(time, zone, null).toInstant();
        if (at.isBefore(now.plus(SOONEST))) {
            throw new NotLikeThis("past");
        }
        if (at.isAfter(now.atZone(ZoneOffset.UTC).plus(FURTHEST).toInstant())) {
            throw new NotLikeThis("far");
        }
        return at;
    }

    /** When the clock shows the same time again, for the first of two. */
    static Optional<Instant> again(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        var later = there.withLaterOffsetAtOverlap().toInstant();
        return later.equals(at) ? Optional.empty() : Optional.of(later);
    }
}
