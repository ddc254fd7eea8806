package org.vigil.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vigil.shared.Check;
import org.vigil.shared.Checkup;
import org.vigil.shared.Finding;

/**
 * Tells those who see to the machine when something of it needs them. Looking may take long, so nobody waits for it: what
 * was seen last is said, and if that was a while ago somebody goes to look.
 */
@Component
class HealthWaiting implements Waiting {

    private static final Duration A_WHILE = Duration.ofMinutes(10);

    /** How many checks had failed, when it was last asked to look. */
    private record Seen(long failed, Instant at) {}

    private final ObjectProvider<Check> checks;
    private final Clock clock;
    private volatile Seen seen = new Seen(0, Instant.EPOCH);

    HealthWaiting(ObjectProvider<Check> checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public List<Note> notes(Viewer viewer) {
        if (!viewer.may(Permission.SEE_HEALTH)) {
            return List.of();
        }
        lookAfterAWhile();
        var failed = seen.failed();
        return failed == 0
                ? List.of()
                : List.of(new Note(viewer.words().say("today.health", failed), HealthController.PATH, true));
    }

    private synchronized void lookAfterAWhile() {
        var now = clock.instant();
        if (now.isAfter(seen.at().plus(A_WHILE))) {
            seen = new Seen(seen.failed(), now);
            Thread.ofVirtual().name("health").start(() -> seen = new Seen(failed(), now));
        }
    }

    private long failed() {
        return new Checkup(checks.orderedStream().toList())
                .findings()
                .filter(finding -> finding.level() == Finding.Level.FAIL)
                .count();
    }
}
