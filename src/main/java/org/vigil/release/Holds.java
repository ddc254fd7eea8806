package org.vigil.release;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.Actor;

/** The legal holds: what stops stories on their way to readers. */
@Repository
class Holds {

    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(UUID story) {
        return jdbc.sql("select exists (select from legal_hold where story_id = :story)")
                .param("story", story)
                .query(Boolean.class)
                .single();
    }

    /** Those of the stories that are held. */
    Set<UUID> among(Collection<UUID> stories) {
        return Set.copyOf(jdbc.sql("select story_id from legal_hold where story_id = any(:stories)")
                .param("stories", stories.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    void add(UUID story, Actor by, Instant now) {
        jdbc.sql("insert into legal_hold (story_id, at, by) values (:story, :now, :by)")
                .param("story", story)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .update();
    }

    void delete(UUID story) {
        jdbc.sql("delete from legal_hold where story_id = :story")
                .param("story", story)
                .update();
    }
}
