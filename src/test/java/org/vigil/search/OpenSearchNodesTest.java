package org.vigil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.vigil.DeskTest;
import org.vigil.database.Doorbell;
import org.vigil.news.NewsFixture;

/** Two nodes and one OpenSearch: one writes, both ask, and the other goes on where the first one ended. */
@DeskTest
@Tag("opensearch")
class OpenSearchNodesTest {

    @DynamicPropertySource
    static void engine(DynamicPropertyRegistry registry) {
        registry.add("vigil.search.url", OpenSearch::address);
    }

    @Autowired
    private NewsFixture news;

    @Autowired
    private IndexKeeper first;

    @Autowired
    private Searching searching;

    @Autowired
    private Taking taking;

    @Autowired
    private RebuildOrder order;

    @Autowired
    private SearchSettings settings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Doorbell doorbell;

    @Autowired
    private Clock clock;

    private IndexKeeper another() {
        return new IndexKeeper(new OpenSearchPlaces(settings, jdbc, doorbell), taking, clock);
    }

    private static void catchUp(IndexKeeper node) {
        while (node.step()) {
            Thread.onSpinWait();
        }
    }

    private static long count(IndexKeeper node, String word) {
        return new Searching(node, Clock.systemUTC())
                .find(SearchQuery.of(word, "en"))
                .total();
    }

    private String inUse() {
        return jdbc.sql("select name from search_index where in_use")
                .query(String.class)
                .single();
    }

    @Test
    void oneWritesAndBothAsk() {
        news.published("Brackenhythe opens");
        searching.catchUp();
        var second = another();

        catchUp(second);

        assertThat(count(first, "brackenhythe")).isEqualTo(1);
        assertThat(count(second, "brackenhythe")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from search_index")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        second.close();
    }

    @Test
    void theOtherGoesOnWhereTheFirstOneEnded() {
        news.published("Cinderhythe opens");
        searching.catchUp();
        var name = inUse();
        var second = another();
        catchUp(second);
        synchronized (first) {
            first.close();
            news.published("Dapplehythe opens");

            catchUp(second);

            assertThat(count(second, "cinderhythe")).isEqualTo(1);
            assertThat(count(second, "dapplehythe")).isEqualTo(1);
            assertThat(inUse()).isEqualTo(name);
            second.close();
        }
        searching.catchUp();
        assertThat(count(first, "dapplehythe")).isEqualTo(1);
    }

    @Test
    void bothAskTheNewIndexAfterItWasMadeAnew() {
        news.published("Elderhythe opens");
        searching.catchUp();
        var second = another();
        catchUp(second);
        var before = inUse();
        order.give();

        searching.catchUp();
        catchUp(second);

        assertThat(inUse()).isNotEqualTo(before);
        assertThat(count(first, "elderhythe")).isEqualTo(1);
        assertThat(count(second, "elderhythe")).isEqualTo(1);
        second.close();
    }

    @Test
    void isMadeAnewWhenTheEngineHasLostIt() {
        news.published("Fallowhythe opens");
        searching.catchUp();
        var before = inUse();
        synchronized (first) {
            first.close();
            try (var index = SearchIndex.open(before, OpenSearchPlaces.properties(settings.address()))) {
                index.drop();
            }
        }

        searching.catchUp();

        assertThat(inUse()).isNotEqualTo(before);
        assertThat(count(first, "fallowhythe")).isEqualTo(1);
    }
}
