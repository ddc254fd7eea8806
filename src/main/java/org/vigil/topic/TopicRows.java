package org.vigil.topic;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The topics of the newsroom's own side, and the writing of what readers see of them. */
@Repository
class TopicRows {

    private final JdbcClient jdbc;

    TopicRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else changes the tree until the running transaction ends. */
    void lock() {
        jdbc.sql("lock table topic in share row exclusive mode").update();
    }

    /** As it is saved now. */
    TopicTree tree() {
        var words = new HashMap<UUID, Map<String, Topic.Wording>>();
        jdbc.sql("select topic_id, language, title, intro from topic_text").query(row -> {
            words.computeIfAbsent(row.getObject("topic_id", UUID.class), id -> new HashMap<>())
                    .put(row.getString("language"), new Topic.Wording(row.getString("title"), row.getString("intro")));
        });
        return new TopicTree(jdbc.sql("select id, parent, rank, slug, retired_at from topic")
                .query((row, number) -> new Topic(
                        row.getObject("id", UUID.class),
                        row.getObject("parent", UUID.class),
                        row.getInt("rank"),
                        row.getString("slug"),
                        row.getObject("retired_at") != null,
                        words.getOrDefault(row.getObject("id", UUID.class), Map.of())))
                .list());
    }

    void add(UUID id, @Nullable UUID parent, int rank, String slug) {
        var added = jdbc.sql("""
                        insert into topic (id, parent, rank, slug) values (:id, cast(:parent as uuid), :rank, :slug)
                        on conflict (slug) do nothing
                        """)
                .param("id", id)
                .param("parent", parent)
                .param("rank", rank)
                .param("slug", slug)
                .update();
        if (added == 0) {
            throw new SlugTaken(slug);
        }
    }

    void setWords(UUID id, Map<String, Topic.Wording> words) {
        jdbc.sql("delete from topic_text where topic_id = :id").param("id", id).update();
        words.forEach((language, wording) -> jdbc.sql("""
                        insert into topic_text (topic_id, language, title, intro) values (:id, :language, :title, :intro)
                        """)
                .param("id", id)
                .param("language", language)
                .param("title", wording.title())
                .param("intro", wording.intro())
                .update());
    }

    void move(UUID id, @Nullable UUID parent, int rank) {
        jdbc.sql("update topic set parent = cast(:parent as uuid), rank = :rank where id = :id")
                .param("parent", parent)
                .param("rank", rank)
                .param("id", id)
                .update();
    }

    /** Puts topics of one parent in this order. */
    void order(List<UUID> topics) {
        jdbc.sql("""
                        update topic set rank = place
                        from unnest(:ids) with ordinality as ordered (id, place) where topic.id = ordered.id
                        """).param("ids", topics.toArray(UUID[]::new)).update();
    }

    void retire(UUID id, @Nullable Instant at) {
        jdbc.sql("update topic set retired_at = cast(:at as timestamptz) where id = :id")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from topic where id = :id").param("id", id).update();
    }

    /** Readers see all of it as it is now: a few dozen rows, so nobody has to know which of them changed. */
    void publish() {
        jdbc.sql("delete from pub.topic").update();
        jdbc.sql("insert into pub.topic select id, parent, rank, slug, retired_at is not null from topic")
                .update();
        jdbc.sql("insert into pub.topic_text select topic_id, language, title, intro from topic_text")
                .update();
    }
}
