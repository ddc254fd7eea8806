package org.vigil.newsstand;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.vigil.database.Readers;

/** Reads one story and what stands around it. */
@Repository
class StoryReader {

    /** A story as its page shows it. */
    record Story(
            UUID id,
            UUID translationSet,
            String language,
            @Nullable UUID streamId,
            LocalDate day,
            @Nullable OffsetDateTime at,
            ZoneId zone,
            String path,
            int version,
            @Nullable String indexNumber,
            String headline,
            @Nullable String deck,
            @Nullable String teaser,
            @Nullable String label,
            @Nullable String dateline,
            String body,
            boolean openingOnly,
            @Nullable String lead,
            @Nullable String contact,
            List<UUID> related,
            List<UUID> topics,
            List<String> countries,
            OffsetDateTime publishedAt,
            @Nullable OffsetDateTime updatedAt,
            @Nullable String report) {}

    /** A public note. */
    record Note(String publicId, String kind, String place, String text, OffsetDateTime at, LocalDate day) {}

    /** A story that belongs to another. */
    record Neighbour(
            UUID translationSet,
            String language,
            String path,
            String headline,
            LocalDate day,
            @Nullable UUID streamId) {}

    /** What is known of an address that shows no story any more. */
    record FormerAddress(
            String state,
            @Nullable String target,
            @Nullable LocalDate day,
            @Nullable String note) {}

    private final JdbcClient readers;

    StoryReader(@Readers JdbcClient readers) {
        this.readers = readers;
    }

    Optional<Story> at(String language, String path) {
        return readers.sql("select * from pub.story where language = :language and path = :path")
                .param("language", language)
                .param("path", path)
                .query(StoryReader::story)
                .optional();
    }

    /** Stories in full, newest first: for feeds. */
    List<Story> all(List<UUID> ids) {
        return readers.sql("""
                        select * from pub.story where id = any(:ids)
                        order by day desc, at_order desc, rank desc, id desc
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(StoryReader::story)
                .list();
    }

    /** The public notes on a story, newest first. */
    List<Note> notes(UUID story) {
        return readers.sql(
                        "select public_id, kind, place, text, at, day from pub.note where story_id = :story order by at desc, public_id")
                .param("story", story)
                .query(Note.class)
                .list();
    }

    /** The stories of some sets, in every language they have. */
    List<Neighbour> neighbours(List<UUID> sets) {
        return readers.sql("""
                        select translation_set, language, path, headline, day, stream_id from pub.story
                        where translation_set = any(:sets) order by language
                        """)
                .param("sets", sets.toArray(UUID[]::new))
                .query(StoryReader::neighbour)
                .list();
    }

    private static Neighbour neighbour(ResultSet row, int number) throws SQLException {
        return new Neighbour(
                row.getObject("translation_set", UUID.class),
                row.getString("language"),
                row.getString("path"),
                row.getString("headline"),
                row.getObject("day", LocalDate.class),
                row.getObject("stream_id", UUID.class));
    }

    Optional<FormerAddress> former(String language, String path) {
        return readers.sql(
                        "select state, target, day, note from pub.address where language = :language and path = :path")
                .param("language", language)
                .param("path", path)
                .query(FormerAddress.class)
                .optional();
    }

    private static Story story(ResultSet row, int number) throws SQLException {
        return new Story(
                row.getObject("id", UUID.class),
                row.getObject("translation_set", UUID.class),
                row.getString("language"),
                row.getObject("stream_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getObject("at", OffsetDateTime.class),
                ZoneId.of(row.getString("zone")),
                row.getString("path"),
                row.getInt("version"),
                row.getString("index_number"),
                row.getString("headline"),
                row.getString("deck"),
                row.getString("teaser"),
                row.getString("label"),
                row.getString("dateline"),
                row.getString("body"),
                row.getBoolean("opening_only"),
                row.getString("lead"),
                row.getString("contact"),
                Arrays.asList((UUID[]) row.getArray("related").getArray()),
                Arrays.asList((UUID[]) row.getArray("topics").getArray()),
                Arrays.asList((String[]) row.getArray("countries").getArray()),
                row.getObject("published_at", OffsetDateTime.class),
                row.getObject("updated_at", OffsetDateTime.class),
                row.getString("report"));
    }
}
