package org.vigil.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.vigil.shared.Job;

/**
 * Runs every job at its rhythm while the site is served, each in a thread of its own: one that hangs or fails keeps no
 * other from running. A thread that has nothing to do sleeps, and looks at the clock once a minute, because a machine that
 * was asleep itself wakes at another time than it was told.
 */
@Component
@ConditionalOnBooleanProperty("vigil.jobs")
class Timetable implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private final List<Job> jobs;
    private final Running running;
    private final Clock clock;

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean open;

    Timetable(List<Job> jobs, Running running, Clock clock) {
        this.jobs = List.copyOf(jobs);
        this.running = running;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        open = true;
        jobs.forEach(
                job -> threads.add(Thread.ofVirtual().name("job " + job.name()).start(() -> keep(job))));
    }

    private void keep(Job job) {
        try {
            while (open) {
                sleepUntil(attempt(job));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** When to ask again; a database that is out of reach is asked again in a minute. */
    private Instant attempt(Job job) {
        try {
            return running.runIfDue(job);
        } catch (RuntimeException e) {
            if (open) {
                LOG.warn("Job {} could not be run, trying again: {}", job.name(), e.getMessage());
            }
            return clock.instant().plus(LOOK);
        }
    }

    private void sleepUntil(Instant next) throws InterruptedException {
        for (var left = Duration.between(clock.instant(), next);
                left.isPositive();
                left = Duration.between(clock.instant(), next)) {
            Thread.sleep(left.compareTo(LOOK) < 0 ? left : LOOK);
        }
    }

    /** What runs is interrupted and given a moment; what does not listen ends with the program. */
    @Override
    public synchronized void stop() {
        open = false;
        threads.forEach(Thread::interrupt);
        var end = System.nanoTime() + TO_STOP.toNanos();
        for (var thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
