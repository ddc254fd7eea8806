package org.vigil.remark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.Actor;
import org.vigil.shared.Ids;

/** What colleagues say about drafts. */
@Repository
class Remarks {

    /** A remark; {@code revision} is the newest there was when it was made. */
    record Remark(
            UUID id,
            @Nullable Integer revision,
            String text,
            Instant at,
            String by,
            @Nullable Instant settledAt,
            @Nullable String settledBy) {}

    private final JdbcClient jdbc;

    Remarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones first, newest first among them. */
    List<Remark> of(UUID story) {
        return jdbc.sql("select * from remark where story_id = :story order by settled_at is not null, at desc")
                .param("story", story)
                .query(Remarks::read)
                .list();
    }

    UUID add(UUID story, String text, Actor by, Instant now) {
        var id = Ids.next(now);
        jdbc.sql("""
                        insert into remark (id, story_id, revision, text, at, by)
                        select :id, :story, (select max(number) from revision where story_id = :story), :text, :now, :by
                        """)
                .param("id", id)
                .param("story", story)
                .param("text", text)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .update();
        return id;
    }

    /** Answers whether there was such an open one. */
    boolean settle(UUID story, UUID remark, Actor by, Instant now) {
        return jdbc.sql("""
                        update remark set settled_at = :now, settled_by = :by
                        where story_id = :story and id = :remark and settled_at is null
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by.id())
                        .param("story", story)
                        .param("remark", remark)
                        .update()
                > 0;
    }

    private static Remark read(ResultSet row, int number) throws SQLException {
        var settled = row.getObject("settled_at", OffsetDateTime.class);
        return new Remark(
                row.getObject("id", UUID.class),
                row.getObject("revision", Integer.class),
                row.getString("text"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                settled == null ? null : settled.toInstant(),
                row.getString("settled_by"));
    }
}
