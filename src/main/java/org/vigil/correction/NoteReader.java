package org.vigil.correction;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.database.Readers;

/** Reads the public notes of all stories. Any page of any list of them is two queries. */
@Repository
class NoteReader {

    /** A note; {@code gonePath} and {@code goneAt} are there where its story was withdrawn, path and headline where not. */
    record Entry(
            UUID id,
            String publicId,
            String kind,
            @Nullable String text,
            OffsetDateTime at,
            LocalDate day,
            @Nullable String gonePath,
            @Nullable OffsetDateTime goneAt,
            @Nullable String path,
            @Nullable String headline) {}

    private final JdbcClient readers;

    NoteReader(@Readers JdbcClient readers) {
        this.readers = readers;
    }

    long count(NoteListing listing) {
        return readers.sql("select count(*) from pub.note where language = :language" + kind(listing))
                .param("language", listing.language())
                .param("kind", listing.kind())
                .query(Long.class)
                .single();
    }

    Optional<Entry> find(String publicId, String language) {
        return readers.sql("""
                        select n.id, n.public_id, n.kind, n.text, n.at, n.day, n.gone_path, n.gone_at, s.path, s.headline
                        from pub.note n left join pub.story s on s.id = n.story_id
                        where n.public_id = :id and n.language = :language
                        """)
                .param("id", publicId)
                .param("language", language)
                .query(Entry.class)
                .optional();
    }

    /** How many notes of its language are listed before it. */
    long before(Entry note, String language) {
        return readers.sql("""
                        select count(*) from pub.note
                        where language = :language and (at, public_id) > (:at, :id)
                        """)
                .param("language", language)
                .param("at", note.at())
                .param("id", note.publicId())
                .query(Long.class)
                .single();
    }

    List<Entry> page(NoteListing listing, long offset, int limit) {
        return readers.sql("""
                        select n.id, n.public_id, n.kind, n.text, n.at, n.day, n.gone_path, n.gone_at, s.path, s.headline
                        from (
                            select * from pub.note where language = :language%s
                            order by at desc, public_id desc offset :offset limit :limit
                        ) n
                        left join pub.story s on s.id = n.story_id
                        order by n.at desc, n.public_id desc
                        """.formatted(kind(listing)))
                .param("language", listing.language())
                .param("kind", listing.kind())
                .param("offset", offset)
                .param("limit", limit)
                .query(Entry.class)
                .list();
    }

    private static String kind(NoteListing listing) {
        return listing.kind() == null ? "" : " and kind = :kind";
    }
}
