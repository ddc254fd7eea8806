package org.vigil.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The change log. What a transaction appends is written just before it commits, under one lock that is held until the
 * commit is visible; so a higher number is never visible before a lower one, and a follower that reads on from the last
 * number it saw misses nothing.
 */
@Component
public class ChangeLog {

    /** Any fixed number: it names the lock, for all nodes. */
    private static final long APPENDING = 0x76_69_67_69_6cL;

    static final String CHANNEL = "vigil_change";
    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Says that something public changes with the running transaction. */
    public void append(Change change) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A change belongs to the transaction that makes it, and none is running");
        }
        pending().changes.add(change);
    }

    private Pending pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending && pending.log() == this) {
                return pending;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private void write(List<Change> changes) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", APPENDING)
                .query((row, number) -> number)
                .list();
        changes.forEach(this::insert);
        jdbc.sql("select pg_notify(:channel, '')")
                .param("channel", CHANNEL)
                .query((row, number) -> number)
                .list();
    }

    private void insert(Change change) {
        jdbc.sql("""
                        insert into change (at, kind, subject, verb, version, language, keys, quiet)
                        values (:at, :kind, :subject, :verb, :version, :language, :keys, :quiet)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", change.kind())
                .param("subject", change.subject())
                .param("verb", change.verb())
                .param("version", change.version())
                .param("language", change.language())
                .param("keys", change.keys().toArray(String[]::new))
                .param("quiet", change.quiet())
                .update();
    }

    /** The number of the newest change, 0 if there is none. */
    public long newest() {
        return jdbc.sql("select coalesce(max(seq), 0) from change")
                .query(Long.class)
                .single();
    }

    /** When the change of that number was made; none if this log has not given it, or has forgotten it. */
    public Optional<Instant> at(long seq) {
        return jdbc.sql("select at from change where seq = :seq")
                .param("seq", seq)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Whether this log gave that number at that moment and has forgotten nothing since: the log of another database, or of one
     * that was restored, gives the same numbers at other moments. Number 0 is before every change.
     */
    public boolean reachesBackTo(long seq, Instant at) {
        return seq == 0 ? hasForgottenNothing() : at(seq).filter(at::equals).isPresent();
    }

    private boolean hasForgottenNothing() {
        return jdbc.sql("select coalesce(min(seq) = 1, true) from change")
                .query(Boolean.class)
                .single();
    }

    /** The changes after a number, oldest first, at most {@code limit}. */
    public List<Recorded> after(long seq, int limit) {
        return jdbc.sql("select * from change where seq > :seq order by seq limit :limit")
                .param("seq", seq)
                .param("limit", limit)
                .query(ChangeLog::read)
                .list();
    }

    /** Forgets what every follower must have read by now. The newest row stays, so that numbers are never lost. */
    int prune() {
        return jdbc.sql("delete from change where at < :before and seq < (select max(seq) from change)")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Recorded read(ResultSet row, int number) throws SQLException {
        var change = new Change(
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                row.getString("verb"),
                row.getObject("version", Integer.class),
                row.getString("language"),
                Set.of((String[]) row.getArray("keys").getArray()),
                row.getBoolean("quiet"));
        var at = row.getObject("at", java.time.OffsetDateTime.class).toInstant();
        return new Recorded(row.getLong("seq"), at, change);
    }

    /** What the running transaction will append when it commits. */
    private final class Pending implements TransactionSynchronization {

        private final List<Change> changes = new ArrayList<>();

        ChangeLog log() {
            return ChangeLog.this;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(changes);
        }
    }
}
