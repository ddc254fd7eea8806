package org.vigil.ingest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.shared.Actor;

/** The batches, their files and what came of each story. */
@Repository
class Batches {

    /** How much of a long list a person is shown. */
    static final int SHOWN = 100;

    /** A batch without its contents. */
    record Batch(
            int id,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime finishedAt,
            @Nullable OffsetDateTime publishedAt,
            @Nullable OffsetDateTime discardedAt) {

        BatchReport.State state() {
            if (discardedAt != null) {
                return BatchReport.State.DISCARDED;
            }
            if (publishedAt != null) {
                return BatchReport.State.PUBLISHED;
            }
            return finishedAt == null ? BatchReport.State.CUT_OFF : BatchReport.State.TO_REVIEW;
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Batches(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** The batch of the same request that was cut off, or a new one. */
    @Transactional
    public int open(ImportRequest request, String language, @Nullable UUID stream, Actor by, Instant now) {
        jdbc.sql("lock table import_batch in share row exclusive mode").update();
        return jdbc.sql(
                        "select max(id) from import_batch where request = :request and finished_at is null and discarded_at is null")
                .param("request", request.signature())
                .query(Integer.class)
                .optional()
                .orElseGet(() -> jdbc.sql("""
                                insert into import_batch (id, request, language, stream_id, started_at, started_by)
                                select coalesce(max(id), 0) + 1, :request, :language, cast(:stream as uuid), :now, :by
                                from import_batch returning id
                                """)
                        .param("request", request.signature())
                        .param("language", language)
                        .param("stream", stream)
                        .param("now", utc(now))
                        .param("by", by.id())
                        .query(Integer.class)
                        .single());
    }

    /** The files that were read to their end before the batch was cut off, with the hash of what they held. */
    Map<Integer, String> finished(int batch) {
        var hashes = new HashMap<Integer, String>();
        jdbc.sql("""
                        select number, sha256 from import_file
                        where batch_id = :batch and sha256 is not null and finished_at is not null
                        """).param("batch", batch).query(row -> {
            hashes.put(row.getInt("number"), row.getString("sha256"));
        });
        return hashes;
    }

    /** How far files have been read. */
    void note(int batch, List<ImportFile> files, Instant now) {
        template.batchUpdate("""
                insert into import_file (batch_id, number, path, sha256, bytes, refusal, finished_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (batch_id, number) do update set path = excluded.path, sha256 = excluded.sha256,
                    bytes = excluded.bytes, refusal = excluded.refusal, finished_at = excluded.finished_at
                """, files, Math.max(1, files.size()), (statement, file) -> {
            statement.setInt(1, batch);
            statement.setInt(2, file.number());
            statement.setString(3, file.path().toString());
            statement.setString(4, file.sha256());
            statement.setLong(5, file.bytes());
            statement.setString(6, file.refusal());
            statement.setObject(7, file.finished() ? utc(now) : null);
        });
    }

    void finish(int batch, Instant now) {
        stamp(batch, "finished_at", now);
    }

    void published(int batch, Instant now) {
        stamp(batch, "published_at", now);
    }

    void discarded(int batch, Instant now) {
        stamp(batch, "discarded_at", now);
    }

    private void stamp(int batch, String what, Instant now) {
        jdbc.sql("update import_batch set " + what + " = :now where id = :batch")
                .param("now", utc(now))
                .param("batch", batch)
                .update();
    }

    /** What came of a place is said once: reading it again after a cut changes nothing. */
    void add(int batch, List<ImportItem> items) {
        template.batchUpdate("""
                insert into import_item (batch_id, file, line, outcome, story_id, headline, remark)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, items, Math.max(1, items.size()), (statement, item) -> {
            statement.setInt(1, batch);
            statement.setInt(2, item.file());
            statement.setInt(3, item.line());
            statement.setString(4, item.outcome().word());
            statement.setObject(5, item.story());
            statement.setString(6, item.headline());
            statement.setString(7, item.remark());
        });
    }

    List<Batch> all() {
        return jdbc.sql(
                        "select id, started_at, finished_at, published_at, discarded_at from import_batch order by id desc limit 200")
                .query(Batch.class)
                .list();
    }

    Optional<Batch> find(int id) {
        return jdbc.sql(
                        "select id, started_at, finished_at, published_at, discarded_at from import_batch where id = :id")
                .param("id", id)
                .query(Batch.class)
                .optional();
    }

    BatchReport report(Batch batch) {
        var stories = new EnumMap<Outcome, Integer>(Outcome.class);
        jdbc.sql("select outcome, count(*) as stories from import_item where batch_id = :batch group by outcome")
                .param("batch", batch.id())
                .query(row -> {
                    stories.put(
                            Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)), row.getInt("stories"));
                });
        var files = jdbc.sql("select count(*) from import_file where batch_id = :batch")
                .param("batch", batch.id())
                .query(Integer.class)
                .single();
        return new BatchReport(
                batch.id(),
                batch.startedAt().toInstant(),
                batch.state(),
                files,
                Map.copyOf(stories),
                lines(batch.id(), "outcome = 'rejected'"),
                lines(batch.id(), "outcome <> 'rejected' and remark is not null"),
                refused(batch.id()));
    }

    /** The first stories of a batch in the order of its files. */
    List<ImportItem> items(int batch, int limit) {
        return jdbc.sql("""
                        select file, line, outcome, story_id as story, headline, remark from import_item
                        where batch_id = :batch order by file, line limit :limit
                        """)
                .param("batch", batch)
                .param("limit", limit)
                .query((row, number) -> new ImportItem(
                        row.getInt("file"),
                        row.getInt("line"),
                        Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                        row.getObject("story", UUID.class),
                        row.getString("headline"),
                        row.getString("remark")))
                .list();
    }

    /** A place in a batch; what comes after it is still to be done. */
    record Position(int file, int line) {
        static final Position START = new Position(0, 0);
    }

    /** Some stories of a batch, and where to go on; null at the end. */
    record Brought(List<UUID> stories, @Nullable Position next) {}

    /** The next stories that a batch created or updated. */
    Brought brought(int batch, Position after, int limit) {
        var last = new Position[] {null};
        var stories = jdbc.sql("""
                        select file, line, story_id from import_item
                        where batch_id = :batch and (file, line) > (:file, :line) and outcome in ('created', 'updated')
                        order by file, line limit :limit
                        """)
                .param("batch", batch)
                .param("file", after.file())
                .param("line", after.line())
                .param("limit", limit)
                .query((row, number) -> {
                    last[0] = new Position(row.getInt("file"), row.getInt("line"));
                    return row.getObject("story_id", UUID.class);
                })
                .list();
        return new Brought(stories, stories.size() < limit ? null : last[0]);
    }

    private List<BatchReport.Line> lines(int batch, String which) {
        return jdbc.sql("select f.path as file, i.line, i.headline, i.remark as text from import_item i"
                        + " join import_file f on (f.batch_id, f.number) = (i.batch_id, i.file)"
                        + " where i.batch_id = :batch and " + which + " order by i.file, i.line limit " + SHOWN)
                .param("batch", batch)
                .query(BatchReport.Line.class)
                .list();
    }

    private List<BatchReport.Line> refused(int batch) {
        return jdbc.sql("""
                        select path as file, 0 as line, null as headline, refusal as text from import_file
                        where batch_id = :batch and refusal is not null order by number limit %d
                        """.formatted(SHOWN))
                .param("batch", batch)
                .query(BatchReport.Line.class)
                .list();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
