package org.vigil.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was translated from what. */
@Repository
class Translations {

    private final JdbcClient jdbc;

    Translations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Translation> of(UUID story) {
        return jdbc.sql("select * from translation where story_id = :story")
                .param("story", story)
                .query(Translations::read)
                .optional();
    }

    List<Translation> from(UUID source) {
        return jdbc.sql("select * from translation where source_id = :source")
                .param("source", source)
                .query(Translations::read)
                .list();
    }

    /** A public note on a source. */
    record Note(String kind, String text) {}

    /** The notes on its source since it last said all that the source did, oldest first. */
    List<Note> notesSince(Translation translation) {
        return jdbc.sql("select kind, text from note where story_id = :source and at > :since order by at, public_id")
                .param("source", translation.source())
                .param("since", Drafts.utc(translation.caughtUpAt()))
                .query(Note.class)
                .list();
    }

    /** A translation that says less than its source does, as its draft is headed, else its newest version. */
    record Behind(UUID story, String headline) {}

    /**
     * Those whose source has another version before readers than they were made of, or a public note that is newer; of all
     * streams or of these; the newest change first.
     */
    List<Behind> behind(boolean everywhere, Set<UUID> streams, int limit) {
        return jdbc.sql("""
                        select t.story_id as story, coalesce(nullif(d.headline, ''), v.headline) as headline
                        from translation t
                        join story source on source.id = t.source_id
                        join story s on s.id = t.story_id
                        join story_version v on v.story_id = s.id and v.version = s.latest
                        left join draft d on d.story_id = s.id
                        where (source.live is not null and source.live is distinct from t.source_version
                                or exists (select from note n where n.story_id = source.id and n.at > t.caught_up_at))
                            and (:everywhere or (s.stream_id is null or s.stream_id = any(:streams))
                                and (d.stream_id is null or d.stream_id = any(:streams)))
                        order by source.updated_at desc nulls last, t.story_id limit :limit
                        """)
                .param("everywhere", everywhere)
                .param("streams", streams.toArray(UUID[]::new))
                .param("limit", limit)
                .query(Behind.class)
                .list();
    }

    /** The source is public in this version: those that were made of the same text say what it says. */
    void published(UUID source, int version, Manuscript manuscript) {
        jdbc.sql("""
                        update translation t set source_version = :version from revision had
                        where t.source_id = :source and had.story_id = t.source_id and had.number = t.source_revision
                            and had.manuscript -> 'text' = cast(:manuscript as jsonb) -> 'text'
                        """)
                .param("version", version)
                .param("source", source)
                .param("manuscript", ManuscriptJson.write(manuscript))
                .update();
    }

    /** Notes what a translation says the same as; again when it has been brought up to date. */
    void put(Translation translation) {
        jdbc.sql("""
                        insert into translation (story_id, source_id, source_version, source_revision, caught_up_at)
                        values (:story, :source, cast(:version as integer), :revision, :at)
                        on conflict (story_id) do update set source_version = excluded.source_version,
                            source_revision = excluded.source_revision, caught_up_at = excluded.caught_up_at
                        """)
                .param("story", translation.story())
                .param("source", translation.source())
                .param("version", translation.sourceVersion())
                .param("revision", translation.sourceRevision())
                .param("at", Drafts.utc(translation.caughtUpAt()))
                .update();
    }

    private static Translation read(ResultSet row, int number) throws SQLException {
        return new Translation(
                row.getObject("story_id", UUID.class),
                row.getObject("source_id", UUID.class),
                row.getObject("source_version", Integer.class),
                row.getInt("source_revision"),
                row.getObject("caught_up_at", OffsetDateTime.class).toInstant());
    }
}
