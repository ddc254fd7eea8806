package org.vigil.library;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.media.PictureUse;

/** The pictures of drafts. Module {@code writing} keeps these; it knows nothing of the library. */
@Repository
class PicturesOfDrafts implements PictureUse {

    private final JdbcClient jdbc;

    PicturesOfDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> stories(String hash) {
        return Set.copyOf(jdbc.sql("""
                        select story_id from draft
                        where jsonb_path_exists(manuscript, 'lax $.text.** ? (@.media == $hash)',
                            jsonb_build_object('hash', :hash))
                        """).param("hash", hash).query(UUID.class).list());
    }

    @Override
    public Set<String> pictures() {
        return Set.copyOf(jdbc.sql("""
                        select distinct jsonb_path_query(manuscript, 'strict $.text.**.media ? (@ != null)') #>> '{}' from draft
                        """).query(String.class).list());
    }
}
