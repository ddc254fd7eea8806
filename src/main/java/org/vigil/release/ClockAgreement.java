package org.vigil.release;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Whether this node and the database agree about the time: embargoes are lifted only while they do. */
@Component
class ClockAgreement {

    static final Duration TOLERATED = Duration.ofSeconds(60);

    private final Clock clock;
    private final DatabaseTime database;

    ClockAgreement(Clock clock, DatabaseTime database) {
        this.clock = clock;
        this.database = database;
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
