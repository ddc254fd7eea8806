package org.vigil.release;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When an approved draft becomes public: a schedule is our own plan, an embargo a promise. {@code at} is null for an embargo
 * until lifted; {@code failure} is the code of what was in the way when the program last tried to keep to it.
 */
record Plan(
        UUID story,
        boolean embargo,
        @Nullable Instant at,
        ZoneId zone,
        @Nullable Change change,
        Instant setAt,
        String setBy,
        @Nullable String failure) {

    /** So much later than promised, it is late: people are called. */
    static final Duration LATE = Duration.ofSeconds(60);

    static final Duration SOON = Duration.ofMinutes(15);

    boolean isDue(Instant now) {
        return at != null && !at.isAfter(now);
    }

    boolean isLate(Instant now) {
        return at != null && at.plus(LATE).isBefore(now);
    }

    boolean isSoon(Instant now) {
        return at != null && at.isAfter(now) && !at.isAfter(now.plus(SOON));
    }
}
