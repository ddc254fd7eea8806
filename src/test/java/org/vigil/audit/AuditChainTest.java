package org.vigil.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.shared.Finding;

/** What somebody does to the log who has got hold of the database, and what doctor says of it. */
class AuditChainTest {

    private final AuditLogFixture audit = new AuditLogFixture();

    private void recordTen() {
        for (var i = 1; i <= 10; i++) {
            audit.record(Act.of("story.revised", "story").version(i).with("count", i));
        }
    }

    private Finding finding() {
        return new AuditLogCheck(audit.chain).look().getFirst();
    }

    @Test
    void saysHowFarItGoesSoThatAnEndCutOffIsSeen() {
        recordTen();
        var newest = audit.trail.before(Long.MAX_VALUE, AuditSearch.ALL, 1).getFirst();

        assertThat(finding().level()).isEqualTo(Finding.Level.OK);
        assertThat(finding().found())
                .startsWith("10 entries, unbroken; newest 10 of 2026-11-20T09:00:00.123456Z, hash "
                        + newest.hash().toString().substring(0, 16) + ":");
    }

    @Test
    void isWholeBeforeAnythingWasDone() {
        assertThat(finding()).isEqualTo(Finding.ok("audit log", "no entries yet"));
    }

    @Test
    void isWalkedAcrossHandfuls() {
        audit.transaction.executeWithoutResult(status -> {
            for (var i = 0; i < 2_500; i++) {
                audit.log.record(AuditLogFixture.IMPORT, Act.of("stories.published"));
            }
        });

        assertThat(finding().found()).startsWith("2,500 entries");

        audit.tamper("update audit_entry set actor = 'system:other' where seq = 2001");

        assertThat(audit.chain.walk()).isEqualTo(new Chain.Walk.Broken(2001));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "actor = 'system:import'",
                "act = 'story.published'",
                "subject = 'another'",
                "subject = null",
                "version = 50",
                "version = null",
                "detail = '{}'",
                "detail = '{\"count\": \"5\"}'",
                "hash = sha256('made up')"
            })
    void findsWhatWasChanged(String change) {
        recordTen();

        audit.tamper("update audit_entry set " + change + " where seq = 5");

        assertThat(audit.chain.walk()).isEqualTo(new Chain.Walk.Broken(5));
        assertThat(finding().level()).isEqualTo(Finding.Level.FAIL);
        assertThat(finding().found()).startsWith("entry 5 is not what was written");
        assertThat(finding().advice()).contains("backup");
    }

    /** Whoever knows how digests are made can make this one fit, but not the one behind it. */
    @Test
    void findsWhatWasChangedTogetherWithItsDigest() {
        recordTen();
        var fourth = audit.entries.after(3, AuditSearch.ALL, 1).getFirst();
        var forged = fourth.next(AuditLogFixture.NOW, AuditLogFixture.IMPORT, Act.of("story.revised", "story"));

        audit.tamper("""
                update audit_entry set actor = '%s', version = null, detail = '{}', hash = decode('%s', 'hex') where seq = 5
                """.formatted(forged.actor(), forged.hash()));

        assertThat(audit.chain.walk()).isEqualTo(new Chain.Walk.Broken(6));
    }

    @Test
    void findsWhatWasTakenOut() {
        recordTen();

        audit.tamper("delete from audit_entry where seq in (5, 6)");

        assertThat(audit.chain.walk()).isEqualTo(new Chain.Walk.Missing(5));
        assertThat(finding().found()).isEqualTo("entry 5 is missing");
    }

    @Test
    void findsWhatWasTakenOutThoughTheOthersWereNumberedAnew() {
        recordTen();

        audit.tamper("delete from audit_entry where seq = 5");
        audit.tamper("update audit_entry set seq = seq - 1 where seq > 5");

        assertThat(audit.chain.walk()).isEqualTo(new Chain.Walk.Broken(5));
    }

    @Test
    void findsThatTheBeginningIsGone() {
        recordTen();

        audit.tamper("delete from audit_entry where seq < 4");

        assertThat(audit.chain.walk()).isEqualTo(new Chain.Walk.Missing(1));
    }

    @Test
    void findsWhatWasSlippedIn() {
        recordTen();

        audit.tamper("update audit_entry set seq = seq + 1000 where seq > 5");
        audit.tamper("update audit_entry set seq = seq - 999 where seq > 1000");
        audit.tamper("insert into audit_entry select 6, at, actor, 'story.withdrawn', subject, version, detail, hash"
                + " from audit_entry where seq = 5");

        assertThat(audit.chain.walk()).isEqualTo(new Chain.Walk.Broken(6));
    }

    @Test
    void findsWhatWasSlippedInBeforeTheFirst() {
        recordTen();

        audit.tamper("alter table audit_entry drop constraint audit_entry_seq_check");
        audit.tamper("insert into audit_entry select 0, at, actor, act, subject, version, detail, hash"
                + " from audit_entry where seq = 1");

        assertThat(audit.chain.walk()).isEqualTo(new Chain.Walk.Broken(0));
    }

    @Test
    void findsWhatChangedPlaces() {
        recordTen();

        audit.tamper("update audit_entry set seq = 100 where seq = 4");
        audit.tamper("update audit_entry set seq = 4 where seq = 7");
        audit.tamper("update audit_entry set seq = 7 where seq = 100");

        assertThat(audit.chain.walk()).isEqualTo(new Chain.Walk.Broken(4));
    }
}
