package org.vigil.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;
import org.vigil.shared.Job;

/** The jobs: when each ran last and what came of it. */
@Component
@Order(80)
class JobsCheck implements Check {

    /** A job may miss its turn twice, as while a machine is restarted, before anybody is told. */
    private static final int MISSED = 3;

    private static final String WAIT = "jobs run while a server runs: is one running?";

    private final List<Job> jobs;
    private final JobRuns runs;
    private final Clock clock;

    JobsCheck(List<Job> jobs, JobRuns runs, Clock clock) {
        this.jobs = List.copyOf(jobs);
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "jobs";
    }

    @Override
    public List<Finding> look() {
        var known = runs.all().stream().collect(Collectors.toMap(JobRun::job, Function.identity()));
        return jobs.stream()
                .sorted(Comparator.comparing(Job::name))
                .map(job -> look(job, known.get(job.name())))
                .toList();
    }

    private Finding look(Job job, @Nullable JobRun run) {
        var subject = "job " + job.name();
        if (run == null) {
            return Finding.ok(subject, "has not run yet");
        }
        var overdue = age(run.startedAt()).compareTo(job.rhythm().multipliedBy(MISSED)) > 0;
        if (run.failed()) {
            return Finding.fail(
                    subject,
                    "failed %s: %s".formatted(moment(run.startedAt()), run.words()),
                    "it is tried again every %s; the log of the server says more".formatted(words(job.rhythm())));
        }
        if (!run.hasEnded()) {
            var found = "began %s and has not ended".formatted(moment(run.startedAt()));
            return overdue
                    ? Finding.warn(subject, found, "it may hang: restart the server, it goes on by itself; " + WAIT)
                    : Finding.ok(subject, found);
        }
        var found = "ran %s: %s".formatted(moment(run.startedAt()), run.words()) + lastFailure(run);
        return overdue ? Finding.warn(subject, found, "it is overdue; " + WAIT) : Finding.ok(subject, found);
    }

    private static String lastFailure(JobRun run) {
        return run.lastFailedAt() == null ? "" : "; failed last on " + run.lastFailedAt();
    }

    private String moment(Instant at) {
        return "%s (%s ago)".formatted(at.truncatedTo(ChronoUnit.SECONDS), words(age(at)));
    }

    private Duration age(Instant at) {
        return Duration.between(at, clock.instant());
    }

    private static String words(Duration length) {
        if (length.toDays() > 1) {
            return length.toDays() + " days";
        }
        if (length.toHours() > 1) {
            return length.toHours() + " hours";
        }
        return length.toMinutes() > 1 ? length.toMinutes() + " minutes" : length.toSeconds() + " seconds";
    }
}
