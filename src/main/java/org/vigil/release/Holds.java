package org.vigil.release;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** A hold as it was put, with the reason given for it. */
    record Hold(Instant at, String by, @Nullable String reason) {}

    Optional<Hold> find(UUID story) {
        return jdbc.sql("""
                        select h.at, h.by, (
                            select s.reason from step s where s.story_id = h.story_id and s.act = 'hold'
                            order by s.at desc, s.id desc limit 1) as reason
                        from legal_hold h where h.story_id = :story
                        """)
                .param("story", story)
                .query((row, number) -> new Hold(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        row.getString("reason")))
                .optional();
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
