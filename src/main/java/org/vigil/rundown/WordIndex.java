package org.vigil.rundown;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.vigil.shared.Job;

/** Keeps the words of every story as they were last changed, a few hundred stories at a time. */
@Repository
class WordIndex implements Job {

    private static final int HANDFUL = 300;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    WordIndex(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "rundown.words";
    }

    @Override
    public Duration rhythm() {
        return Duration.ofSeconds(3);
    }

    @Override
    public String run() {
        var stories = 0;
        for (var done = HANDFUL; done == HANDFUL; stories += done) {
            done = transactions.execute(status -> handful());
        }
        return stories + " stories";
    }

    private int handful() {
        // A statement of its own: what the next one reads was committed after these rows were locked, so that a save
        // which comes meanwhile waits, and marks its story unread again.
        var unread = jdbc.sql("""
                        select story_id from entry where unread
                        order by changed_at desc limit :handful for update skip locked
                        """).param("handful", HANDFUL).query(UUID.class).list();
        if (!unread.isEmpty()) {
            read(unread.toArray(UUID[]::new));
        }
        return unread.size();
    }

    private void read(UUID[] stories) {
        jdbc.sql("""
                        with said as (
                            select e.story_id, e.headline,
                                coalesce(d.manuscript -> 'text' ->> 'deck', v.deck, '') as deck,
                                coalesce(d.manuscript -> 'text' ->> 'dateline', v.dateline, '') as dateline,
                                coalesce(d.manuscript -> 'text' -> 'body', v.body) as body, s.index_number, s.slug
                            from entry e
                            join story s on s.id = e.story_id
                            join story_version v on v.story_id = s.id and v.version = s.latest
                            left join draft d on d.story_id = s.id
                            where e.story_id = any(:stories)
                        ), kept as (
                            insert into entry_words (story_id, headline, words)
                            select story_id, headline,
                                words_of(concat_ws(' ', headline, deck, dateline, index_number, slug))
                                || words_of(jsonb_path_query_array(body, '$.**.text') #>> '{}')
                            from said
                            on conflict (story_id) do update set headline = excluded.headline, words = excluded.words
                        )
                        update entry set unread = false where story_id = any(:stories)
                        """).param("stories", stories).update();
    }
}
