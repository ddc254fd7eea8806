package org.vigil.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.database.TestDatabase;
import org.vigil.shared.Actor;

/** An audit log in a database of its own. */
final class AuditLogFixture {

    static final Instant NOW = Instant.parse("2026-11-20T09:00:00.123456Z");
    static final Actor MIRA = Actor.person(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    static final Actor IMPORT = Actor.system("import");

    private final DataSource owner = TestDatabase.fresh().owner();

    final JdbcClient jdbc = JdbcClient.create(owner);
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    final AuditEntries entries = new AuditEntries(jdbc);
    final AuditLog log = logAt(NOW);
    final Chain chain = new Chain(entries);
    final AuditTrail trail = new AuditTrail(entries);
    final Exporting exporting = new Exporting(entries, log, transaction);

    AuditLog logAt(Instant now) {
        return new AuditLog(entries, Clock.fixed(now, ZoneOffset.UTC));
    }

    void record(Act act) {
        record(MIRA, act);
    }

    void record(Actor by, Act act) {
        transaction.executeWithoutResult(status -> log.record(by, act));
    }

    void recordAt(Instant now, Act act) {
        var then = logAt(now);
        transaction.executeWithoutResult(status -> then.record(MIRA, act));
    }

    /** Writes past the program, as somebody could who has got hold of the database. */
    void tamper(String sql) {
        jdbc.sql("alter table audit_entry disable trigger all").update();
        jdbc.sql(sql).update();
        jdbc.sql("alter table audit_entry enable trigger all").update();
    }
}
