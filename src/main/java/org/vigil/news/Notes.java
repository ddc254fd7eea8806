package org.vigil.news;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.Actor;
import org.vigil.shared.Ids;

/** The public notes, the newsroom's own and readers' copies. None of them is ever changed or deleted. */
@Repository
class Notes {

    /** Any fixed number: it names the lock under which public ids are counted. */
    private static final long NUMBERING = 0x6e_6f_74_65L;

    /** A withdrawal is a note, too, though not one that anybody can put on a story. */
    private static final String WITHDRAWAL = "withdrawal";

    private final JdbcClient jdbc;

    Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The note of that kind with these very words that was put on the story since then. */
    boolean has(UUID story, NoteKind kind, String text, Instant since) {
        return jdbc.sql("""
                        select exists (
                            select from note where story_id = :story and kind = :kind and text = :text and at >= :since
                        )
                        """)
                .param("story", story)
                .param("kind", kind.word())
                .param("text", text)
                .param("since", Stories.utc(since))
                .query(Boolean.class)
                .single();
    }

    /** Adds a note to a story that readers see, marks it as updated, and answers the public id. */
    String add(UUID story, NoteKind kind, NotePlace place, String text, Instant at, Actor by) {
        var publicId = next(kind.initial(), at);
        insert(publicId, story, kind.word(), place, text, at, by);
        show(publicId, day(story, at), null);
        for (var table : new String[] {"pub.story", "story"}) {
            jdbc.sql("update %s set updated_at = greatest(updated_at, :at) where id = :id".formatted(table))
                    .param("at", Stories.utc(at))
                    .param("id", story)
                    .update();
        }
        return publicId;
    }

    /**
     * Adds the note that says a story went, which was at that path. Readers keep the other notes' numbers, kinds and days,
     * but not their words.
     */
    String withdraw(UUID story, String path, String text, Instant at, Actor by) {
        jdbc.sql("""
                        update pub.note set text = null, gone_path = :path, gone_at = :at
                        where story_id = :story and gone_at is null
                        """)
                .param("path", path)
                .param("at", Stories.utc(at))
                .param("story", story)
                .update();
        var publicId = next("W", at);
        insert(publicId, story, WITHDRAWAL, NotePlace.TOP, text, at, by);
        show(publicId, day(story, at), path);
        return publicId;
    }

    private void show(String publicId, LocalDate day, @Nullable String gonePath) {
        jdbc.sql("""
                        insert into pub.note (id, public_id, story_id, language, kind, place, text, at, day, gone_path, gone_at)
                        select n.id, n.public_id, n.story_id, s.language, n.kind, n.place, n.text, n.at, :day,
                            :gonePath::text, case when :gonePath::text is not null then n.at end
                        from note n join story s on s.id = n.story_id where n.public_id = :publicId
                        """)
                .param("day", day)
                .param("gonePath", gonePath)
                .param("publicId", publicId)
                .update();
    }

    /** In the story's own zone. */
    private LocalDate day(UUID story, Instant at) {
        var zone = jdbc.sql("select zone from story where id = :id")
                .param("id", story)
                .query(String.class)
                .single();
        return at.atZone(ZoneId.of(zone)).toLocalDate();
    }

    /** The next public id of a series and year (UTC). Two at once get different ones: the second waits for the first's end. */
    private String next(String initial, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", NUMBERING)
                .query((row, number) -> number)
                .list();
        var series = initial + "-" + at.atZone(ZoneOffset.UTC).getYear() + "-";
        var taken = jdbc.sql("select count(*) from note where starts_with(public_id, :series)")
                .param("series", series)
                .query(Integer.class)
                .single();
        return "%s%03d".formatted(series, taken + 1);
    }

    private void insert(String publicId, UUID story, String kind, NotePlace place, String text, Instant at, Actor by) {
        jdbc.sql("""
                        insert into note (id, public_id, story_id, kind, place, text, at, created_by)
                        values (:id, :publicId, :story, :kind, :place, :text, :at, :by)
                        """)
                .param("id", Ids.next(at))
                .param("publicId", publicId)
                .param("story", story)
                .param("kind", kind)
                .param("place", place.word())
                .param("text", text)
                .param("at", Stories.utc(at))
                .param("by", by.id())
                .update();
    }

    /** The pages that list the notes on these stories. */
    Set<String> keys(List<UUID> stories) {
        return Set.copyOf(jdbc.sql("select distinct language from pub.note where story_id = any(:stories)")
                .param("stories", stories.toArray(UUID[]::new))
                .query((row, number) -> Keys.notes(row.getString("language")))
                .list());
    }
}
