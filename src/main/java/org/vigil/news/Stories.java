package org.vigil.news;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.Actor;
import org.vigil.shared.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** The stories of the newsroom's own side, with their versions. */
@Repository
class Stories {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    Stories(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    void insert(List<NewStory> drafts, Actor by, Instant now) {
        insertStories(drafts, by, now);
        insertVersions(
                drafts.stream()
                        .map(draft -> new Version(draft.id(), 1, draft.text()))
                        .toList(),
                by,
                now);
        var relations = drafts.stream()
                .flatMap(draft -> IntStream.range(0, draft.related().size()).mapToObj(rank ->
                        new Object[] {draft.id(), draft.related().get(rank), rank}))
                .toList();
        jdbc.batchUpdate("insert into story_relation (story_id, related_set, rank) values (?, ?, ?)", relations);
    }

    private void insertStories(List<NewStory> drafts, Actor by, Instant now) {
        jdbc.batchUpdate("""
                insert into story (id, translation_set, language, stream_id, day, at, zone, rank, index_number, slug,
                    archived, latest, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
                """, drafts, drafts.size(), (statement, draft) -> {
            var time = draft.time();
            statement.setObject(1, draft.id());
            statement.setObject(2, draft.translationSet());
            statement.setString(3, draft.language());
            statement.setObject(4, draft.stream());
            statement.setObject(5, time.day());
            statement.setObject(6, time.at() == null ? null : utc(time.at()));
            statement.setString(7, time.zone().getId());
            statement.setBigDecimal(8, time.rank());
            statement.setString(9, draft.indexNumber());
            statement.setString(10, slugOf(draft));
            statement.setBoolean(11, draft.archived());
            statement.setObject(12, utc(now));
            statement.setString(13, by.id());
        });
    }

    private static String slugOf(NewStory draft) {
        return draft.slug() == null ? Slug.of(draft.text().headline()) : Slug.chosen(draft.slug());
    }

    private record Version(UUID story, int number, StoryText text) {}

    private void insertVersions(List<Version> versions, Actor by, Instant now) {
        jdbc.batchUpdate("""
                insert into story_version (story_id, version, headline, headline_derived, deck, teaser, label, dateline,
                    body, opening_only, lead, contact, countries, topics, created_at, created_by, report)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, versions, versions.size(), (statement, version) -> set(statement, version, by, now));
    }

    private static void set(PreparedStatement statement, Version version, Actor by, Instant now) throws SQLException {
        var text = version.text();
        statement.setObject(1, version.story());
        statement.setInt(2, version.number());
        statement.setString(3, text.headline());
        statement.setBoolean(4, text.headlineDerived());
        statement.setString(5, text.deck());
        statement.setString(6, text.teaser());
        statement.setString(7, text.label());
        statement.setString(8, text.dateline());
        statement.setObject(9, jsonb(text.body().json()));
        statement.setBoolean(10, text.openingOnly());
        statement.setObject(11, text.lead() == null ? null : jsonb(JSON.writeValueAsString(text.lead())));
        statement.setObject(12, text.contacts().isEmpty() ? null : jsonb(JSON.writeValueAsString(text.contacts())));
        statement.setArray(13, array(statement, "text", text.countries()));
        statement.setArray(14, array(statement, "uuid", text.topics()));
        statement.setObject(15, utc(now));
        statement.setString(16, by.id());
        statement.setObject(
                17, text.report() == null ? null : jsonb(text.report().json()));
    }

    private static Array array(PreparedStatement statement, String type, List<?> values) throws SQLException {
        return statement.getConnection().createArrayOf(type, values.toArray());
    }

    /** Two at once get different numbers: the second waits for the story. */
    int addVersion(UUID story, StoryText text, Actor by, Instant now) {
        var locked = client.sql("select id from story where id = :id for update")
                .param("id", story)
                .query(UUID.class)
                .list();
        if (locked.isEmpty()) {
            throw new NotFound("story " + story);
        }
        var number = client.sql("""
                        update story set latest = (select max(version) + 1 from story_version where story_id = :id)
                        where id = :id returning latest
                        """).param("id", story).query(Integer.class).single();
        insertVersions(List.of(new Version(story, number, text)), by, now);
        return number;
    }

    void assign(UUID story, UUID stream) {
        client.sql("update story set stream_id = :stream where id = :id")
                .param("stream", stream)
                .param("id", story)
                .update();
    }

    void place(UUID story, StoryPlace place, String slug) {
        client.sql("""
                        update story set stream_id = cast(:stream as uuid), slug = case
                            when first_published_at is not null then slug
                            else :slug end
                        where id = :id
                        """)
                .param("stream", place.stream())
                .param("slug", slug)
                .param("id", story)
                .update();
        client.sql("delete from story_relation where story_id = :id")
                .param("id", story)
                .update();
        jdbc.batchUpdate(
                "insert into story_relation (story_id, related_set, rank) values (?, ?, ?)", ranked(story, place));
    }

    private static List<Object[]> ranked(UUID story, StoryPlace place) {
        var related = List.copyOf(new LinkedHashSet<>(place.related()));
        return IntStream.range(0, related.size())
                .mapToObj(rank -> new Object[] {story, related.get(rank), rank})
                .toList();
    }

    void date(UUID story, StoryTime time) {
        client.sql("""
                        update story set day = :day, at = cast(:at as timestamptz), zone = :zone, rank = :rank
                        where id = :id and first_published_at is null
                        """)
                .param("day", time.day())
                .param("at", time.at() == null ? null : utc(time.at()))
                .param("zone", time.zone().getId())
                .param("rank", time.rank())
                .param("id", story)
                .update();
    }

    List<UUID> lockUnpublished(List<UUID> candidates) {
        return client.sql(
                        "select id from story where id = any(:ids) and first_published_at is null order by id for update")
                .param("ids", candidates.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void delete(List<UUID> unpublished) {
        var ids = unpublished.toArray(UUID[]::new);
        client.sql("delete from story_relation where story_id = any(:ids)")
                .param("ids", ids)
                .update();
        client.sql("delete from story_version where story_id = any(:ids)")
                .param("ids", ids)
                .update();
        client.sql("delete from story where id = any(:ids)").param("ids", ids).update();
    }

    void revert(List<UUID> published) {
        client.sql("""
                        update story s set latest = s.live, stream_id = p.stream_id
                        from pub.story p where p.id = s.id and s.id = any(:ids) and s.live is not null
                        """).param("ids", published.toArray(UUID[]::new)).update();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable PGobject jsonb(String json) {
        try {
            var value = new PGobject();
            value.setType("jsonb");
            value.setValue(json);
            return value;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
