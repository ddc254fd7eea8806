package org.vigil.rundown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the list of stories: what changed last comes first. A page costs one query, one more where a search finds nothing,
 * and one where something is planned.
 */
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

    /** The shelf of stories that have no stream. */
    private static final UUID WITHOUT_STREAM = new UUID(0, 0);

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where nothing has the words, headlines much like what was typed: it may have been typed wrong. */
    List<Entry> page(Sieve sieve, Reach reach, String person, @Nullable After after, int limit) {
        var found = list(query(sieve, reach, person, after, false), limit);
        return planned(
                found.isEmpty() && SearchWords.of(sieve.text()).canBeMisspelt()
                        ? list(query(sieve, reach, person, after, true), limit)
                        : found);
    }

    /** What nobody has seen yet stands at the day of its plan, where that is known; Java alone knows every zone of a plan. */
    private List<Entry> planned(List<Entry> found) {
        var planned = found.stream().filter(Entry::isPlanned).map(Entry::story).toArray(UUID[]::new);
        if (planned.length == 0) {
            return found;
        }
        var days = new HashMap<UUID, LocalDate>();
        jdbc.sql("""
                        select p.story_id, p.at, p.zone from release_plan p join story s on s.id = p.story_id
                        where p.story_id = any(:stories) and p.at is not null
                            and s.first_published_at is null and not s.archived
                        """).param("stories", planned).query(row -> {
            var at = row.getObject("at", OffsetDateTime.class).toInstant();
            days.put(
                    row.getObject("story_id", UUID.class),
                    at.atZone(ZoneId.of(row.getString("zone"))).toLocalDate());
        });
        return found.stream()
                .map(entry -> entry.on(days.getOrDefault(entry.story(), entry.day())))
                .toList();
    }

    private List<Entry> list(Query query, int limit) {
        return jdbc.sql(query.sql())
                .params(query.values())
                .param("limit", limit)
                .query(Entries::read)
                .list();
    }

    /**
     * Conditions that all hold, of which {@code within} names alternatives, and what they ask with; only what is asked for,
     * so that an index fits each choice.
     */
    record Query(List<String> conditions, List<String> within, Map<String, Object> values) {

        private static final String NEWEST = " order by changed_at desc, story_id desc limit :limit";

        /** Each alternative finds its newest in an index of its own, and is read no further than it is needed. */
        String sql() {
            return within.isEmpty()
                    ? part(conditions)
                    : within.stream()
                                    .map(this::alternative)
                                    .collect(Collectors.joining(" union all ", "select * from (", ") entry"))
                            + NEWEST;
        }

        private String alternative(String one) {
            var all = new ArrayList<>(conditions);
            all.add(one);
            return "(" + part(all) + ")";
        }

        private static String part(List<String> conditions) {
            var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
            return "select * from entry" + where + NEWEST;
        }
    }

    static Query query(Sieve sieve, Reach reach, String person, @Nullable After after, boolean misspelt) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        ask(conditions, values, "state", sieve.state());
        ask(conditions, values, "shelf", sieve.stream());
        ask(conditions, values, "language", sieve.language());
        whose(sieve, person, conditions, values);
        if (after != null) {
            conditions.add("(changed_at, story_id) < (:changedAt, :story)");
            values.put("changedAt", after.changedAt().atOffset(ZoneOffset.UTC));
            values.put("story", after.story());
        }
        search(sieve, misspelt, conditions, values);
        return new Query(conditions, within(sieve, reach, conditions, values), values);
    }

    private static List<String> within(Sieve sieve, Reach reach, List<String> conditions, Map<String, Object> values) {
        if (reach.everything()) {
            return List.of();
        }
        conditions.add("(leaves is null or leaves = any(:reach))");
        values.put("reach", reach.streams().toArray(UUID[]::new));
        if (sieve.stream() != null) {
            if (!reach.streams().contains(sieve.stream())) {
                conditions.add("false");
            }
            return List.of();
        }
        var shelves = new ArrayList<>(reach.streams());
        shelves.add(WITHOUT_STREAM);
        if (!sieve.text().isEmpty()) {
            // What was found is looked through once.
            conditions.add("shelf = any(:shelves)");
            values.put("shelves", shelves.toArray(UUID[]::new));
            return List.of();
        }
        return shelves.stream().map(shelf -> alternative(shelf, values)).toList();
    }

    private static String alternative(UUID shelf, Map<String, Object> values) {
        var name = "shelf" + values.size();
        values.put(name, shelf);
        return "shelf = :" + name;
    }

    private static void ask(
            List<String> conditions, Map<String, Object> values, String column, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            values.put(column, value);
        }
    }

    private static void whose(Sieve sieve, String person, List<String> conditions, Map<String, Object> values) {
        if (sieve.whose() == Sieve.Whose.CHANGED) {
            ask(conditions, values, "changed_by", person);
            // The indexes of what people changed leave out the rest, and must be told that a person is meant.
            conditions.add("changed_by not like 'system:%'");
        } else if (sieve.whose() == Sieve.Whose.IN_HAND) {
            ask(conditions, values, "assignee", UUID.fromString(person));
        }
    }

    private static void search(Sieve sieve, boolean misspelt, List<String> conditions, Map<String, Object> values) {
        if (sieve.text().isEmpty()) {
            return;
        }
        var words = SearchWords.of(sieve.text());
        if (words.isEmpty()) {
            conditions.add("false");
        } else {
            // An array is made first: otherwise the newest entries are read one by one until enough of them have the
            // words.
            conditions.add("story_id = any(array(select %s(:words)))"
                    .formatted(misspelt ? "stories_headed_like" : "stories_with_words"));
            values.put("words", misspelt ? words.plain() : words.query());
        }
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
