package org.vigil.rebrand;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.database.Readers;

/** The story that a preview shows. */
@Repository
class NewestStory {

    private final JdbcClient readers;

    NewestStory(@Readers JdbcClient readers) {
        this.readers = readers;
    }

    Optional<String> path(String language) {
        return readers.sql("""
                        select path from pub.story where language = :language
                        order by day desc, at_order desc, rank desc, id desc limit 1
                        """).param("language", language).query(String.class).optional();
    }
}
