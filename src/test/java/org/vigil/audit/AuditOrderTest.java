package org.vigil.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.SiteTest;
import org.vigil.changes.Change;
import org.vigil.changes.ChangeLog;
import org.vigil.shared.Actor;

/** Two logs, each under a lock of its own: whoever writes to both takes them in one order. */
@SiteTest
class AuditOrderTest {

    private static final int ROUNDS = 60;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Chain chain;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void letsTransactionsThatWriteToBothLogsInEitherOrderCommit() throws Exception {
        var together = new CyclicBarrier(2);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = CompletableFuture.runAsync(() -> rounds(together, this::record, this::append), others);
            var other = CompletableFuture.runAsync(() -> rounds(together, this::append, this::record), others);

            CompletableFuture.allOf(one, other).get(60, TimeUnit.SECONDS);
        }

        assertThat(trail.before(Long.MAX_VALUE, AuditSearch.of(null, "test.ordered", null, null, null), 1_000))
                .hasSize(2 * ROUNDS);
        assertThat(chain.walk()).isInstanceOf(Chain.Walk.Whole.class);
    }

    private void rounds(CyclicBarrier together, Runnable first, Runnable second) {
        for (var round = 0; round < ROUNDS; round++) {
            transactions.executeWithoutResult(status -> {
                first.run();
                second.run();
                meet(together);
            });
        }
    }

    /** Both have said what they do and commit now. */
    private static void meet(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void record() {
        audit.record(Actor.system("test"), Act.of("test.ordered"));
    }

    private void append() {
        changes.append(new Change("site", null, "changed", null, null, Set.of("test:order"), true));
    }
}
