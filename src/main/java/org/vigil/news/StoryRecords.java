package org.vigil.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.body.Body;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of single stories and of their versions. */
@Repository
class StoryRecords {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private static final String FACTS = """
            select s.*, array(select related_set from story_relation r where r.story_id = s.id order by r.rank) as related
            from story s where %s
            """;

    private final JdbcClient jdbc;

    StoryRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoryFacts> find(UUID story) {
        return jdbc.sql(FACTS.formatted("s.id = :id"))
                .param("id", story)
                .query(StoryRecords::facts)
                .optional();
    }

    Optional<UUID> at(String path) {
        return jdbc.sql("""
                        select story_id from address
                        where path in (:path, regexp_replace(:path, '^/[a-z]{2}/', '/'))
                        order by path <> :path, starts_with(:path, '/' || language || '/') desc, language limit 1
                        """).param("path", path).query(UUID.class).optional();
    }

    List<StoryFacts> set(UUID translationSet) {
        return jdbc.sql(FACTS.formatted("s.translation_set = :set order by s.language"))
                .param("set", translationSet)
                .query(StoryRecords::facts)
                .list();
    }

    Optional<StoryText> version(UUID story, int version) {
        return jdbc.sql("select * from story_version where story_id = :story and version = :version")
                .param("story", story)
                .param("version", version)
                .query(StoryRecords::text)
                .optional();
    }

    private static StoryFacts facts(ResultSet row, int number) throws SQLException {
        return new StoryFacts(
                row.getObject("id", UUID.class),
                row.getObject("translation_set", UUID.class),
                row.getString("language"),
                row.getObject("stream_id", UUID.class),
                new StoryTime(
                        row.getObject("day", LocalDate.class),
                        instant(row, "at"),
                        ZoneId.of(row.getString("zone")),
                        row.getBigDecimal("rank")),
                row.getString("index_number"),
                row.getString("slug"),
                row.getBoolean("archived"),
                row.getInt("latest"),
                row.getObject("live", Integer.class),
                instant(row, "first_published_at"),
                instant(row, "withdrawn_at"),
                Arrays.asList((UUID[]) row.getArray("related").getArray()));
    }

    private static StoryText text(ResultSet row, int number) throws SQLException {
        var lead = row.getString("lead");
        var contact = row.getString("contact");
        var report = row.getString("report");
        return new StoryText(
                row.getString("headline"),
                row.getBoolean("headline_derived"),
                row.getString("deck"),
                row.getString("teaser"),
                row.getString("label"),
                row.getString("dateline"),
                Body.parse(row.getString("body")),
                row.getBoolean("opening_only"),
                lead == null ? null : JSON.readValue(lead, StoryText.LeadPicture.class),
                contact == null ? List.of() : List.of(JSON.readValue(contact, StoryText.PressContact[].class)),
                List.of((String[]) row.getArray("countries").getArray()),
                List.of((UUID[]) row.getArray("topics").getArray()),
                report == null ? null : Report.parse(report));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
