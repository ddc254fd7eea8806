package org.vigil.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.NotFound;

/** The streams of the newsroom's own side, and readers' copies of them. */
@Repository
class StreamRows {

    private final JdbcClient jdbc;

    StreamRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StreamState> all() {
        var words = words();
        return jdbc.sql("select * from stream order by rank, address")
                .query((row, number) -> state(row, words))
                .list();
    }

    Map<UUID, StreamSettings.Holding> holdings() {
        var holdings = new HashMap<UUID, StreamSettings.Holding>();
        jdbc.sql("""
                        select stream_id, count(*)::integer as stories, bool_or(first_published_at is not null) as published
                        from story where stream_id is not null group by stream_id
                        """).query(row -> {
            holdings.put(
                    row.getObject("stream_id", UUID.class),
                    new StreamSettings.Holding(row.getInt("stories"), row.getBoolean("published")));
        });
        return holdings;
    }

    void lock(UUID id) {
        var locked = jdbc.sql("select id from stream where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .list();
        if (locked.isEmpty()) {
            throw new NotFound("stream " + id);
        }
    }

    void add(StreamState stream) {
        write("""
                insert into stream (id, address, rank, tone, teaser_rule, index_pattern, two_persons, contact_needed)
                values (:id, :address, :rank, :tone, :teaserRule, :indexPattern, :twoPersons, :contactNeeded)
                """, stream);
        copy(stream);
    }

    void change(StreamState stream) {
        write("""
                update stream set address = :address, rank = :rank, tone = :tone, teaser_rule = :teaserRule,
                    index_pattern = :indexPattern, two_persons = :twoPersons, contact_needed = :contactNeeded
                where id = :id
                """, stream);
        copy(stream);
    }

    /** Until it has another. */
    void giveUpAddress(UUID id) {
        for (var table : List.of("pub.stream", "stream")) {
            jdbc.sql("update %s set address = 'moving-' || id where id = :id".formatted(table))
                    .param("id", id)
                    .update();
        }
    }

    void remove(UUID id) {
        try {
            for (var table : List.of("pub.stream_text", "stream_text")) {
                jdbc.sql("delete from %s where stream_id = :id".formatted(table))
                        .param("id", id)
                        .update();
            }
            for (var table : List.of("pub.stream", "stream")) {
                jdbc.sql("delete from %s where id = :id".formatted(table))
                        .param("id", id)
                        .update();
            }
        } catch (DataIntegrityViolationException e) {
            throw new StreamHoldsStories();
        }
    }

    private void write(String sql, StreamState stream) {
        try {
            jdbc.sql(sql)
                    .param("id", stream.id())
                    .param("address", stream.address())
                    .param("rank", stream.rank())
                    .param("tone", stream.tone())
                    .param("teaserRule", stream.teaserRule())
                    .param("indexPattern", stream.indexPattern())
                    .param("twoPersons", stream.twoPersons())
                    .param("contactNeeded", stream.contactNeeded())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new StreamAddressTaken(stream.address());
        }
    }

    /** Its words, and what readers may see of all of it. */
    private void copy(StreamState stream) {
        jdbc.sql("delete from stream_text where stream_id = :id")
                .param("id", stream.id())
                .update();
        stream.words()
                .forEach((language, wording) -> jdbc.sql("""
                        insert into stream_text (stream_id, language, title, intro, label, subscribe)
                        values (:id, :language, :title, :intro, :label, :subscribe)
                        """)
                        .param("id", stream.id())
                        .param("language", language)
                        .param("title", wording.title())
                        .param("intro", wording.intro())
                        .param("label", wording.label())
                        .param("subscribe", wording.subscribe())
                        .update());
        for (var sql : List.of("""
                insert into pub.stream (id, address, rank, tone) select id, address, rank, tone from stream where id = :id
                on conflict (id) do update set address = excluded.address, rank = excluded.rank, tone = excluded.tone
                """, "delete from pub.stream_text where stream_id = :id", """
                insert into pub.stream_text (stream_id, language, title, intro, label, subscribe)
                select stream_id, language, title, intro, label, subscribe from stream_text where stream_id = :id
                """)) {
            jdbc.sql(sql).param("id", stream.id()).update();
        }
    }

    private Map<UUID, Map<String, Stream.Wording>> words() {
        var words = new HashMap<UUID, Map<String, Stream.Wording>>();
        jdbc.sql("select * from stream_text").query(row -> {
            words.computeIfAbsent(row.getObject("stream_id", UUID.class), id -> new HashMap<>())
                    .put(row.getString("language"), Streams.wording(row));
        });
        return words;
    }

    private static StreamState state(ResultSet row, Map<UUID, Map<String, Stream.Wording>> words) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new StreamState(
                id,
                row.getString("address"),
                row.getInt("rank"),
                row.getString("tone"),
                row.getString("teaser_rule"),
                row.getString("index_pattern"),
                row.getBoolean("two_persons"),
                row.getBoolean("contact_needed"),
                words.getOrDefault(id, Map.of()));
    }
}
