package org.vigil.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done with stories and said about them in public, as their pages tell it. */
@Repository
class Timeline {

    private static final int LONGEST = 300;

    private final JdbcClient jdbc;

    Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. Revisions that a step brought about are told by it. */
    List<TimelineLine> of(UUID story) {
        return jdbc.sql("""
                        select 'step' as source, act as what, reason as words, until, zone, at, by, null as number, id::text as tie
                        from step where story_id = :story and act not in ('note', 'withdraw')
                        union all
                        select 'revision', cause, null, null, null, at, by, number::text, to_char(number, '0000000000')
                        from revision
                        where story_id = :story and cause in ('begun', 'opened', 'saved', 'restored', 'set-aside')
                        union all
                        select 'note', kind, text, null, null, at, created_by, public_id, id::text
                        from note where story_id = :story
                        order by at desc, tie desc limit :longest
                        """)
                .param("story", story)
                .param("longest", LONGEST)
                .query((row, number) -> {
                    var zone = row.getString("zone");
                    return new TimelineLine(
                            row.getString("source"),
                            row.getString("what"),
                            row.getString("words"),
                            instant(row, "until"),
                            zone == null ? null : ZoneId.of(zone),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("by"),
                            row.getString("number"));
                })
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
