package org.vigil.release;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Publishes what is due by the clock of a test, as the program does by itself. */
@Component
public class DueFixture {

    private final ReleaseJob job;

    DueFixture(Plans plans, Lifting lifting, JdbcClient jdbc, Clock clock) {
        var agreement = new ClockAgreement(clock, new SteppedDatabaseTime(jdbc, clock));
        this.job = new ReleaseJob(plans, lifting, agreement, clock);
    }

    /** Answers what came of it, in the words of the job. */
    public String run() {
        return job.run();
    }
}
