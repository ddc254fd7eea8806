package org.vigil.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.database.Readers;

/** Reads the topics from what readers may see. */
@Repository
class PublicTopics {

    private final JdbcClient readers;

    PublicTopics(@Readers JdbcClient readers) {
        this.readers = readers;
    }

    List<Topic> all() {
        var words = new HashMap<UUID, Map<String, Topic.Wording>>();
        readers.sql("select topic_id, language, title, intro from pub.topic_text")
                .query(row -> {
                    words.computeIfAbsent(row.getObject("topic_id", UUID.class), id -> new HashMap<>())
                            .put(
                                    row.getString("language"),
                                    new Topic.Wording(row.getString("title"), row.getString("intro")));
                });
        return readers.sql("select id, parent, rank, slug, retired from pub.topic")
                .query((row, number) -> new Topic(
                        row.getObject("id", UUID.class),
                        row.getObject("parent", UUID.class),
                        row.getInt("rank"),
                        row.getString("slug"),
                        row.getBoolean("retired"),
                        words.getOrDefault(row.getObject("id", UUID.class), Map.of())))
                .list();
    }
}
