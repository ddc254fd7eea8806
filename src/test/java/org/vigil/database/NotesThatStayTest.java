package org.vigil.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What news migration 7 makes of the notes and the withdrawals that were there before it. */
class NotesThatStayTest {

    private static final String PUBLISHED = "11111111-1111-7111-8111-111111111111";
    private static final String WITHDRAWN = "22222222-2222-7222-8222-222222222222";
    private static final String NEVER_SEEN = "33333333-3333-7333-8333-333333333333";

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient jdbc = database.jdbc();

    private void before() {
        for (var module : Migrations.MODULES) {
            if (Migrations.class.getResource("/db/migration/" + module) != null) {
                var flyway = Flyway.configure()
                        .dataSource(database.owner())
                        .locations("classpath:db/migration/" + module)
                        .table(Migrations.HISTORY + module)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .target(module.equals("news") ? "5" : "latest")
                        .load();
                flyway.migrate();
            }
        }
    }

    private void story(String id, boolean seen, boolean withdrawn) {
        jdbc.sql("""
                        insert into story (id, translation_set, language, day, zone, rank, slug, archived, latest,
                            first_published_at, withdrawn_at, withdrawn_note, created_at, created_by)
                        values (:id::uuid, :id::uuid, 'en', '2025-12-31', 'Pacific/Auckland', 1, 'slug', false, 1,
                            case when :seen then timestamptz '2025-12-31 10:00Z' end,
                            case when :withdrawn then timestamptz '2026-01-02 10:00Z' end,
                            case when :withdrawn then 'For safety.' end, now(), 'system:test')
                        """)
                .param("id", id)
                .param("seen", seen)
                .param("withdrawn", withdrawn)
                .update();
        if (withdrawn && seen) {
            jdbc.sql("insert into address values ('en', :path, :id::uuid, 'gone')")
                    .param("path", "/news/2025/12/" + id)
                    .param("id", id)
                    .update();
        }
    }

    private void note(String publicId, String story) {
        jdbc.sql("""
                        insert into note (id, public_id, story_id, kind, text, at, created_by)
                        values (gen_random_uuid(), :publicId, :story::uuid, 'correction', 'Her name was Ada.',
                            '2025-12-31 20:00Z', 'system:test')
                        """).param("publicId", publicId).param("story", story).update();
    }

    @Test
    void bringsBackWhatWentWithItsStoryWithoutItsWords() {
        before();
        story(PUBLISHED, true, false);
        story(WITHDRAWN, true, true);
        story(NEVER_SEEN, false, true);
        note("C-2025-001", PUBLISHED);
        note("C-2025-002", WITHDRAWN);
        jdbc.sql("""
                        insert into pub.story (id, translation_set, language, day, zone, rank, path, version, headline, body,
                            opening_only, minutes, published_at, archived)
                        values (:id::uuid, :id::uuid, 'en', '2025-12-31', 'Pacific/Auckland', 1, '/x', 1, 'x', '{}', false, 1,
                            now(), false)
                        """).param("id", PUBLISHED).update();
        jdbc.sql("insert into pub.note select public_id, story_id, kind, text, at from note where story_id = :id::uuid")
                .param("id", PUBLISHED)
                .update();

        Migrations.run(database.owner());

        assertThat(jdbc.sql("""
                                select concat_ws(' ', public_id, kind, place, language, day, coalesce(text, '-'), gone_path)
                                from pub.note order by 1
                                """).query(String.class).list())
                .containsExactly(
                        "C-2025-001 correction top en 2026-01-01 Her name was Ada.",
                        "C-2025-002 correction top en 2026-01-01 - /news/2025/12/" + WITHDRAWN,
                        "W-2026-001 withdrawal top en 2026-01-02 For safety. /news/2025/12/" + WITHDRAWN);
        assertThat(jdbc.sql("select count(*) from note").query(Integer.class).single())
                .isEqualTo(3);
    }

    @Test
    void leadsToThemFromAFooterNobodyHasChangedAndFromNoOther() {
        before();
        jdbc.sql("update pub.menu_item set text = 'Nos flux' where place = 'footer' and language = 'fr' and rank = 1")
                .update();

        Migrations.run(database.owner());

        assertThat(jdbc.sql("select language || ' ' || rank from pub.menu_item where path = '/corrections' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("ar 4", "en 4", "es 4");
    }
}
