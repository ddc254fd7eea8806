package org.vigil.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.vigil.audit.AuditLogFixture.MIRA;
import static org.vigil.audit.AuditLogFixture.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {

    private final AuditLogFixture audit = new AuditLogFixture();

    private List<AuditEntry> all() {
        return audit.entries.after(0, AuditSearch.ALL, 10_000);
    }

    @Test
    void keepsWhoDidWhatWhenToWhichVersion() {
        audit.record(Act.of("story.published", "story-1").version(3).with("kind", "quiet"));

        assertThat(all()).singleElement().satisfies(entry -> {
            assertThat(entry.seq()).isEqualTo(1);
            assertThat(entry.at()).isEqualTo(NOW);
            assertThat(entry.actor()).isEqualTo(MIRA.id());
            assertThat(entry.act()).isEqualTo("story.published");
            assertThat(entry.subject()).isEqualTo("story-1");
            assertThat(entry.version()).isEqualTo(3);
            assertThat(entry.details()).isEqualTo(new TreeMap<>(java.util.Map.of("kind", "quiet")));
        });
    }

    @Test
    void keepsTheOrderOfWhatOneTransactionDid() {
        audit.transaction.executeWithoutResult(status -> {
            audit.log.record(MIRA, Act.of("story.drafted", "a"));
            audit.log.record(MIRA, Act.of("story.published", "a"));
        });

        assertThat(all()).extracting(AuditEntry::act).containsExactly("story.drafted", "story.published");
    }

    @Test
    void forgetsWhatWasNotDoneAfterAll() {
        audit.transaction.executeWithoutResult(status -> {
            audit.log.record(MIRA, Act.of("story.published", "a"));
            status.setRollbackOnly();
        });
        audit.record(Act.of("story.published", "b"));

        assertThat(all()).extracting(AuditEntry::seq, AuditEntry::subject).containsExactly(tuple(1L, "b"));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void refusesAnActOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> audit.log.record(MIRA, Act.of("story.published", "a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'somebody else'",
                "delete from audit_entry",
                "truncate audit_entry",
                "insert into audit_entry select * from audit_entry on conflict (seq) do update set at = now()"
            })
    void isRefusedChangeByTheDatabase(String change) {
        audit.record(Act.of("story.published", "a"));
        var before = all();

        assertThatException()
                .isThrownBy(() -> audit.jdbc.sql(change).update())
                .withMessageContaining("written once and never changed");
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void isOneChainHoweverManyWriteAtOnce() throws Exception {
        var writers = new ArrayList<CompletableFuture<Void>>();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer = 0; writer < 8; writer++) {
                var name = "writer-" + writer;
                writers.add(CompletableFuture.runAsync(
                        () -> {
                            for (var i = 0; i < 25; i++) {
                                audit.record(Act.of("story.published", name).version(i));
                            }
                        },
                        others));
            }
            CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        }

        assertThat(audit.chain.walk())
                .isInstanceOfSatisfying(
                        Chain.Walk.Whole.class,
                        whole -> assertThat(whole.newest().seq()).isEqualTo(200));
        assertThat(all()).hasSize(200);
    }
}
