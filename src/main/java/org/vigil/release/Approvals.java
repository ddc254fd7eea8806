package org.vigil.release;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.Actor;
import org.vigil.writing.Agreement;

/** Who agreed to which save of a draft. */
@Repository
class Approvals implements Agreement {

    private final JdbcClient jdbc;

    Approvals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody agreed to exactly this save. */
    boolean has(UUID story, int save) {
        return jdbc.sql("select exists (select from approval where story_id = :story and save = :save)")
                .param("story", story)
                .param("save", save)
                .query(Boolean.class)
                .single();
    }

    /** Who agreed to it. */
    Optional<String> by(UUID story) {
        return jdbc.sql("select by from approval where story_id = :story")
                .param("story", story)
                .query(String.class)
                .optional();
    }

    void put(UUID story, int save, Actor by, Instant now) {
        jdbc.sql("""
                        insert into approval (story_id, save, at, by) values (:story, :save, :now, :by)
                        on conflict (story_id) do update set save = excluded.save, at = excluded.at, by = excluded.by
                        """)
                .param("story", story)
                .param("save", save)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .update();
    }

    @Override
    public void goesOn(UUID story, int save, int next) {
        jdbc.sql("update approval set save = :next where story_id = :story and save = :save")
                .param("next", next)
                .param("story", story)
                .param("save", save)
                .update();
    }

    void delete(UUID story) {
        jdbc.sql("delete from approval where story_id = :story")
                .param("story", story)
                .update();
    }
}
