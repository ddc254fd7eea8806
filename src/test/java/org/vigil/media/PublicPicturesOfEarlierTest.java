package org.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.vigil.database.TestDatabase;

/** A database from the days when every picture was public: those that stories show stay so, the others do not. */
class PublicPicturesOfEarlierTest {

    private static final String BODY = """
            {"type":"doc","attrs":{"version":1},"content":[{"type":"blockquote","attrs":{"attribution":null},"content":[
            {"type":"picture","attrs":{"media":"%s","alt":"","caption":null,"credit":null}}]}]}
            """;

    private final TestDatabase database = TestDatabase.empty();

    private void migrate(String module, String version) {
        Flyway.configure()
                .dataSource(database.owner())
                .locations("classpath:db/migration/" + module)
                .table("flyway_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(version)
                .load()
                .migrate();
    }

    private void picture(String hash) {
        database.jdbc()
                .sql("insert into pub.media values (:hash, 600, 400, '{480,600}', now(), 'person:one')")
                .param("hash", hash)
                .update();
    }

    private void story(@Nullable String lead, String body) {
        database.jdbc()
                .sql("""
                        insert into pub.story (id, translation_set, language, day, zone, rank, path, version, headline, body,
                            opening_only, minutes, lead, published_at, archived)
                        values (:id, :id, 'en', '2026-11-19', 'UTC', 0, '/news/' || :id, 1, 'A gate', cast(:body as jsonb),
                            false, 1, cast(:lead as jsonb), now(), false)
                        """)
                .param("id", UUID.randomUUID())
                .param("lead", lead)
                .param("body", body)
                .update();
    }

    @Test
    void keepsThoseThatStoriesShowAndHidesTheOthers() {
        migrate("root", "1");
        migrate("media", "1");
        migrate("news", "5");
        var leading = "1".repeat(64);
        var quoted = "2".repeat(64);
        var unused = "3".repeat(64);
        picture(leading);
        picture(quoted);
        picture(unused);
        story("{\"media\": \"" + leading + "\", \"alt\": \"\"}", BODY.formatted(quoted));
        story(null, BODY.formatted("nothing-that-is-kept"));

        database.modules().bringUpToDate();

        var readers = database.readersJdbc();
        assertThat(readers.sql("select hash from pub.media order by hash")
                        .query(String.class)
                        .list())
                .containsExactly(leading, quoted);
        assertThat(database.jdbc()
                        .sql("select hash from media where added_by = 'person:one' order by hash")
                        .query(String.class)
                        .list())
                .containsExactly(leading, quoted, unused);
        assertThat(database.jdbc()
                        .sql("select hash from media_use order by hash")
                        .query(String.class)
                        .list())
                .containsExactly(leading, quoted);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> readers.sql("select * from media").query().listOfRows());
    }
}
