package org.vigil.news;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.topic.TopicUse;

/**
 * Which topics and countries published stories are about: a row for each topic they name and each above it. Publications
 * go on side by side; moving a topic waits for those that run, and keeps others waiting, so that none of them is filed
 * under the tree as it was.
 */
@Repository
class StorySubjects implements TopicUse {

    /** Any fixed number: it names the lock under which stories are filed. */
    private static final long FILING = 0x66_69_6c_65L;

    private final JdbcClient jdbc;

    StorySubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before anything of a story is written or taken away: the tree stays as it is until the transaction ends. */
    void hold() {
        lock("pg_advisory_xact_lock_shared");
    }

    private void lock(String function) {
        jdbc.sql("select %s(:lock)".formatted(function))
                .param("lock", FILING)
                .query((row, number) -> number)
                .list();
    }

    /** Files public stories anew under what they name. */
    void file(Collection<UUID> stories) {
        var ids = stories.toArray(UUID[]::new);
        jdbc.sql("delete from pub.story_subject where story_id = any(:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("""
                        insert into pub.story_subject (subject, story_id, language, day, at_order, rank)
                        select subject, s.id, s.language, s.day, s.at_order, s.rank
                        from pub.story s, lateral pub.subjects(s.topics, s.countries) as subject
                        where s.id = any(:ids) and (s.topics <> '{}' or s.countries <> '{}')
                        """).param("ids", ids).update();
    }

    /** The listings that show any of these stories or their translations, as they are now. */
    Set<String> listings(Collection<UUID> stories) {
        var keys = new HashSet<String>();
        jdbc.sql("""
                        select distinct filed.subject, filed.language
                        from pub.story s
                        join pub.story o on o.translation_set = s.translation_set
                        join pub.story_subject filed on filed.story_id = o.id
                        where s.id = any(:ids)
                        """).param("ids", stories.toArray(UUID[]::new)).query(row -> {
            keys.add(Keys.subject(row.getObject("subject", UUID.class), row.getString("language")));
        });
        return keys;
    }

    @Override
    public boolean names(UUID topic) {
        return jdbc.sql("select exists (select from story_version where topics <> '{}' and topics @> :topics)")
                .param("topics", new UUID[] {topic})
                .query(Boolean.class)
                .single();
    }

    @Override
    public void moved(Collection<UUID> branch) {
        lock("pg_advisory_xact_lock");
        List<UUID> stories = jdbc.sql("select distinct story_id from pub.story_subject where subject = any(:branch)")
                .param("branch", branch.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        file(stories);
    }
}
