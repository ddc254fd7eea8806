package org.vigil.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.Ids;

/** The steps of stories. They are written once. */
@Repository
class StepRows {

    private final JdbcClient jdbc;

    StepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else takes a step with this story, or writes at its draft, until the running transaction ends. */
    void lock(UUID story) {
        jdbc.sql("select story_id from draft where story_id = :story for update")
                .param("story", story)
                .query(UUID.class)
                .optional();
        jdbc.sql("select id from story where id = :story for no key update")
                .param("story", story)
                .query(UUID.class)
                .optional();
    }

    /** The same, unless somebody else is at it. */
    boolean tryLock(UUID story) {
        var draft = jdbc.sql("select story_id from draft where story_id = :story for update skip locked")
                .param("story", story)
                .query(UUID.class)
                .optional();
        return draft.isPresent()
                && jdbc.sql("select id from story where id = :story for no key update skip locked")
                        .param("story", story)
                        .query(UUID.class)
                        .optional()
                        .isPresent();
    }

    void add(Step step) {
        jdbc.sql("""
                        insert into step (id, story_id, act, reason, until, zone, at, by)
                        values (:id, :story, :act, cast(:reason as text), cast(:until as timestamptz), cast(:zone as text),
                            :at, :by)
                        """)
                .param("id", Ids.next(step.at()))
                .param("story", step.story())
                .param("act", step.act())
                .param("reason", step.reason())
                .param("until", step.until() == null ? null : step.until().atOffset(ZoneOffset.UTC))
                .param("zone", step.zone() == null ? null : step.zone().getId())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("by", step.by())
                .update();
    }

    /** All of a story, newest first. */
    List<Step> of(UUID story) {
        return jdbc.sql("select * from step where story_id = :story order by at desc, id desc")
                .param("story", story)
                .query(StepRows::read)
                .list();
    }

    private static Step read(ResultSet row, int number) throws SQLException {
        var until = row.getObject("until", OffsetDateTime.class);
        var zone = row.getString("zone");
        return new Step(
                row.getObject("story_id", UUID.class),
                row.getString("act"),
                row.getString("reason"),
                until == null ? null : until.toInstant(),
                zone == null ? null : ZoneId.of(zone),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"));
    }
}
