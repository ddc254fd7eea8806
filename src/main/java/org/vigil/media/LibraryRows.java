package org.vigil.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of pictures besides their pixels. */
@Repository
class LibraryRows {

    private static final int SOON_DAYS = 30;

    private final JdbcClient jdbc;

    LibraryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LibraryPicture> find(String hash) {
        return jdbc.sql("select * from media where hash = :hash")
                .param("hash", hash)
                .query(LibraryRows::read)
                .optional();
    }

    /** Nobody else changes what is said of it until the running transaction ends. */
    Optional<LibraryPicture> lock(String hash) {
        return jdbc.sql("select * from media where hash = :hash for no key update")
                .param("hash", hash)
                .query(LibraryRows::read)
                .optional();
    }

    /** Newest first; {@code inDrafts} are those that count as used besides what readers see. */
    List<LibraryPicture> page(
            PictureSieve sieve, Collection<String> inDrafts, LocalDate today, @Nullable String after, int limit) {
        return jdbc.sql("""
                        select * from media
                        where concat_ws(' ', alt, caption, credit, licence, file_name) ilike all(:patterns)
                        and case cast(:matter as text)
                            when 'unused' then hash <> all(:drafts)
                                and not exists (select from media_use u where u.hash = media.hash)
                            when 'without-alt' then alt = ''
                            when 'expired' then licence_until < :soon
                            when 'hidden' then hide_faces
                            else true end
                        and (cast(:after as text) is null
                            or (added_at, hash) < (select m.added_at, m.hash from media m where m.hash = :after))
                        order by added_at desc, hash desc
                        limit :limit
                        """)
                .param("patterns", sieve.patterns())
                .param("matter", sieve.matter() == null ? null : sieve.matter().word())
                .param("drafts", inDrafts.toArray(String[]::new))
                .param("soon", today.plusDays(SOON_DAYS))
                .param("after", after)
                .param("limit", limit)
                .query(LibraryRows::read)
                .list();
    }

    void describe(String hash, Described words, boolean expired) {
        jdbc.sql("""
                        update media set alt = :alt, caption = cast(:caption as text), credit = cast(:credit as text),
                            licence = cast(:licence as text), licence_until = cast(:until as date), expired = :expired,
                            consent = cast(:consent as text), hide_faces = :hide
                        where hash = :hash
                        """)
                .param("hash", hash)
                .param("alt", words.alt())
                .param("caption", words.caption())
                .param("credit", words.credit())
                .param("licence", words.licence())
                .param("until", words.licenceUntil())
                .param("expired", expired)
                .param("consent", words.consent())
                .param("hide", words.hideFaces())
                .update();
    }

    /** Answers whether nobody had said it yet. */
    boolean nameIfNameless(String hash, String alt) {
        return jdbc.sql("update media set alt = :alt where hash = :hash and alt = ''")
                        .param("hash", hash)
                        .param("alt", alt)
                        .update()
                > 0;
    }

    void focus(String hash, Focus focus) {
        jdbc.sql("update media set focal_x = :x, focal_y = :y, jpeg = true where hash = :hash")
                .param("hash", hash)
                .param("x", focus.x())
                .param("y", focus.y())
                .update();
    }

    /** Brings in step with the calendar what it says of licences, and answers which pictures that concerns. */
    List<String> expire(LocalDate today) {
        return jdbc.sql("""
                        update media set expired = not expired
                        where expired <> coalesce(licence_until < :today, false)
                        returning hash
                        """).param("today", today).query(String.class).list();
    }

    /** How many pictures that something public uses are past their licence or will be within a month. */
    int ending(LocalDate today) {
        return jdbc.sql("""
                        select count(*) from media
                        where licence_until < :soon and exists (select from media_use u where u.hash = media.hash)
                        """)
                .param("soon", today.plusDays(SOON_DAYS))
                .query(Integer.class)
                .single();
    }

    void remove(String hash) {
        jdbc.sql("delete from media where hash = :hash").param("hash", hash).update();
    }

    private static LibraryPicture read(ResultSet row, int number) throws SQLException {
        var until = row.getObject("licence_until", LocalDate.class);
        return new LibraryPicture(
                Media.file(row, number),
                new Described(
                        row.getString("alt"),
                        row.getString("caption"),
                        row.getString("credit"),
                        row.getString("licence"),
                        until,
                        row.getString("consent"),
                        row.getBoolean("hide_faces")),
                row.getBoolean("expired"),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"));
    }
}
