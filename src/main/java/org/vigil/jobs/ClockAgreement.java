package org.vigil.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What time it is for what must not be done early. A node's own clock counts while it agrees with the database's; where it is
 * ahead, the database's does, so that what is promised may come late by what is tolerated, but never early.
 */
@Component
public class ClockAgreement {

    private static final Duration TOLERATED = Duration.ofSeconds(60);

    private final Clock clock;
    private final DatabaseTime database;

    ClockAgreement(Clock clock, DatabaseTime database) {
        this.clock = clock;
        this.database = database;
    }

    /** The earlier of the two; throws {@link IllegalStateException} if they do not agree. */
    public Instant now() {
        var difference = difference();
        if (!agree(difference)) {
            throw new IllegalStateException("nothing is published by time: " + words(difference));
        }
        return difference.isPositive() ? clock.instant().minus(difference) : clock.instant();
    }

    /** How far this node is ahead of the database, behind it if negative. */
    Duration difference() {
        return Duration.between(database.now(), clock.instant());
    }

    static boolean agree(Duration difference) {
        return difference.abs().compareTo(TOLERATED) <= 0;
    }

    static String words(Duration difference) {
        return "the clock of this node is %d seconds %s that of the database; at most %d are tolerated"
                .formatted(
                        difference.abs().toSeconds(),
                        difference.isNegative() ? "behind" : "ahead of",
                        TOLERATED.toSeconds());
    }
}
