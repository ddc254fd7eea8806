package org.vigil.rundown;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public notes on all stories. */
@Repository
class PublicNotes {

    /** A public note with the story it stands on, as readers see it; no headline if they do not. */
    record Note(
            String publicId,
            String kind,
            String text,
            Instant at,
            String by,
            UUID story,
            @Nullable String headline,
            String language) {}

    private final JdbcClient jdbc;

    PublicNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All notes, or those of a kind, newest first, on stories that somebody may read at the desk: readers lose the words on a
     * withdrawn story, and so does who may not read it here.
     */
    List<Note> notes(Reach reach, String kind, int offset, int most) {
        return jdbc.sql("""
                        select n.*, p.headline, s.language
                        from note n join story s on s.id = n.story_id left join pub.story p on p.id = s.id
                        where (:kind = '' or n.kind = :kind)
                            and (:everything or s.stream_id is null or s.stream_id = any(:streams))
                        order by n.at desc, n.public_id desc limit :most offset :offset
                        """)
                .param("kind", kind)
                .param("everything", reach.everything())
                .param("streams", reach.streams().toArray(UUID[]::new))
                .param("most", most)
                .param("offset", offset)
                .query((row, number) -> new Note(
                        row.getString("public_id"),
                        row.getString("kind"),
                        row.getString("text"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("created_by"),
                        row.getObject("story_id", UUID.class),
                        row.getString("headline"),
                        row.getString("language")))
                .list();
    }
}
