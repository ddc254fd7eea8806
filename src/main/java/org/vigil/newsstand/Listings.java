package org.vigil.newsstand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.database.Readers;

/**
 * Reads lists of stories. Any page of any listing costs the same four queries: the counts by month, the counts by day of
 * the one month the page begins in, its stories from that day on, and their translations. No story is read to be skipped
 * but those of the same day.
 */
@Repository
class Listings {

    static final int PAGE = 15;

    private static final String ROWS = """
            select id, translation_set, language, stream_id, day, path, headline, deck, teaser, label, minutes,
                lead::text, published_at, updated_at, zone, report is not null as is_report
            from pub.story
            """;

    /** How many stories a month of a listing has. */
    record MonthCount(LocalDate month, int stories) {}

    /** Where a story is in another language. */
    record Translation(String language, String path) {}

    /** A story as lists show it. */
    record Row(
            UUID id,
            UUID translationSet,
            String language,
            @Nullable UUID streamId,
            LocalDate day,
            String path,
            String headline,
            @Nullable String deck,
            @Nullable String teaser,
            @Nullable String label,
            int minutes,
            @Nullable String lead,
            OffsetDateTime publishedAt,
            @Nullable OffsetDateTime updatedAt,
            String zone,
            boolean isReport) {}

    private final JdbcClient readers;

    Listings(@Readers JdbcClient readers) {
        this.readers = readers;
    }

    /** All months of a listing that have stories, newest first, whatever its period. */
    List<MonthCount> months(Listing listing) {
        return readers.sql("""
                        select month, stories from pub.month_count
                        where listing = :listing and language = :language and stories > 0
                        order by month desc
                        """)
                .param("listing", listing.of().id())
                .param("language", listing.language())
                .query(Listings::count)
                .list();
    }

    /** Whether there is any story in a language. */
    boolean speak(String language) {
        return !months(Listing.whole(Selection.ALL, language)).isEmpty();
    }

    /** The stories of a listing from an offset on; {@code months} are its own, newest first. */
    List<Row> page(Listing listing, List<MonthCount> months, long offset, int limit) {
        var skip = offset;
        for (var month : months) {
            if (skip < month.stories()) {
                return from(listing, month.month(), (int) skip, limit);
            }
            skip -= month.stories();
        }
        return List.of();
    }

    /** The story of a set in a language: one or none. */
    List<Row> ofSet(UUID set, String language) {
        return readers.sql(ROWS + "where translation_set = :set and language = :language")
                .param("set", set)
                .param("language", language)
                .query(Listings::row)
                .list();
    }

    private List<Row> from(Listing listing, LocalDate month, int offset, int limit) {
        var skip = offset;
        for (var day : days(listing, month)) {
            if (skip < day.stories()) {
                return rows(listing, day.month(), skip, limit);
            }
            skip -= day.stories();
        }
        return List.of();
    }

    private List<MonthCount> days(Listing listing, LocalDate month) {
        return readers.sql("""
                        select day as month, stories from pub.day_count
                        where listing = :listing and language = :language and stories > 0
                            and day >= :first and day < :next
                        order by day desc
                        """)
                .param("listing", listing.of().id())
                .param("language", listing.language())
                .param("first", month)
                .param("next", month.plusMonths(1))
                .query(Listings::count)
                .list();
    }

    private List<Row> rows(Listing listing, LocalDate from, int skip, int limit) {
        return readers.sql(sql(listing.of()))
                .param("of", listing.of().id())
                .param("language", listing.language())
                .param("from", from)
                .param("end", oldestDay(listing))
                .param("skip", skip)
                .param("limit", limit)
                .query(Listings::row)
                .list();
    }

    /**
     * All news and streams are read in the order of their own index. Subjects stand in a table of their own: its index
     * finds the few stories of the page, and only those are looked up.
     */
    private static String sql(Selection of) {
        return ROWS
                + switch (of) {
                    case Selection.AllNews all -> """
                    where language = :language and day <= :from and day >= :end
                    order by day desc, at_order desc, rank desc, id desc offset :skip limit :limit
                    """;
                    case Selection.OfStream stream -> """
                    where stream_id = :of and language = :language and day <= :from and day >= :end
                    order by day desc, at_order desc, rank desc, id desc offset :skip limit :limit
                    """;
                    case Selection.Subject subject -> """
                    where id = any(array(
                        select story_id from pub.story_subject
                        where subject = :of and language = :language and day <= :from and day >= :end
                        order by day desc, at_order desc, rank desc, story_id desc offset :skip limit :limit))
                    order by day desc, at_order desc, rank desc, id desc
                    """;
                };
    }

    private static MonthCount count(ResultSet row, int number) throws SQLException {
        return new MonthCount(row.getObject("month", LocalDate.class), row.getInt("stories"));
    }

    /** By hand: Spring's mapper looks each column up by a name it does not have first, and an exception says so. */
    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("translation_set", UUID.class),
                row.getString("language"),
                row.getObject("stream_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("path"),
                row.getString("headline"),
                row.getString("deck"),
                row.getString("teaser"),
                row.getString("label"),
                row.getInt("minutes"),
                row.getString("lead"),
                row.getObject("published_at", OffsetDateTime.class),
                row.getObject("updated_at", OffsetDateTime.class),
                row.getString("zone"),
                row.getBoolean("is_report"));
    }

    private static LocalDate oldestDay(Listing listing) {
        if (listing.year() == null) {
            return LocalDate.of(1, 1, 1);
        }
        return LocalDate.of(listing.year(), listing.month() == null ? java.time.Month.JANUARY : listing.month(), 1);
    }

    /** Where the stories of these sets are, in all languages they have. */
    Map<UUID, List<Translation>> translations(Collection<UUID> sets) {
        var found = new HashMap<UUID, List<Translation>>();
        readers.sql("""
                        select translation_set, language, path from pub.story
                        where translation_set = any(:sets) order by translation_set, language
                        """).param("sets", sets.toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(row.getObject("translation_set", UUID.class), set -> new ArrayList<>())
                    .add(new Translation(row.getString("language"), row.getString("path")));
        });
        return found;
    }
}
