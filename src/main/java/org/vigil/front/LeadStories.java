package org.vigil.front;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.database.Readers;

/** The stories that can lead the home page: those that readers can see. */
@Repository
class LeadStories {

    /** A story as a list of choices has it. */
    record Choice(UUID set, LocalDate day, String headline) {}

    private final JdbcClient readers;

    LeadStories(@Readers JdbcClient readers) {
        this.readers = readers;
    }

    List<Choice> newest(String language, int most) {
        return readers.sql("""
                        select translation_set as set, day, headline from pub.story where language = :language
                        order by day desc, at_order desc, rank desc, id desc limit :most
                        """)
                .param("language", language)
                .param("most", most)
                .query(Choice.class)
                .list();
    }

    /** In the language it is asked for in, else in any it has. */
    Optional<Choice> find(UUID set, String language) {
        return readers.sql("""
                        select translation_set as set, day, headline from pub.story where translation_set = :set
                        order by language <> :language, language limit 1
                        """)
                .param("set", set)
                .param("language", language)
                .query(Choice.class)
                .optional();
    }

    Optional<UUID> at(String path) {
        return readers.sql("select translation_set from pub.story where path = :path limit 1")
                .param("path", path)
                .query(UUID.class)
                .optional();
    }
}
