package org.vigil.changes;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.shared.Job;

/** Forgets once a day what the change log need not keep. */
@Component
class Pruning implements Job {

    private final ChangeLog log;

    Pruning(ChangeLog log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "changes.prune";
    }

    @Override
    public Duration rhythm() {
        return Duration.ofDays(1);
    }

    @Override
    @Transactional
    public String run() {
        return "forgot %,d rows".formatted(log.prune());
    }
}
