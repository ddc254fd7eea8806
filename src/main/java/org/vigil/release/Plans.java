package org.vigil.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans, one a draft at most. */
@Repository
class Plans {

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Plan> find(UUID story) {
        return jdbc.sql("select * from release_plan where story_id = :story")
                .param("story", story)
                .query(Plans::read)
                .optional();
    }

    void put(Plan plan) {
        var change = plan.change();
        var kind = change == null ? null : change.kind();
        jdbc.sql("""
                        insert into release_plan (story_id, kind, at, zone, change_kind, change_text, change_place, set_at, set_by)
                        values (:story, :kind, cast(:at as timestamptz), :zone, cast(:changeKind as text),
                            cast(:changeText as text), cast(:changePlace as text), :setAt, :setBy)
                        on conflict (story_id) do update set kind = excluded.kind, at = excluded.at, zone = excluded.zone,
                            change_kind = excluded.change_kind, change_text = excluded.change_text,
                            change_place = excluded.change_place, set_at = excluded.set_at, set_by = excluded.set_by,
                            tried_at = null, failure = null
                        """)
                .param("story", plan.story())
                .param("kind", plan.embargo() ? "embargo" : "schedule")
                .param("at", plan.at() == null ? null : plan.at().atOffset(ZoneOffset.UTC))
                .param("zone", plan.zone().getId())
                .param("changeKind", kind == null ? null : Change.word(kind))
                .param("changeText", change == null || kind == null ? null : change.text())
                .param("changePlace", change == null || kind == null ? null : Change.word(change.place()))
                .param("setAt", plan.setAt().atOffset(ZoneOffset.UTC))
                .param("setBy", plan.setBy())
                .update();
    }

    void delete(UUID story) {
        jdbc.sql("delete from release_plan where story_id = :story")
                .param("story", story)
                .update();
    }

    /** The stories whose time has come, the longest waiting first; those that failed after {@code tried} rest for a while. */
    List<UUID> due(Instant now, Instant tried) {
        return jdbc.sql("""
                        select story_id from release_plan
                        where at <= :now and (tried_at is null or tried_at < :tried or tried_at > :now)
                            and not exists (select from legal_hold where legal_hold.story_id = release_plan.story_id)
                        order by at, story_id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("tried", tried.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** Those with an instant before that, whatever keeps them. */
    List<Plan> before(Instant instant) {
        return jdbc.sql("select * from release_plan where at <= :instant order by at, story_id")
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query(Plans::read)
                .list();
    }

    void failed(UUID story, Instant now, String code) {
        jdbc.sql("update release_plan set tried_at = :now, failure = :code where story_id = :story")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("code", code)
                .param("story", story)
                .update();
    }

    private static Plan read(ResultSet row, int number) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class);
        var kind = row.getString("change_kind");
        return new Plan(
                row.getObject("story_id", UUID.class),
                row.getString("kind").equals("embargo"),
                at == null ? null : at.toInstant(),
                ZoneId.of(row.getString("zone")),
                kind == null ? null : Change.of(kind, row.getString("change_text"), row.getString("change_place")),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getString("set_by"),
                row.getString("failure"));
    }
}
