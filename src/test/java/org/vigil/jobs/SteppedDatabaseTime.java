package org.vigil.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that goes with the clock of the test, or is as far away from it as the test wants. */
public class SteppedDatabaseTime extends DatabaseTime {

    private final Clock clock;
    private volatile Duration away = Duration.ZERO;

    public SteppedDatabaseTime(JdbcClient jdbc, Clock clock) {
        super(jdbc);
        this.clock = clock;
    }

    public void isAway(Duration by) {
        away = by;
    }

    /** Agreement with it. */
    public ClockAgreement agreement() {
        return new ClockAgreement(clock, this);
    }

    @Override
    Instant now() {
        return clock.instant().plus(away);
    }
}
