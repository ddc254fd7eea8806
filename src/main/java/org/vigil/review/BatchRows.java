package org.vigil.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.body.Body;

/** Reads the batches and their stories as they stand now: one query a page, however many stories there are. */
@Repository
class BatchRows {

    /** With a number for each outcome, of those batches alone that are asked for. */
    private static final String BATCHES = """
            select b.*, counted.*
            from (select * from import_batch where %s order by id desc limit :limit) b
            cross join lateral (
                select count(*) filter (where i.outcome = 'created') as created,
                    count(*) filter (where i.outcome = 'updated') as updated,
                    count(*) filter (where i.outcome = 'unchanged') as unchanged,
                    count(*) filter (where i.outcome = 'rejected') as rejected
                from import_item i where i.batch_id = b.id
            ) counted
            order by b.id desc
            """;

    private static final String FROM_ITEMS = """
             from import_item i
            left join story s on s.id = i.story_id
            left join story_version v on v.story_id = s.id and v.version = s.latest
            where i.batch_id = :batch and i.outcome in ('created', 'updated')
            """;

    /** A story that a batch brought twice stands at its first place. */
    private static final String STORIES = """
            select i.file, i.line, i.story_id, i.headline as found, i.remark, s.id as here, s.language, s.day, s.stream_id,
                s.latest, v.headline, v.headline_derived, v.body,
                exists (select from draft d where d.story_id = s.id) as draft, s.first_published_at is not null as seen
            """ + FROM_ITEMS + """
                and not exists (
                    select from import_item e
                    where e.batch_id = i.batch_id and e.story_id = i.story_id and e.outcome in ('created', 'updated')
                        and (e.file, e.line) < (i.file, i.line))
            """;

    /** Nobody writes at it, and nothing holds it. */
    private static final String FREE = """
            not exists (select from draft d where d.story_id = s.id)
                and not exists (select from legal_hold h where h.story_id = s.id)
            """;

    /**
     * Readers have yet to see it, or do not see it where it stands. What they have seen of an archive may be shown more
     * whole than it was, by a version that nobody wrote; what people write at it goes the way of drafts.
     */
    private static final String TO_SHOW = FREE + """
                and s.withdrawn_at is null
                and (s.first_published_at is null
                    or s.live = s.latest and exists (
                        select from pub.story p where p.id = s.id and p.stream_id is distinct from s.stream_id)
                    or s.live <> s.latest and s.archived and exists (
                        select from story_version v
                        where v.story_id = s.id and v.version = s.latest and v.created_by like 'system:%'))
            """;

    private static final String OF_BATCH = """
            s.id in (select story_id from import_item where batch_id = :batch and outcome in ('created', 'updated'))
            """;

    private final JdbcClient jdbc;

    BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest that began before that one. */
    List<Batch> before(int id, int limit) {
        return jdbc.sql(BATCHES.formatted("id < :id"))
                .param("id", id)
                .param("limit", limit)
                .query(BatchRows::batch)
                .list();
    }

    Optional<Batch> find(int id) {
        return jdbc.sql(BATCHES.formatted("id = :id"))
                .param("id", id)
                .param("limit", 1)
                .query(BatchRows::batch)
                .optional();
    }

    List<BatchStory> page(int batch, Sieve sieve, Mark after, int limit) {
        return jdbc.sql(STORIES + " and (i.file, i.line) > (:file, :line) and " + sieve.condition()
                        + " order by i.file, i.line limit :limit")
                .param("batch", batch)
                .param("file", after.file())
                .param("line", after.line())
                .param("limit", limit)
                .query(BatchRows::story)
                .list();
    }

    /** These stories of a batch, whatever has become of them. */
    List<BatchStory> these(int batch, List<UUID> stories) {
        return jdbc.sql(STORIES + " and i.story_id = any(:stories) order by i.file, i.line")
                .param("batch", batch)
                .param("stories", stories.toArray(UUID[]::new))
                .query(BatchRows::story)
                .list();
    }

