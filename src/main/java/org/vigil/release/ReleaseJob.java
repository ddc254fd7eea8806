package org.vigil.release;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vigil.jobs.ClockAgreement;
import org.vigil.shared.Job;
import org.vigil.shared.Refusal;

/** Publishes what is due, one story a transaction, and goes on where one of them cannot be. */
@Component
class ReleaseJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseJob.class);

    /** What failed is tried again after so long. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final Plans plans;
    private final Lifting lifting;
    private final ClockAgreement agreement;

    ReleaseJob(Plans plans, Lifting lifting, ClockAgreement agreement) {
        this.plans = plans;
        this.lifting = lifting;
        this.agreement = agreement;
    }

    @Override
    public String name() {
        return "release.due";
    }

    @Override
    public Duration rhythm() {
        return Duration.ofSeconds(2);
    }

    @Override
    public String run() {
        var now = agreement.now();
        var lifted = 0;
        var failed = 0;
        for (var story : plans.due(now, now.minus(REST))) {
            try {
                lifted += lifting.lift(story, now) ? 1 : 0;
            } catch (RuntimeException e) {
                failed++;
                note(story, e);
            }
        }
        return lifted + failed == 0 ? "nothing was due" : "%d published, %d failed".formatted(lifted, failed);
    }

    /** The log names the story by its id and the fault by its class: messages of the database may hold what it says. */
    private void note(UUID story, RuntimeException e) {
        var code = e instanceof Refusal refusal ? refusal.code() : e.getClass().getSimpleName();
        LOG.error("Story {} is due and could not be published: {}", story, code);
        lifting.fail(story, code);
    }
}
