package org.vigil.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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

    /** Those whose source has another version before readers than they were made of, the newest change first. */
    List<Translation> behind(int limit) {
        return jdbc.sql("""
                        select t.* from translation t join story s on s.id = t.source_id
                        where s.live is not null and s.live is distinct from t.source_version
                        order by s.updated_at desc nulls last limit :limit
                        """).param("limit", limit).query(Translations::read).list();
    }

    /** Notes what a translation says the same as; again when it has been brought up to date. */
    void put(Translation translation) {
        jdbc.sql("""
                        insert into translation (story_id, source_id, source_version, source_revision)
                        values (:story, :source, cast(:version as integer), :revision)
                        on conflict (story_id) do update set source_version = excluded.source_version,
                            source_revision = excluded.source_revision
                        """)
                .param("story", translation.story())
                .param("source", translation.source())
                .param("version", translation.sourceVersion())
                .param("revision", translation.sourceRevision())
                .update();
    }

    private static Translation read(ResultSet row, int number) throws SQLException {
        return new Translation(
                row.getObject("story_id", UUID.class),
                row.getObject("source_id", UUID.class),
                row.getObject("source_version", Integer.class),
                row.getInt("source_revision"));
    }
}