    /** The headlines these rows were made from. */
    Map<UUID, String> headlines(List<Typed> rows) {
        var headlines = new HashMap<UUID, String>();
        jdbc.sql("""
                        select v.story_id, v.headline from unnest(:stories, :versions) as seen (story_id, version)
                        join story_version v using (story_id, version)
                        """)
                .param("stories", rows.stream().map(Typed::story).toArray(UUID[]::new))
                .param("versions", rows.stream().map(row -> row.was().version()).toArray(Integer[]::new))
                .query(row -> {
                    headlines.put(row.getObject("story_id", UUID.class), row.getString("headline"));
                });
        return headlines;
    }

    /** Locks those of the stories that are the batch's, until the running transaction ends. */
    void lock(int batch, List<UUID> stories) {
        jdbc.sql("select s.id from story s where s.id = any(:stories) and " + OF_BATCH
                        + " order by s.id for update of s")
                .param("batch", batch)
                .param("stories", stories.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** How many stories each narrowing leaves. */
    Map<Sieve, Integer> counts(int batch) {
        var columns = Arrays.stream(Sieve.values())
                .map(sieve ->
                        "count(distinct i.story_id) filter (where %s) as %s".formatted(sieve.condition(), sieve.word()))
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns + FROM_ITEMS)
                .param("batch", batch)
                .query((row, number) -> {
                    var counts = new EnumMap<Sieve, Integer>(Sieve.class);
                    for (var sieve : Sieve.values()) {
                        counts.put(sieve, row.getInt(sieve.word()));
                    }
                    return counts;
                })
                .single();
    }

    int countToShow(int batch) {
        return count(batch, TO_SHOW);
    }

    /** How many would go if the batch were discarded. */
    int countUnseen(int batch) {
        return count(batch, "s.first_published_at is null and " + FREE);
    }

    int countStreamless(int batch) {
        return count(batch, "s.stream_id is null and " + FREE);
    }

    private int count(int batch, String which) {
        return jdbc.sql("select count(*) from story s where " + OF_BATCH + " and " + which)
                .param("batch", batch)
                .query(Integer.class)
                .single();
    }

    /** Those of the stories that can be shown, locked until the running transaction ends. */
    List<UUID> toShow(List<UUID> stories) {
        return locked(stories, TO_SHOW);
    }

    /** Those of the stories that nobody is writing at and nothing holds, locked until the running transaction ends. */
    List<UUID> free(List<UUID> stories) {
        return locked(stories, FREE);
    }

    private List<UUID> locked(List<UUID> stories, String which) {
        return jdbc.sql("select s.id from story s where s.id = any(:stories) and " + which
                        + " order by s.id for update of s")
                .param("stories", stories.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Some of the batch's stories that have no stream and nobody is writing at, locked. */
    List<UUID> streamless(int batch, int limit) {
        return jdbc.sql("select s.id from story s where s.stream_id is null and " + FREE + " and " + OF_BATCH
                        + " order by s.id limit :limit for update of s")
                .param("batch", batch)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getInt("id"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("started_by"),
                state(row),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("rejected"));
    }

    private static Batch.State state(ResultSet row) throws SQLException {
        if (row.getObject("discarded_at") != null) {
            return Batch.State.DISCARDED;
        }
        if (row.getObject("published_at") != null) {
            return Batch.State.PUBLISHED;
        }
        return row.getObject("finished_at") == null ? Batch.State.CUT_OFF : Batch.State.REVIEW;
    }

    private static BatchStory story(ResultSet row, int number) throws SQLException {
        return new BatchStory(
                new Mark(row.getInt("file"), row.getInt("line")),
                row.getObject("story_id", UUID.class),
                java.util.Objects.requireNonNullElse(row.getString("found"), ""),
                row.getString("remark"),
                row.getObject("here") == null ? null : now(row));
    }

    private static BatchStory.@Nullable Now now(ResultSet row) throws SQLException {
        return new BatchStory.Now(
                row.getString("headline"),
                row.getBoolean("headline_derived"),
                row.getString("language"),
                row.getObject("day", LocalDate.class),
                row.getObject("stream_id", UUID.class),
                row.getInt("latest"),
                Body.parse(row.getString("body")),
                row.getBoolean("draft"),
                row.getBoolean("seen"));
    }
}
