package org.vigil.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is promised of one language of a story holds for the others, unless somebody makes them a promise of their own. An
 * embargo whose draft is being written at again is a promise still, until it is ended, lifted or kept.
 */
@Repository
class Promises {

    private final JdbcClient jdbc;

    Promises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Promise(@Nullable Instant until) {

        static Promise read(ResultSet row, int number) throws SQLException {
            var until = row.getObject("until", OffsetDateTime.class);
            return new Promise(until == null ? null : until.toInstant());
        }

        boolean isBeyond(Instant instant) {
            return until == null || until.isAfter(instant);
        }
    }

    /** No language of the story is published or planned by anybody else until the running transaction ends. */
    void lock(UUID story) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended(translation_set::text, 0)) from story where id = :story")
                .param("story", story)
                .query((row, number) -> number)
                .list();
    }

    /** The same, unless somebody else is at it. */
    boolean tryLock(UUID story) {
        return jdbc.sql("""
                        select pg_try_advisory_xact_lock(hashtextextended(translation_set::text, 0)) from story where id = :story
                        """)
                .param("story", story)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Refuses if another language is promised to stay unseen beyond that instant. */
    void requireNoneBeyond(Instant instant, UUID story) {
        var promised = jdbc.sql("""
                        select last.until
                        from story s
                        join story other on other.translation_set = s.translation_set and other.id <> s.id
                        join draft on draft.story_id = other.id
                        cross join lateral (
                            select act, until from step
                            where story_id = other.id
                                and act in ('embargo', 'schedule', 'plan-end', 'lift', 'due', 'publish', 'withdraw')
                            order by at desc, id desc limit 1
                        ) last
                        where s.id = :story and last.act = 'embargo'
                        """).param("story", story).query(Promise::read).list();
        if (promised.stream().anyMatch(promise -> promise.isBeyond(instant))) {
            throw NotNow.promisedBeside();
        }
    }

    /** Refuses if another language goes out by schedule before an embargo ends; {@code end} is null where that is open. */
    void requireNoneSooner(@Nullable Instant end, UUID story) {
        var scheduled = jdbc.sql("""
                        select exists (
                            select from story s
                            join story other on other.translation_set = s.translation_set and other.id <> s.id
                            join release_plan p on p.story_id = other.id
                            where s.id = :story and p.kind = 'schedule'
                                and (cast(:end as timestamptz) is null or p.at < cast(:end as timestamptz))
                        )
                        """)
                .param("story", story)
                .param("end", end == null ? null : end.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (scheduled) {
            throw NotNow.scheduledBeside();
        }
    }
}
