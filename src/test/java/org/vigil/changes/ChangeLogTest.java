package org.vigil.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.database.TestDatabase;

class ChangeLogTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final javax.sql.DataSource owner = database.owner();
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    private final ChangeLog log = logAt(NOW);
    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();

    private ChangeLog logAt(Instant now) {
        return new ChangeLog(JdbcClient.create(owner), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Change change(String verb) {
        return new Change("story", null, verb, null, "en", Set.of("news:en"), false);
    }

    private static List<String> verbs(List<Recorded> changes) {
        return changes.stream().map(recorded -> recorded.change().verb()).toList();
    }

    @Test
    void keepsWhatChangedWithItsKeys() {
        transaction.executeWithoutResult(status -> log.append(change("published")));

        assertThat(log.after(0, 10)).singleElement().satisfies(recorded -> {
            assertThat(recorded.at()).isEqualTo(NOW);
            assertThat(recorded.change()).isEqualTo(change("published"));
        });
    }

    @Test
    void forgetsTheChangesOfATransactionThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            log.append(change("published"));
            status.setRollbackOnly();
        });

        assertThat(log.after(0, 10)).isEmpty();
    }

    @Test
    void refusesAChangeOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> log.append(change("published")));
    }

    @Test
    void letsNobodySeeALaterChangeBeforeAnEarlierOne() throws Exception {
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> {
                    log.append(change("first"));
                    TransactionSynchronizationManager.registerSynchronization(holdingOpen(appended, mayCommit));
                }),
                others);
        appended.await(10, TimeUnit.SECONDS);
        var second = CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> log.append(change("second"))), others);
        awaitSomeoneWaitingForTheLock();

        var seenMeanwhile = log.after(0, 10);
        mayCommit.countDown();
        CompletableFuture.allOf(first, second).get(10, TimeUnit.SECONDS);

        assertThat(seenMeanwhile).isEmpty();
        assertThat(verbs(log.after(0, 10))).containsExactly("first", "second");
    }

    /** Holds the transaction open after its change is written. */
    private static TransactionSynchronization holdingOpen(CountDownLatch reached, CountDownLatch released) {
        return new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                reached.countDown();
                try {
                    released.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private void awaitSomeoneWaitingForTheLock() {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < deadline) {
            var waiting = JdbcClient.create(owner)
                    .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                    .query(Integer.class)
                    .single();
            if (waiting > 0) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("The second publication did not wait for the first");
    }

    @Test
    void bringsEveryChangeOfManyWritersToAFollowerOnceAndInOrder() throws Exception {
        var followed = new Remembering();
        var following = new Following(log, owner::getConnection, List.of(followed));
        following.start();

        var writers = new ArrayList<CompletableFuture<Void>>();
        for (var writer = 0; writer < 8; writer++) {
            writers.add(CompletableFuture.runAsync(
                    () -> {
                        for (var i = 0; i < 20; i++) {
                            transaction.executeWithoutResult(status -> log.append(change("published")));
                        }
                    },
                    others));
        }
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        following.catchUp();
        following.stop();

        var all = log.after(0, 1000).stream().map(Recorded::seq).toList();
        assertThat(all).hasSize(160);
        assertThat(followed.seen).isEqualTo(all);
    }

    @Test
    void wakesAFollowerWithoutBeingAsked() throws Exception {
        var followed = new Remembering();
        var following = new Following(log, owner::getConnection, List.of(followed));
        following.start();

        transaction.executeWithoutResult(status -> log.append(change("published")));

        assertThat(followed.arrived.await(10, TimeUnit.SECONDS)).isTrue();
        following.stop();
    }

    @Test
    void forgetsOldChangesButNeverTheNewestNumber() {
        transaction.executeWithoutResult(status -> log.append(change("one")));
        transaction.executeWithoutResult(status -> log.append(change("two")));
        var monthsLater = logAt(NOW.plus(Duration.ofDays(100)));

        monthsLater.prune();

        assertThat(verbs(monthsLater.after(0, 10))).containsExactly("two");
    }

    /** A follower that notes what it is told. */
    private static final class Remembering implements Follower {

        private final List<Long> seen = new ArrayList<>();
        private final CountDownLatch arrived = new CountDownLatch(1);

        @Override
        public void begin(long newest) {
            seen.clear();
        }

        @Override
        public void follow(List<Recorded> changes) {
            changes.forEach(recorded -> seen.add(recorded.seq()));
            arrived.countDown();
        }
    }
}
