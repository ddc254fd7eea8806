package org.vigil.preview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.credential.Token;

/** The secret addresses there are, each known by the digest of its secret alone. */
@Repository
class PreviewLinks {

    private final JdbcClient jdbc;

    PreviewLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PreviewLink link, Token token) {
        jdbc.sql("""
                        insert into preview_link (id, story_id, digest, label, made_by, made_at, expires_at)
                        values (:id, :story, :digest, :label, :by, :at, :until)
                        """)
                .param("id", link.id())
                .param("story", link.story())
                .param("digest", token.digest())
                .param("label", link.label())
                .param("by", link.madeBy())
                .param("at", link.madeAt().atOffset(ZoneOffset.UTC))
                .param("until", link.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<PreviewLink> find(Token token) {
        return jdbc.sql("select * from preview_link where digest = :digest")
                .param("digest", token.digest())
                .query(PreviewLinks::read)
                .optional();
    }

    /** Some of the links of a story, newest first. */
    List<PreviewLink> of(UUID story, int skip, int limit) {
        return jdbc.sql("""
                        select * from preview_link where story_id = :story
                        order by made_at desc, id desc limit :limit offset :skip
                        """)
                .param("story", story)
                .param("limit", limit)
                .param("skip", skip)
                .query(PreviewLinks::read)
                .list();
    }

    /** Answers whether this ended it: it may have been ended before, or be another story's. */
    boolean revoke(UUID story, UUID link, Instant now) {
        return jdbc.sql("""
                        update preview_link set revoked_at = :now
                        where id = :link and story_id = :story and revoked_at is null
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("link", link)
                        .param("story", story)
                        .update()
                > 0;
    }

    boolean has(UUID story, UUID link) {
        return jdbc.sql("select exists (select from preview_link where id = :link and story_id = :story)")
                .param("link", link)
                .param("story", story)
                .query(Boolean.class)
                .single();
    }

    void opened(UUID link, Instant now) {
        jdbc.sql("update preview_link set opened = opened + 1, opened_at = :now where id = :link")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("link", link)
                .update();
    }

    private static PreviewLink read(ResultSet row, int number) throws SQLException {
        return new PreviewLink(
                row.getObject("id", UUID.class),
                row.getObject("story_id", UUID.class),
                row.getString("label"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "revoked_at"),
                instant(row, "opened_at"),
                row.getInt("opened"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
