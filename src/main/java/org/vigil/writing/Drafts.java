package org.vigil.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.Actor;
import org.vigil.shared.NotFound;

/** The drafts, one a story at most. */
@Repository
class Drafts {

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the stories that have a draft. */
    Set<UUID> among(Collection<UUID> stories) {
        return Set.copyOf(jdbc.sql("select story_id from draft where story_id = any(:stories)")
                .param("stories", stories.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    Optional<Draft> find(UUID story) {
        return jdbc.sql("select * from draft where story_id = :story")
                .param("story", story)
                .query(Drafts::read)
                .optional();
    }

    /** Nobody else changes this draft until the running transaction ends. */
    Draft lock(UUID story) {
        return jdbc.sql("select * from draft where story_id = :story for update")
                .param("story", story)
                .query(Drafts::read)
                .optional()
                .orElseThrow(() -> new NotFound("draft of story " + story));
    }

    /** Nobody writes at the story, begins to or shows it until the running transaction ends; answers its draft if it has one. */
    Optional<Draft> hold(UUID story) {
        jdbc.sql("select story_id from draft where story_id = :story for update")
                .param("story", story)
                .query(UUID.class)
                .optional();
        jdbc.sql("select id from story where id = :story for update")
                .param("story", story)
                .query(UUID.class)
                .optional();
        return find(story);
    }

    /** Answers whether it was begun: another may have been there first. */
    boolean begin(UUID story, Manuscript manuscript, Actor by, Instant now) {
        return jdbc.sql("""
                        insert into draft (story_id, save, manuscript, begun_at, begun_by, saved_at, saved_by)
                        values (:story, 1, cast(:manuscript as jsonb), :now, :by, :now, :by)
                        on conflict do nothing
                        """)
                        .param("story", story)
                        .param("manuscript", ManuscriptJson.write(manuscript))
                        .param("now", utc(now))
                        .param("by", by.id())
                        .update()
                > 0;
    }

    void save(UUID story, Manuscript manuscript, Actor by, Instant now) {
        jdbc.sql("""
                        update draft set save = save + 1, manuscript = cast(:manuscript as jsonb), saved_at = :now,
                            saved_by = :by
                        where story_id = :story
                        """)
                .param("story", story)
                .param("manuscript", ManuscriptJson.write(manuscript))
                .param("now", utc(now))
                .param("by", by.id())
                .update();
    }

    void move(UUID story, DraftState state) {
        jdbc.sql("update draft set state = :state where story_id = :story")
                .param("state", state.word())
                .param("story", story)
                .update();
    }

    void assign(UUID story, @Nullable UUID assignee, @Nullable Instant dueAt, @Nullable ZoneId dueZone) {
        jdbc.sql("""
                        update draft set assignee = cast(:assignee as uuid), due_at = cast(:at as timestamptz),
                            due_zone = cast(:zone as text)
                        where story_id = :story
                        """)
                .param("assignee", assignee)
                .param("at", dueAt == null ? null : utc(dueAt))
                .param("zone", dueAt == null || dueZone == null ? null : dueZone.getId())
                .param("story", story)
                .update();
    }

    void delete(UUID story) {
        jdbc.sql("delete from draft where story_id = :story")
                .param("story", story)
                .update();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Draft read(ResultSet row, int number) throws SQLException {
        var zone = row.getString("due_zone");
        return new Draft(
                row.getObject("story_id", UUID.class),
                DraftState.of(row.getString("state")),
                row.getInt("save"),
                ManuscriptJson.read(row.getString("manuscript")),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getString("begun_by"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("saved_by"),
                row.getObject("assignee", UUID.class),
                instant(row, "due_at"),
                zone == null ? null : ZoneId.of(zone));
    }
}
