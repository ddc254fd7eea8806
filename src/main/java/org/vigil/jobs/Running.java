package org.vigil.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.vigil.shared.Job;

/** Runs a job when it is due and no other node is at it, and writes down how it went. */
@Service
class Running {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);
    private static final Duration WHILE_ANOTHER_IS_AT_IT = Duration.ofMinutes(1);
    private static final int LONGEST_WORDS = 300;

    private final JobLocks locks;
    private final JobRuns runs;
    private final Clock clock;

    Running(JobLocks locks, JobRuns runs, Clock clock) {
        this.locks = locks;
        this.runs = runs;
        this.clock = clock;
    }

    /** Runs it if it is due; when to ask again. */
    Instant runIfDue(Job job) {
        var lock = locks.tryLock(job.name());
        if (lock.isEmpty()) {
            return now().plus(earlier(WHILE_ANOTHER_IS_AT_IT, job.rhythm()));
        }
        try (var held = lock.get()) {
            var next = runs.find(job.name()).map(run -> run.next(job.rhythm())).orElse(Instant.MIN);
            if (next.isAfter(now())) {
                return next;
            }
            var startedAt = now();
            runs.begin(job.name(), startedAt);
            run(job);
            return startedAt.plus(job.rhythm());
        }
    }

    /** Whatever goes wrong in a job stays in it. One that is stopped with the program has no end, so it goes on later. */
    private void run(Job job) {
        try {
            var words = job.run();
            runs.end(job.name(), now(), cut(words));
        } catch (RuntimeException | Error e) {
            if (isInterrupted(e)) {
                LOG.info("Job {} was cut off", job.name());
                return;
            }
            LOG.error("Job {} failed", job.name(), e);
            runs.fail(job.name(), now(), cut(words(e)));
        }
    }

    private static boolean isInterrupted(Throwable failure) {
        return Thread.currentThread().isInterrupted()
                || Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                        .limit(20)
                        .anyMatch(InterruptedException.class::isInstance);
    }

    /** What PostgreSQL says after the first line may hold values of a row. */
    private static String words(Throwable failure) {
        var message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return failure.getClass().getSimpleName() + ": " + message;
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
