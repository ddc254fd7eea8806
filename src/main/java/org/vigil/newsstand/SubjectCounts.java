package org.vigil.newsstand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.database.Readers;

/** How many stories topics and countries have, summed from the counts by month. */
@Repository
class SubjectCounts {

    private final JdbcClient readers;

    SubjectCounts(@Readers JdbcClient readers) {
        this.readers = readers;
    }

    /** By language; a subject without stories in one is not there. */
    Map<String, Map<UUID, Long>> of(List<UUID> subjects, List<String> languages) {
        var counts = new HashMap<String, Map<UUID, Long>>();
        readers.sql("""
                        select language, listing, sum(stories) as stories from pub.month_count
                        where listing = any(:subjects) and language = any(:languages) and stories > 0
                        group by language, listing
                        """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("languages", languages.toArray(String[]::new))
                .query(row -> {
                    counts.computeIfAbsent(row.getString("language"), language -> new HashMap<>())
                            .put(row.getObject("listing", UUID.class), row.getLong("stories"));
                });
        return counts;
    }
}
