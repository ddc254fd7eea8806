package org.vigil.rundown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is being worked at, and what has just been published. */
@Repository
class InHand {

    private static final int MOST = 200;

    private static final String WITHIN = """
            (e.stream_id is null or e.stream_id = any(:streams)) and (e.leaves is null or e.leaves = any(:streams))
            """;

    /** A story in hand; {@code at} and {@code zone} are those of its schedule or embargo, a null {@code at} with a zone: until lifted. */
    record Item(
            UUID story,
            String headline,
            String language,
            @Nullable UUID stream,
            String state,
            Instant changedAt,
            String changedBy,
            @Nullable UUID assignee,
            @Nullable Instant dueAt,
            @Nullable Instant at,
            @Nullable ZoneId zone,
            boolean held) {}

    private final JdbcClient jdbc;

    InHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The drafts on their way: what goes out first, then what waits to be lifted, then what changed last. */
    List<Item> drafts(Reach reach) {
        return items(reach, """
                from draft d join entry e using (story_id)
                left join release_plan p using (story_id) left join legal_hold h using (story_id)
                where %s order by p.story_id is null, p.at nulls last, d.saved_at desc limit %d
                """, Map.of());
    }

    /** What readers have seen since then for the first time, the newest first. */
    List<Item> published(Reach reach, Instant since) {
        return items(reach, """
                from (select id as story_id, first_published_at as at, zone from story
                    where first_published_at >= :since and not archived and live is not null) p
                join entry e using (story_id) left join legal_hold h using (story_id)
                where %s order by p.at desc limit %d
                """, Map.of("since", since.atOffset(ZoneOffset.UTC)));
    }

    private List<Item> items(Reach reach, String from, Map<String, Object> values) {
        var within = reach.everything() ? "true" : WITHIN;
        return jdbc.sql("select e.*, p.at, p.zone, h.story_id is not null as held " + from.formatted(within, MOST))
                .param("streams", reach.streams().toArray(UUID[]::new))
                .params(values)
                .query(InHand::read)
                .list();
    }

    private static Item read(ResultSet row, int number) throws SQLException {
        var zone = row.getString("zone");
        return new Item(
                row.getObject("story_id", UUID.class),
                row.getString("headline"),
                row.getString("language"),
                row.getObject("stream_id", UUID.class),
                row.getString("state"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getObject("assignee", UUID.class),
                instant(row, "due_at"),
                instant(row, "at"),
                zone == null ? null : ZoneId.of(zone),
                row.getBoolean("held"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
