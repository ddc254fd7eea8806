package org.vigil.rundown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the list of stories: what changed last comes first. A page costs one query, whatever it is narrowed down to. */
@Repository
class Entries {

    /** The last entry of the page before. */
    record After(Instant changedAt, UUID story) {

        static @Nullable After of(String mark) {
            if (!mark.matches("[0-9]{1,18}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                return null;
            }
            var dash = mark.indexOf('-');
            var micros = Long.parseLong(mark.substring(0, dash));
            return new After(
                    Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000),
                    UUID.fromString(mark.substring(dash + 1)));
        }
    }

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> page(Sieve sieve, Reach reach, String person, @Nullable After after, int limit) {
        var query = query(sieve, reach, person, after);
        return jdbc.sql("select * from entry e" + query.joined() + query.where()
                        + " order by changed_at desc, story_id desc limit :limit")
                .params(query.values())
                .param("limit", limit)
                .query(Entries::read)
                .list();
    }

    /** The parts of a query and what they ask with; only conditions that are asked for, so that an index fits each choice. */
    record Query(String joined, List<String> conditions, Map<String, Object> values) {

        String where() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }

    static Query query(Sieve sieve, Reach reach, String person, @Nullable After after) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        ask(conditions, values, "state", sieve.state());
        ask(conditions, values, "stream_id", sieve.stream());
        ask(conditions, values, "language", sieve.language());
        if (sieve.whose() != null) {
            var changed = sieve.whose() == Sieve.Whose.CHANGED;
            ask(conditions, values, changed ? "changed_by" : "assignee", changed ? person : UUID.fromString(person));
        }
        if (!reach.everything()) {
            conditions.add("(stream_id = any(:streams) or stream_id is null)");
            values.put("streams", reach.streams().toArray(UUID[]::new));
        }
        if (after != null) {
            conditions.add("(changed_at, story_id) < (:changedAt, :story)");
            values.put("changedAt", after.changedAt().atOffset(ZoneOffset.UTC));
            values.put("story", after.story());
        }
        return new Query(search(sieve, conditions, values), conditions, values);
    }

    private static void ask(
            List<String> conditions, Map<String, Object> values, String column, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            values.put(column, value);
        }
    }

    /** Stories that have all the words, the last of them perhaps unfinished, or a headline much like what was typed. */
    private static String search(Sieve sieve, List<String> conditions, Map<String, Object> values) {
        if (sieve.text().isBlank()) {
            return "";
        }
        var words = SearchWords.query(sieve.text());
        if (words.isEmpty()) {
            conditions.add("false");
            return "";
        }
        conditions.add("(w.words @@ cast(:words as tsquery) or :typed <% headline)");
        values.put("words", words);
        values.put("typed", sieve.text());
        return " left join entry_words w using (story_id)";
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class);
        return new Entry(
                row.getObject("story_id", UUID.class),
                row.getString("language"),
                row.getObject("stream_id", UUID.class),
                row.getString("state"),
                row.getBoolean("live"),
                row.getString("headline"),
                row.getBoolean("headline_derived"),
                row.getObject("day", LocalDate.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getObject("assignee", UUID.class),
                due == null ? null : due.toInstant());
    }
}
