package org.vigil.news;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which index numbers there are, and how many were given of each stream and year. */
@Repository
class IndexCounts {

    /** Any fixed number: it names the lock under which index numbers are given. */
    private static final long NUMBERING = 0x69_6e_64_65_78L;

    /** A story that was never public and has no number. */
    record Draft(UUID translationSet, @Nullable UUID streamId, int year) {}

    /** What a story is numbered in another language, maybe not at all. */
    record Sibling(@Nullable String indexNumber) {}

    private final JdbcClient jdbc;

    IndexCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the running transaction ends nobody else gets a number, so none is given twice and none is lost. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", NUMBERING)
                .query((row, number) -> number)
                .list();
    }

    Optional<Draft> draft(UUID story) {
        return jdbc.sql("""
                        select translation_set, stream_id, extract(year from day)::integer as year from story
                        where id = :id and index_number is null and first_published_at is null and withdrawn_at is null
                            and not archived
                        """).param("id", story).query(Draft.class).optional();
    }

    /** The story of the same set that has a number, else one that was public without. */
    Optional<Sibling> sibling(UUID story, UUID translationSet) {
        return jdbc.sql("""
                        select index_number from story
                        where translation_set = :set and id <> :id
                            and (index_number is not null or first_published_at is not null)
                        order by index_number nulls last limit 1
                        """)
                .param("set", translationSet)
                .param("id", story)
                .query((row, number) -> new Sibling(row.getString("index_number")))
                .optional();
    }

    void give(UUID story, String number) {
        jdbc.sql("update story set index_number = :number where id = :id")
                .param("number", number)
                .param("id", story)
                .update();
    }

    Optional<IndexPattern> pattern(UUID stream) {
        return jdbc.sql("select index_pattern from stream where id = :id and index_pattern is not null")
                .param("id", stream)
                .query(String.class)
                .optional()
                .map(IndexPattern::of);
    }

    Optional<Integer> taken(UUID stream, int year) {
        return jdbc.sql("select taken from index_count where stream_id = :stream and year = :year")
                .param("stream", stream)
                .param("year", year)
                .query(Integer.class)
                .optional();
    }

    void take(UUID stream, int year, int number) {
        jdbc.sql("""
                        insert into index_count (stream_id, year, taken) values (:stream, :year, :number)
                        on conflict (stream_id, year) do update set taken = excluded.taken
                        """)
                .param("stream", stream)
                .param("year", year)
                .param("number", number)
                .update();
    }

    boolean isInUse(String number) {
        return jdbc.sql("select exists (select from story where index_number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    List<String> beginningWith(String start) {
        return jdbc.sql("select distinct index_number from story where starts_with(index_number, :start)")
                .param("start", start)
                .query(String.class)
                .list();
    }
}
