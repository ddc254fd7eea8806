package org.vigil.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.news.NewStory;

/** By what imported stories are known again. */
@Repository
class Identities {

    /** Any fixed number: it names the lock under which one batch at a time decides what is new. */
    private static final long DECIDING = 0x69_6d_70_6f_72_74L;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Identities(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** From here to the end of the transaction no other import decides. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", DECIDING)
                .query((row, number) -> number)
                .list();
    }

    /** Those of the stories that are here already, by what they were looked up with. */
    Map<Fingerprint, KnownStory> find(List<Fingerprint> wanted) {
        var known = new HashMap<Fingerprint, KnownStory>();
        jdbc.sql("""
                        select i.day, i.fingerprint, s.id, s.stream_id, s.rank, v.deck,
                            coalesce(jsonb_array_length(v.body -> 'content'), 0) as paragraphs,
                            not starts_with(v.created_by, 'system:') as by_person
                        from unnest(cast(:days as date[]), :fingerprints) as wanted (day, fingerprint)
                        join import_identity i using (day, fingerprint)
                        join story s on s.id = i.story_id
                        join story_version v on v.story_id = s.id and v.version = s.latest
                        """)
                .param("days", wanted.stream().map(one -> one.day().toString()).toArray(String[]::new))
                .param("fingerprints", wanted.stream().map(Fingerprint::bytes).toArray(byte[][]::new))
                .query(row -> {
                    var bytes = java.nio.ByteBuffer.wrap(row.getBytes("fingerprint"));
                    known.put(
                            new Fingerprint(row.getObject("day", LocalDate.class), bytes.getLong(), bytes.getLong()),
                            new KnownStory(
                                    row.getObject("id", UUID.class),
                                    row.getObject("stream_id", UUID.class),
                                    new BigDecimal(row.getBigDecimal("rank").toPlainString()),
                                    row.getString("deck"),
                                    row.getInt("paragraphs"),
                                    row.getBoolean("by_person")));
                });
        return known;
    }

    void add(Map<Fingerprint, NewStory> stories) {
        template.batchUpdate(
                "insert into import_identity (day, fingerprint, story_id) values (?, ?, ?)",
                List.copyOf(stories.entrySet()),
                Math.max(1, stories.size()),
                (statement, entry) -> {
                    statement.setObject(1, entry.getKey().day());
                    statement.setBytes(2, entry.getKey().bytes());
                    statement.setObject(3, entry.getValue().id());
                });
    }

    void forget(List<UUID> stories) {
        jdbc.sql("delete from import_identity where story_id = any(:stories)")
                .param("stories", stories.toArray(UUID[]::new))
                .update();
    }
}
