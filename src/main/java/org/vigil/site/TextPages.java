package org.vigil.site;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.body.Body;
import org.vigil.changes.Change;
import org.vigil.changes.ChangeLog;
import org.vigil.database.Readers;
import org.vigil.page.PublicPage;
import org.vigil.shared.Actor;
import org.vigil.shared.NotFound;

/** The pages of plain text, such as About: one text per path and language. */
@Component
public class TextPages {

    record Text(String title, String body) {}

    /** A text as it was written, in Markdown. */
    record Written(String title, String source) {}

    /** Where a text stands. */
    record Place(String path, String language) {}

    private record Row(String title, String body, @Nullable String source) {}

    private final JdbcClient jdbc;
    private final JdbcClient readers;
    private final ChangeLog changes;
    private final AuditLog audit;

    TextPages(JdbcClient jdbc, @Readers JdbcClient readers, ChangeLog changes, AuditLog audit) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.changes = changes;
        this.audit = audit;
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

    /** All there are, as they are saved now; what readers see may be a second older. */
    Set<Place> places() {
        return new HashSet<>(jdbc.sql("select path, language from pub.text_page")
                .query(Place.class)
                .list());
    }

    /** The texts of a new site were never written in Markdown; they are paragraphs, which read the same. */
    Optional<Written> written(String path, String language) {
        return jdbc.sql("""
                        select title, body::text, source from pub.text_page
                        left join text_page_source using (path, language)
                        where path = :path and language = :language
                        """)
                .param("path", path)
                .param("language", language)
                .query(Row.class)
                .optional()
                .map(row -> new Written(
                        row.title(),
                        row.source() == null ? Body.parse(row.body()).text() : row.source()));
    }

    /** Puts a text there, written in Markdown, in place of the one before. */
    @Transactional
    public void put(String path, String language, String title, String source, Actor by) {
        jdbc.sql("""
                        insert into pub.text_page (path, language, title, body)
                        values (:path, :language, :title, cast(:body as jsonb))
                        on conflict (path, language) do update set title = excluded.title, body = excluded.body
                        """)
                .param("path", path)
                .param("language", language)
                .param("title", title)
                .param("body", Body.fromMarkdown(source).json())
                .update();
        jdbc.sql("""
                        insert into text_page_source (path, language, source) values (:path, :language, :source)
                        on conflict (path, language) do update set source = excluded.source
                        """)
                .param("path", path)
                .param("language", language)
                .param("source", source)
                .update();
        changed(path, language, "page.changed", by);
    }

    @Transactional
    void remove(String path, String language, Actor by) {
        var removed = 0;
        for (var table : List.of("pub.text_page", "text_page_source")) {
            removed += jdbc.sql("delete from %s where path = :path and language = :language".formatted(table))
                    .param("path", path)
                    .param("language", language)
                    .update();
        }
        if (removed == 0) {
            throw new NotFound("text page %s in %s".formatted(path, language));
        }
        changed(path, language, "page.removed", by);
    }

    private void changed(String path, String language, String act, Actor by) {
        audit.record(by, Act.of(act, path).with("language", language));
        changes.append(new Change("site", null, "changed", null, language, Set.of(PublicPage.SITE), false));
    }
}
