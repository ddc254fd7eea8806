package org.vigil.site;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.body.Body;
import org.vigil.changes.Change;
import org.vigil.changes.ChangeLog;
import org.vigil.database.Readers;
import org.vigil.page.PublicPage;

/** The pages of plain text, such as About: one text per path and language. */
@Component
public class TextPages {

    record Text(String title, String body) {}

    private final JdbcClient jdbc;
    private final JdbcClient readers;
    private final ChangeLog changes;

    TextPages(JdbcClient jdbc, @Readers JdbcClient readers, ChangeLog changes) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.changes = changes;
    }

    Optional<Text> find(String path, String language) {
        return readers.sql("select title, body::text from pub.text_page where path = :path and language = :language")
                .param("path", path)
                .param("language", language)
                .query(Text.class)
                .optional();
    }

    List<String> languages(String path) {
        return readers.sql("select language from pub.text_page where path = :path")
                .param("path", path)
                .query(String.class)
                .list();
    }

    @Transactional
    public void put(String path, String language, String title, Body body) {
        jdbc.sql("""
                        insert into pub.text_page (path, language, title, body)
                        values (:path, :language, :title, cast(:body as jsonb))
                        on conflict (path, language) do update set title = excluded.title, body = excluded.body
                        """)
                .param("path", path)
                .param("language", language)
                .param("title", title)
                .param("body", body.json())
                .update();
        changes.append(new Change("site", null, "changed", null, language, java.util.Set.of(PublicPage.SITE), false));
    }
}
