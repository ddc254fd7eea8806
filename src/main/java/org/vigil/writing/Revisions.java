package org.vigil.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.Actor;
import org.vigil.shared.NotFound;

/** The revisions of stories. They are written once. */
@Repository
class Revisions {

    /** A revision without its text, for lists. */
    record Line(int number, Revision.Cause cause, @Nullable Integer version, Instant at, String by) {}

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps one and answers its number. Whoever calls has the story or its draft locked. */
    int add(UUID story, Revision.Cause cause, @Nullable Integer version, Manuscript manuscript, Actor by, Instant now) {
        return jdbc.sql("""
                        insert into revision (story_id, number, cause, version, manuscript, at, by)
                        select :story, coalesce(max(number), 0) + 1, :cause, cast(:version as integer),
                            cast(:manuscript as jsonb), :now, :by
                        from revision where story_id = :story
                        returning number
                        """)
                .param("story", story)
                .param("cause", cause.word())
                .param("version", version)
                .param("manuscript", ManuscriptJson.write(manuscript))
                .param("now", Drafts.utc(now))
                .param("by", by.id())
                .query(Integer.class)
                .single();
    }

    Revision get(UUID story, int number) {
        return jdbc.sql("select * from revision where story_id = :story and number = :number")
                .param("story", story)
                .param("number", number)
                .query(Revisions::read)
                .optional()
                .orElseThrow(() -> new NotFound("revision %d of story %s".formatted(number, story)));
    }

    /** The newest that belongs to the draft. */
    Optional<Revision> newest(UUID story) {
        return jdbc.sql("""
                        select * from revision where story_id = :story and cause not in ('set-aside', 'translated')
                        order by number desc limit 1
                        """).param("story", story).query(Revisions::read).optional();
    }

    /** The number of the last that says just this, of those that were not set aside. */
    Optional<Integer> saying(UUID story, Manuscript manuscript) {
        return saying(story, manuscript, "cause <> 'set-aside'", null);
    }

    /** The number of the last that says just this and was set aside when that person sent it. */
    Optional<Integer> setAside(UUID story, Manuscript manuscript, Actor by) {
        return saying(story, manuscript, "cause = 'set-aside' and by = :by", by.id());
    }

    private Optional<Integer> saying(UUID story, Manuscript manuscript, String which, @Nullable String by) {
        return jdbc.sql("""
                        select max(number) from revision
                        where story_id = :story and manuscript = cast(:manuscript as jsonb) and %s
                        """.formatted(which))
                .param("story", story)
                .param("by", by)
                .param("manuscript", ManuscriptJson.write(manuscript))
                .query(Integer.class)
                .optional();
    }

    /** The newest of a story from before that number. */
    List<Line> lines(UUID story, int before, int limit) {
        return jdbc.sql("""
                        select number, cause, version, at, by from revision
                        where story_id = :story and number < :before order by number desc limit :limit
                        """)
                .param("story", story)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new Line(
                        row.getInt("number"),
                        Revision.Cause.of(row.getString("cause")),
                        row.getObject("version", Integer.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by")))
                .list();
    }

    /** The people who wrote at a draft: whose revisions it has since it was begun. */
    List<String> authors(UUID story, Instant since) {
        return jdbc.sql("""
                        select distinct by from revision
                        where story_id = :story and at >= :since and cause in ('begun', 'kept', 'saved', 'restored')
                        """)
                .param("story", story)
                .param("since", Drafts.utc(since))
                .query(String.class)
                .list();
    }

    private static Revision read(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getObject("story_id", UUID.class),
                row.getInt("number"),
                Revision.Cause.of(row.getString("cause")),
                row.getObject("version", Integer.class),
                ManuscriptJson.read(row.getString("manuscript")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"));
    }
}
