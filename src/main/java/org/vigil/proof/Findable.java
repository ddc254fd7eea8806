package org.vigil.proof;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What readers find on this site. */
@Repository
class Findable {

    private final JdbcClient jdbc;

    Findable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is a story at a path, or the way to where it moved. */
    boolean story(String language, String path) {
        return jdbc.sql("""
                        select exists (select from pub.story where language = :language and path = :path)
                            or exists (
                                select from pub.address where language = :language and path = :path and state = 'moved')
                        """)
                .param("language", language)
                .param("path", path)
                .query(Boolean.class)
                .single();
    }

    /** Whether there is a page of text at a path, in that language or another, which is shown instead. */
    boolean page(String path) {
        return jdbc.sql("select exists (select from pub.text_page where path = :path)")
                .param("path", path)
                .query(Boolean.class)
                .single();
    }

    /** How many of these translation sets have a story that readers see. */
    int publicSets(List<UUID> sets) {
        return jdbc.sql("select count(distinct translation_set) from pub.story where translation_set = any(:sets)")
                .param("sets", sets.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
