package org.vigil.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A time at the desk on one device, from signing in to signing out. */
public record StaffSession(UUID id, UUID person, String device, Instant begunAt, Instant seenAt, Instant confirmedAt) {

    /** A session nobody uses ends after this long, and any after {@link #LONGEST}. */
    public static final Duration IDLE = Duration.ofHours(12);

    public static final Duration LONGEST = Duration.ofDays(7);

    /** How long after proving who they are people may do what is dangerous. */
    static final Duration CONFIRMED = Duration.ofMinutes(10);

    public boolean isConfirmed(Instant now) {
        return now.isBefore(confirmedAt.plus(CONFIRMED));
    }
}
