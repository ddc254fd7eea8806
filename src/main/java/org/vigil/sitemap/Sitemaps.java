package org.vigil.sitemap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.database.Readers;

/**
 * What the sitemaps hold. Stories are divided in the order they were made, so that a file stays as it is when newer
 * stories come.
 */
@Repository
class Sitemaps {

    /** News is what was published in the last two days; search engines read no more than a thousand. */
    private static final Duration NEWS = Duration.ofDays(2);

    private static final int MOST_NEWS = 1000;

    /** One file: the first story in it, and when any of its stories last changed. */
    record Part(UUID first, OffsetDateTime updated) {}

    /** A story in a sitemap. */
    record Entry(UUID translationSet, String language, String path, OffsetDateTime updated) {}

    /** Where a story is in a language. */
    record Translation(String language, String path) {}

    /** A story in the news sitemap. */
    record NewsEntry(String language, String path, String headline, OffsetDateTime publishedAt) {}

    private final JdbcClient readers;
    private final Clock clock;

    Sitemaps(@Readers JdbcClient readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    List<Part> parts() {
        return readers.sql("""
                        select (array_agg(id order by id))[1] as first, max(changed) as updated
                        from (
                            select id, greatest(published_at, updated_at) as changed,
                                (row_number() over (order by id) - 1) / :most as part
                            from pub.story
                        ) numbered
                        group by part order by part
                        """).param("most", Sitemap.MOST).query(Part.class).list();
    }

    List<Entry> entries(Part part) {
        return readers.sql("""
                        select translation_set, language, path, greatest(published_at, updated_at) as updated
                        from pub.story where id >= :first order by id limit :most
                        """)
                .param("first", part.first())
                .param("most", Sitemap.MOST)
                .query((row, number) -> new Entry(
                        row.getObject("translation_set", UUID.class),
                        row.getString("language"),
                        row.getString("path"),
                        row.getObject("updated", OffsetDateTime.class)))
                .list();
    }

    /** Where the stories of these sets are, in all their languages. */
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

    List<NewsEntry> news() {
        return readers.sql("""
                        select language, path, headline, published_at from pub.story
                        where not archived and published_at > :since order by published_at desc limit :most
                        """)
                .param("since", clock.instant().minus(NEWS).atOffset(java.time.ZoneOffset.UTC))
                .param("most", MOST_NEWS)
                .query((row, number) -> new NewsEntry(
                        row.getString("language"),
                        row.getString("path"),
                        row.getString("headline"),
                        row.getObject("published_at", OffsetDateTime.class)))
                .list();
    }

    /** When the oldest of these is news no longer. */
    static Optional<Instant> endOf(List<NewsEntry> news) {
        return news.isEmpty()
                ? Optional.empty()
                : Optional.of(news.getLast().publishedAt().toInstant().plus(NEWS));
    }

    static @Nullable Part part(List<Part> parts, int number) {
        return number >= 1 && number <= parts.size() ? parts.get(number - 1) : null;
    }
}
