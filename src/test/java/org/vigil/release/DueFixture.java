package org.vigil.release;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.jobs.SteppedDatabaseTime;

/** Publishes what is due by the clock of a test, as the program does by itself. */
@Component
public class DueFixture {

    private final ReleaseJob job;

    DueFixture(Plans plans, Lifting lifting, JdbcClient jdbc, Clock clock) {
        this.job = new ReleaseJob(plans, lifting, new SteppedDatabaseTime(jdbc, clock).agreement());
    }

    /** Answers what came of it, in the words of the job. */
    public String run() {
        return job.run();
    }
}
