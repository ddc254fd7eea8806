package org.vigil.lock;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The edit locks, one a story at most. */
@Repository
class EditLocks {

    private final JdbcClient jdbc;

    EditLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EditLock> find(UUID story) {
        return jdbc.sql("select * from edit_lock where story_id = :story")
                .param("story", story)
                .query((row, number) -> new EditLock(
                        row.getObject("person_id", UUID.class),
                        row.getString("tab"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Takes it or keeps it, unless somebody else has it and was heard of after {@code expired}. */
    void hold(UUID story, UUID person, String tab, Instant now, Instant expired) {
        jdbc.sql("""
                        insert into edit_lock as held (story_id, person_id, tab, taken_at, seen_at)
                        values (:story, :person, :tab, :now, :now)
                        on conflict (story_id) do update set
                            person_id = :person, tab = :tab, seen_at = :now,
                            taken_at = case when (held.person_id, held.tab) = (:person, :tab) then held.taken_at else :now end
                        where (held.person_id, held.tab) = (:person, :tab) or held.seen_at < :expired
                        """)
                .param("story", story)
                .param("person", person)
                .param("tab", tab)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expired", expired.atOffset(ZoneOffset.UTC))
                .update();
    }

    void leave(UUID story, UUID person, String tab) {
        jdbc.sql("delete from edit_lock where story_id = :story and person_id = :person and tab = :tab")
                .param("story", story)
                .param("person", person)
                .param("tab", tab)
                .update();
    }
}
