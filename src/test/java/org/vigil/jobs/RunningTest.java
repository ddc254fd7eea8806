package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigil.database.TestDatabase;
import org.vigil.shared.Finding;
import org.vigil.shared.Job;

class RunningTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestDatabase database = TestDatabase.fresh();
    private final SteppedClock clock = new SteppedClock(NOW);
    private final JobRuns runs = new JobRuns(database.jdbc());
    private final AtomicInteger times = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);

    /** One node: it shares nothing with the others but the database. */
    private Running node() {
        return new Running(new JobLocks(database.owner()::getConnection), runs, clock);
    }

    private static Job job(String name, Supplier<String> act) {
        return new Job() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration rhythm() {
                return HOUR;
            }

            @Override
            public String run() {
                return act.get();
            }
        };
    }

    private Job counting() {
        return job("test.count", () -> times.incrementAndGet() + " done");
    }

    private Job hanging(CountDownLatch begun) {
        return job("test.hang", () -> {
            times.incrementAndGet();
            begun.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "let go";
        });
    }

    private Finding check(Job job) {
        return new JobsCheck(List.of(job), runs, clock).look().getFirst();
    }

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void runsWhatHasNeverRunAndRemembersHowItWent() {
        assertThat(node().runIfDue(counting())).isEqualTo(NOW.plus(HOUR));

        assertThat(runs.find("test.count")).hasValueSatisfying(run -> {
            assertThat(run.startedAt()).isEqualTo(NOW);
            assertThat(run.endedAt()).isEqualTo(NOW);
            assertThat(run.failed()).isFalse();
            assertThat(run.words()).isEqualTo("1 done");
        });
    }

    @Test
    void keepsTheRhythmWhicheverNodeAsks() {
        var one = node();
        var other = node();
        one.runIfDue(counting());
        clock.step(HOUR.minusSeconds(1));

        assertThat(other.runIfDue(counting())).isEqualTo(NOW.plus(HOUR));
        assertThat(times).hasValue(1);

        clock.step(Duration.ofSeconds(1));
        assertThat(other.runIfDue(counting())).isEqualTo(NOW.plus(HOUR).plus(HOUR));
        assertThat(times).hasValue(2);
    }

    @Test
    void runsOnceWhenTwoNodesAskAtTheSameMoment() throws Exception {
        var begun = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> node().runIfDue(hanging(begun)));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        var second = node().runIfDue(hanging(begun));
        released.countDown();
        first.get(10, TimeUnit.SECONDS);

        assertThat(times).hasValue(1);
        assertThat(second).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(node().runIfDue(hanging(begun))).isEqualTo(NOW.plus(HOUR));
        assertThat(times).hasValue(1);
    }

    @Test
    void isNotKeptFromOneJobByAnotherThatHangs() throws Exception {
        var begun = new CountDownLatch(1);
        var hanging = CompletableFuture.supplyAsync(() -> node().runIfDue(hanging(begun)));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        node().runIfDue(counting());

        assertThat(runs.find("test.count"))
                .hasValueSatisfying(run -> assertThat(run.hasEnded()).isTrue());
        released.countDown();
        hanging.get(10, TimeUnit.SECONDS);
    }

    @Test
    void remembersAFailureEvenWhenTheNextRunIsWell() {
        var failing = job("test.count", () -> {
            throw new IllegalStateException("the shelf is full\nwith what belongs to Mira");
        });
        assertThat(node().runIfDue(failing)).isEqualTo(NOW.plus(HOUR));
        assertThat(check(failing)).satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.FAIL);
            assertThat(finding.found())
                    .contains("failed 2026-11-20T09:00:00Z", "IllegalStateException: the shelf is full")
                    .doesNotContain("Mira");
        });
        clock.step(HOUR);

        node().runIfDue(counting());

        assertThat(runs.find("test.count")).hasValueSatisfying(run -> {
            assertThat(run.failed()).isFalse();
            assertThat(run.words()).isEqualTo("1 done");
            assertThat(run.lastFailedAt()).isEqualTo(NOW);
            assertThat(run.lastFailure()).contains("the shelf is full");
        });
        assertThat(check(counting()).level()).isEqualTo(Finding.Level.OK);
    }

    @Test
    void outlivesAJobThatEndsInAnError() {
        node().runIfDue(job("test.count", () -> {
            throw new StackOverflowError();
        }));

        assertThat(runs.find("test.count"))
                .hasValueSatisfying(run -> assertThat(run.failed()).isTrue());
    }

    /** A process that is killed writes no end. */
    @Test
    void goesOnAtOnceWithWhatWasCutOff() {
        runs.begin("test.count", NOW);
        clock.step(Duration.ofMinutes(1));

        node().runIfDue(counting());

        assertThat(times).hasValue(1);
    }

    @Test
    void saysWhatIsOverdue() {
        assertThat(check(counting()).found()).isEqualTo("has not run yet");
        node().runIfDue(counting());

        clock.step(HOUR.multipliedBy(3));
        assertThat(check(counting())).satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.OK);
            assertThat(finding.found()).isEqualTo("ran 2026-11-20T09:00:00Z (3 hours ago): 1 done");
        });

        clock.step(Duration.ofSeconds(1));
        assertThat(check(counting()).level()).isEqualTo(Finding.Level.WARN);
    }

    @Test
    void saysWhatHasNotEnded() {
        runs.begin("test.count", NOW);
        clock.step(HOUR);
        assertThat(check(counting()).level()).isEqualTo(Finding.Level.OK);

        clock.step(HOUR.multipliedBy(3));

        assertThat(check(counting())).satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.WARN);
            assertThat(finding.found()).contains("has not ended");
        });
    }

    @Test
    void beginsWithTheSiteAndStopsWithIt() throws Exception {
        var begun = new CountDownLatch(2);
        var timetable = new Timetable(
                List.of(
                        job("test.fail", () -> {
                            throw new IllegalStateException("always");
                        }),
                        hanging(begun),
                        job("test.count", () -> {
                            begun.countDown();
                            return "done";
                        })),
                node(),
                clock);

        timetable.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        timetable.stop();

        assertThat(timetable.isRunning()).isFalse();
        assertThat(runs.find("test.hang")).hasValueSatisfying(run -> {
            assertThat(run.hasEnded()).as("an end, though it was cut off").isFalse();
            assertThat(run.failed()).isFalse();
        });
    }
}
