package org.vigil.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries, in the order of their commits. */
@Repository
class AuditEntries {

    /** Any fixed number: it names the lock, for all nodes. */
    private static final long APPENDING = 0x61_75_64_69_74L;

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest entry; nobody adds another until the running transaction ends. */
    AuditEntry lockAndFindLast() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", APPENDING)
                .query((row, number) -> number)
                .list();
        return jdbc.sql("select * from audit_entry order by seq desc limit 1")
                .query(AuditEntries::read)
                .optional()
                .orElse(AuditEntry.BEFORE_THE_FIRST);
    }

    void add(AuditEntry entry) {
        jdbc.sql("""
                        insert into audit_entry (seq, at, actor, act, subject, version, detail, hash)
                        values (:seq, :at, :actor, :act, :subject, :version, :detail, :hash)
                        """)
                .param("seq", entry.seq())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("act", entry.act())
                .param("subject", entry.subject())
                .param("version", entry.version())
                .param("detail", entry.detail())
                .param("hash", entry.hash().bytes())
                .update();
    }

    /** The entries behind a number, oldest first. */
    List<AuditEntry> after(long seq, AuditSearch search, int limit) {
        return list("seq > :seq", seq, search, "order by seq", limit);
    }

    /** The entries before a number, newest first. */
    List<AuditEntry> before(long seq, AuditSearch search, int limit) {
        return list("seq < :seq", seq, search, "order by seq desc", limit);
    }

    private List<AuditEntry> list(String side, long seq, AuditSearch search, String order, int limit) {
        var conditions = new ArrayList<>(List.of(side));
        var values = new HashMap<String, Object>(Map.of("seq", seq, "limit", limit));
        if (search.actor() != null) {
            conditions.add("actor = :actor");
            values.put("actor", search.actor());
        }
        if (search.act() != null) {
            conditions.add(search.isFirstPart() ? "starts_with(act, :act)" : "act = :act");
            values.put("act", search.act());
        }
        if (search.subject() != null) {
            conditions.add("subject = :subject");
            values.put("subject", search.subject());
        }
        if (search.first() != null) {
            conditions.add("at >= :begin");
            values.put("begin", search.first().atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        if (search.last() != null) {
            conditions.add("at < :end");
            values.put("end", search.last().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        return jdbc.sql("select * from audit_entry where %s %s limit :limit"
                        .formatted(String.join(" and ", conditions), order))
                .params(values)
                .query(AuditEntries::read)
                .list();
    }

    List<String> actors(int limit) {
        return different("actor", limit);
    }

    List<String> acts(int limit) {
        return different("act", limit);
    }

    /** Goes from one value to the next by the index: a {@code distinct} would read the whole log for a dozen of them. */
    private List<String> different(String column, int limit) {
        return jdbc.sql("""
                        with recursive one (value) as (
                            (select %1$s from audit_entry order by %1$s limit 1)
                            union all
                            select (select %1$s from audit_entry where %1$s > one.value order by %1$s limit 1)
                            from one where one.value is not null)
                        select value from one where value is not null limit :limit
                        """.formatted(column))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    private static AuditEntry read(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject"),
                row.getObject("version", Integer.class),
                row.getString("detail"),
                new Digest(row.getBytes("hash")));
    }
}
