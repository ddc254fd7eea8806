package org.vigil.report;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.document.DocumentUse;

/** The documents of drafts and of newest versions, which modules {@code writing} and {@code news} keep. */
@Repository
class DocumentsOfStories implements DocumentUse {

    private final JdbcClient jdbc;

    DocumentsOfStories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> stories(UUID document) {
        return jdbc.sql("""
                        select story_id from draft
                        where jsonb_path_exists(manuscript, 'lax $.text.report.files[*] ? (@.document == $id)',
                            jsonb_build_object('id', cast(:id as text)))
                        union
                        select s.id from story s join story_version v on v.story_id = s.id and v.version = s.latest
                        where s.withdrawn_at is null and jsonb_path_exists(v.report,
                            'lax $.files[*] ? (@.document == $id)', jsonb_build_object('id', cast(:id as text)))
                        """).param("id", document.toString()).query(UUID.class).set();
    }

    @Override
    public Set<UUID> documents() {
        return jdbc.sql("""
                        select cast(jsonb_path_query(manuscript, 'lax $.text.report.files[*].document') #>> '{}' as uuid) from draft
                        union
                        select cast(jsonb_path_query(v.report, 'lax $.files[*].document') #>> '{}' as uuid)
                        from story s join story_version v on v.story_id = s.id and v.version = s.latest
                        """).query(UUID.class).set();
    }
}
