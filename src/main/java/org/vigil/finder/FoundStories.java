package org.vigil.finder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.database.Readers;

/** Reads what is shown of stories that were found. One that has gone meanwhile is not among them. */
@Repository
class FoundStories {

    /** A story as it is shown among others. */
    record Story(
            String id,
            int version,
            String language,
            @Nullable UUID streamId,
            LocalDate day,
            String path,
            String headline,
            @Nullable String deck,
            @Nullable String teaser,
            @Nullable String label,
            boolean isReport) {}

    private final JdbcClient readers;

    FoundStories(@Readers JdbcClient readers) {
        this.readers = readers;
    }

    Map<String, Story> byId(Collection<String> ids) {
        return readers
                .sql("""
                        select id, version, language, stream_id, day, path, headline, deck, teaser, label,
                            report is not null as is_report
                        from pub.story where id = any(:ids)
                        """)
                .param("ids", ids.stream().map(UUID::fromString).toArray(UUID[]::new))
                .query(FoundStories::story)
                .list()
                .stream()
                .collect(Collectors.toMap(Story::id, Function.identity()));
    }

    /** The months of a language that have stories, newest first. */
    List<LocalDate> newestMonths(String language, int most) {
        return readers.sql("""
                        select month from pub.month_count
                        where listing = :all and language = :language and stories > 0
                        order by month desc limit :most
                        """)
                .param("all", new UUID(0, 0))
                .param("language", language)
                .param("most", most)
                .query(LocalDate.class)
                .list();
    }

    private static Story story(ResultSet row, int number) throws SQLException {
        return new Story(
                row.getString("id"),
                row.getInt("version"),
                row.getString("language"),
                row.getObject("stream_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("path"),
                row.getString("headline"),
                row.getString("deck"),
                row.getString("teaser"),
                row.getString("label"),
                row.getBoolean("is_report"));
    }
}
