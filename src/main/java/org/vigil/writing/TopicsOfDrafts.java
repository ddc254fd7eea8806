package org.vigil.writing;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.topic.TopicUse;

/** Which topics are named by what is being written, and by what was. */
@Repository
class TopicsOfDrafts implements TopicUse {

    private final JdbcClient jdbc;

    TopicsOfDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asked before a topic is deleted, which is seldom: it may read everything. */
    @Override
    public boolean names(UUID topic) {
        return jdbc.sql("""
                        select exists (select from draft where jsonb_exists(manuscript #> '{text,topics}', :topic))
                            or exists (select from revision where jsonb_exists(manuscript #> '{text,topics}', :topic))
                        """)
                .param("topic", topic.toString())
                .query(Boolean.class)
                .single();
    }
}
