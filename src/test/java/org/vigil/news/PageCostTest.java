package org.vigil.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.vigil.SiteTest;
import org.vigil.Web;
import org.vigil.changes.Following;
import org.vigil.database.QueryCount;
import org.vigil.shared.Actor;
import org.vigil.shared.Ids;

/** What a page asks of the database, however deep it lies. */
@SiteTest
@Import(QueryCount.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageCostTest {

    private static final int STORIES = 75_000;
    private static final Actor BY = Actor.system("test");

    @Autowired
    private Drafting drafting;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private NewsFixture news;

    @Autowired
    private Following following;

    @Autowired
    private QueryCount queries;

    @LocalServerPort
    private int port;

    /** Fourteen stories a day, one in 25 about a topic and a country, newest today, as an archive of fifteen years has them. */
    @BeforeAll
    void fill() {
        var stream = newsroom.stream("releases");
        var batch = new ArrayList<NewStory>();
        for (var i = 0; i < STORIES; i++) {
            batch.add(i % 25 == 0 ? news.about(story(i, stream), "torture", "CH") : story(i, stream));
            if (batch.size() == 200 || i == STORIES - 1) {
                drafting.create(batch, BY);
                publishing.publishQuietly(batch.stream().map(NewStory::id).toList(), BY);
                batch.clear();
            }
        }
        following.catchUp();
        visit("/news");
    }

    private static NewStory story(int i, UUID stream) {
        var day = LocalDate.of(2026, 11, 20).minusDays(i / 14);
        var now = day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
        return new NewStory(
                Ids.next(now),
                Ids.next(now),
                "en",
                stream,
                StoryTime.on(day, ZoneId.of("UTC"), java.math.BigDecimal.valueOf(-i)),
                null,
                null,
                NewsFixture.text("Story " + i),
                List.of(),
                true);
    }

    private void visit(String path) {
        assertThat(new Web(port).status(path)).as(path).isEqualTo(200);
    }

    private int costOf(String path) {
        return queries.of(() -> visit(path));
    }

    @Test
    void isTheSameForTheFirstAndTheFiveThousandthPage() {
        assertThat(costOf("/news?page=2")).isEqualTo(4);
        assertThat(costOf("/news?page=5000")).isEqualTo(4);
        assertThat(costOf("/news/releases?page=4999")).isEqualTo(4);
    }

    @Test
    void isTheSameForTopicsAndCountries() {
        assertThat(costOf("/topics/detention?page=2")).isEqualTo(4);
        assertThat(costOf("/topics/detention?page=200")).isEqualTo(4);
        assertThat(costOf("/topics/torture/2020/03")).isEqualTo(4);
        assertThat(costOf("/countries/ch?page=150")).isEqualTo(4);
        assertThat(costOf("/countries/ch.atom?page=150")).isEqualTo(5);
    }

    @Test
    void isNothingForAPageThatIsKept() {
        visit("/news?page=3");

        assertThat(costOf("/news?page=3")).isZero();
    }

    @Test
    void isSmallForMonthsFeedsAndStories() {
        assertThat(costOf("/news/2020/03")).isEqualTo(4);
        assertThat(costOf("/news.rss?page=300")).isEqualTo(5);
        assertThat(costOf("/news/2020/03/" + slugOn("/news/2020/03"))).isLessThanOrEqualTo(3);
    }

    private String slugOn(String listing) {
        var page = new Web(port).text(listing);
        var start = page.indexOf("/news/2020/03/story-") + "/news/2020/03/".length();
        return page.substring(start, page.indexOf('"', start));
    }

    @Test
    void findsTheStoriesThatBelongOnADeepPage() {
        var page = new Web(port).text("/news?page=5000");

        assertThat(page).contains(">Story " + 4999 * 15 + "<", ">Story " + (4999 * 15 + 14) + "<");
        assertThat(page).doesNotContain(">Story " + (4999 * 15 - 1) + "<");
    }

    @Test
    void findsTheStoriesOfATopicThatBelongOnADeepPage() {
        var page = new Web(port).text("/topics/detention?page=200");

        assertThat(page).contains(">Story " + 2985 * 25 + "<", ">Story " + 2999 * 25 + "<");
        assertThat(page).doesNotContain(">Story " + 2984 * 25 + "<");
    }
}
