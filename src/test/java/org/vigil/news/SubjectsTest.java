package org.vigil.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.vigil.SiteTest;
import org.vigil.Web;
import org.vigil.changes.Following;
import org.vigil.topic.Countries;
import org.vigil.topic.TopicUse;
import org.vigil.topic.Topics;

/** Topics and countries as readers find them: listings, numbers, feeds, whatever happens to the stories and to the tree. */
@SiteTest
class SubjectsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 19);

    @Autowired
    private NewsFixture news;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Following following;

    @Autowired
    private Topics topics;

    @Autowired
    private List<TopicUse> uses;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Web web = new Web(0);

    @BeforeEach
    void connect() {
        web = new Web(port);
    }

    /** Each test finds a site without stories, and leaves none behind. */
    @BeforeEach
    @AfterEach
    void clear() {
        jdbc.sql("select id from pub.story").query(UUID.class).list().forEach(story -> news.withdraw(story, "Over."));
        assertNothingIsCounted();
        jdbc.sql("update pub.topic p set parent = t.parent, retired = false from topic t where t.id = p.id")
                .update();
        jdbc.sql("insert into change (at, kind, verb, keys, quiet) values (now(), 'site', 'changed', '{site}', true)")
                .update();
        following.catchUp();
    }

    private void assertNothingIsCounted() {
        for (var table : List.of("pub.day_count", "pub.month_count")) {
            assertThat(jdbc.sql("select count(*) from %s where stories <> 0".formatted(table))
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private Document see(String path) {
        var answer = web.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private List<String> headlines(String path) {
        return see(path).select(".days h3").eachText();
    }

    private UUID published(String language, String headline, String... subjects) {
        var at = DAY.atTime(9, 0).atZone(NewsFixture.LISBON).toInstant();
        return news.published(news.about(news.story(language, headline, at), subjects));
    }

    private Map<String, String> tallies(String path) {
        return see(path).select(".subjects-all a").stream()
                .collect(java.util.stream.Collectors.toMap(
                        link -> link.attr("href").replaceAll(".*/", ""),
                        link -> link.select(".tally").text()));
    }

    @Test
    void listAStoryUnderItsTopicAndAllAboveIt() {
        published("en", "The cells are flooded", "torture", "CH");
        published("en", "Of other things");

        for (var path : List.of(
                "/topics/torture",
                "/topics/detention",
                "/topics/detention/2026",
                "/topics/detention/2026/11",
                "/countries/ch")) {
            assertThat(headlines(path)).as(path).containsExactly("The cells are flooded");
        }
        assertThat(jdbc.sql("select count(*) from pub.story_subject")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(headlines("/topics/death-penalty")).isEmpty();
        assertThat(see("/topics/death-penalty").select("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
        assertThat(web.status("/topics/torture/2025")).isEqualTo(404);
        for (var path : List.of(
                "/topics/nothing",
                "/countries/CH",
                "/countries/zz",
                "/countries/che",
                "/zz/topics",
                "/zz/topics/torture")) {
            assertThat(web.status(path)).as(path).isEqualTo(404);
        }
    }

    @Test
    void countEachStoryOnceHoweverManyOfABranchItNames() {
        published("en", "Named three times", "torture", "death-penalty", "detention");
        published("en", "Named once", "torture");

        assertThat(tallies("/topics"))
                .containsEntry("detention", "2")
                .containsEntry("torture", "2")
                .containsEntry("death-penalty", "1")
                .containsEntry("education", "0");
        assertThat(see("/topics/detention").select(".top-total").text()).contains("2 stories");
    }

    @Test
    void haveFeedsThatTheirPagesName() {
        published("en", "The cells are flooded", "torture", "CH");

        for (var path : List.of("/topics/detention", "/countries/ch")) {
            var feeds = see(path).select("head link[rel=alternate][type$=xml], head link[rel=alternate][type$=json]");
            assertThat(feeds.eachAttr("href")).contains(path + ".rss", path + ".atom", path + ".json");
            for (var feed : feeds.eachAttr("href")) {
                assertThat(web.text(feed)).as(feed).contains("The cells are flooded");
            }
            assertThat(see(path).select("head link[hreflang]").eachAttr("hreflang"))
                    .contains("en", "fr", "es", "ar", "x-default");
        }
        assertThat(web.text("/news.rss"))
                .contains("<category>Torture and ill-treatment</category>", "<category>Switzerland</category>");
        assertThat(see("/subscribe?topic=detention").select(".choice-chosen h2").text())
                .isEqualTo("Detention");
        assertThat(see("/subscribe?country=ch")
                        .select(".choice-chosen .address")
                        .eachText())
                .allMatch(address -> address.contains("/countries/ch."));
    }

    @Test
    void standBelowTheTextOfAStory() {
        var story = published("en", "The cells are flooded", "torture", "CH");
        var path = jdbc.sql("select path from pub.story where id = :id").param("id", story);

        var page = see(path.query(String.class).single());

        assertThat(page.select(".subjects a").eachText()).containsExactly("Torture and ill-treatment", "Switzerland");
        assertThat(page.select(".subjects a").eachAttr("href")).containsExactly("/topics/torture", "/countries/ch");
        assertThat(page.select("script[type='application/ld+json']").html())
                .contains("\"about\":[{", "Torture and ill-treatment");
    }

    @Test
    void areSaidInTheLanguageOfThePage() {
        published("ar", "الزنازين غارقة", "torture", "CH", "EG");

        var page = see("/ar/topics/detention");
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("h1").text()).isEqualTo("الاحتجاز");
        assertThat(page.select(".days h3").eachText()).containsExactly("الزنازين غارقة");
        assertThat(see("/ar/countries")
                        .select(".subjects-all a span:first-child")
                        .eachText())
                .containsExactly("سويسرا", "مصر");
        assertThat(see("/countries").select(".subjects-all a")).isEmpty();
        assertThat(web.text("/sitemap-pages.xml"))
                .contains("/ar/topics/detention<", "/ar/countries/eg<")
                .doesNotContain("/fr/topics/detention<", "/fr/countries/eg<");
    }

    @Test
    void followAnUpdate() {
        var story = published("en", "The cells are flooded", "torture", "CH");
        assertThat(headlines("/topics/detention")).hasSize(1);
        assertThat(headlines("/topics/education")).isEmpty();

        news.revised(story, news.about(NewsFixture.text("The school is flooded"), "education", "NO"));

        assertThat(headlines("/topics/detention")).isEmpty();
        assertThat(headlines("/topics/torture")).isEmpty();
        assertThat(headlines("/countries/ch")).isEmpty();
        assertThat(headlines("/topics/economic-and-social-rights")).containsExactly("The school is flooded");
        assertThat(headlines("/countries/no")).containsExactly("The school is flooded");
        assertThat(tallies("/topics")).containsEntry("detention", "0").containsEntry("education", "1");
        assertThat(tallies("/countries")).containsOnlyKeys("no");
    }

    @Test
    void forgetAWithdrawnStory() {
        var story = published("en", "Heliotrope was wrong", "torture", "CH");
        published("en", "The other one", "torture");
        assertThat(headlines("/countries/ch")).hasSize(1);

        news.withdraw(story, "It was wrong.");

        assertThat(headlines("/topics/detention")).containsExactly("The other one");
        assertThat(tallies("/topics")).containsEntry("detention", "1").containsEntry("torture", "1");
        for (var path : List.of("/countries/ch", "/countries", "/topics/torture.rss", "/topics/torture/2026/11")) {
            assertThat(web.text(path)).as(path).doesNotContainIgnoringCase("heliotrope");
        }
        assertThat(tallies("/countries")).isEmpty();
    }

    @Test
    void keepARetiredTopicAsLongAsItHasStories() {
        published("en", "The cells are flooded", "torture");

        jdbc.sql("update pub.topic set retired = true where slug in ('torture', 'education')")
                .update();
        jdbc.sql("insert into change (at, kind, verb, keys, quiet) values (now(), 'topic', 'changed', '{site}', true)")
                .update();
        following.catchUp();

        assertThat(tallies("/topics")).containsEntry("torture", "1").doesNotContainKey("education");
        assertThat(headlines("/topics/torture")).containsExactly("The cells are flooded");
        assertThat(see("/topics/detention").select(".tabs a").eachText())
                .containsExactly("All topics", "Detention", "Death penalty");
        assertThat(web.status("/topics/education")).isEqualTo(200);
    }

    @Test
    void tellNothingOfADraftOrOfAVersionNobodyHasSeen() {
        news.drafted(
                news.about(news.story("en", "Heliotrope must not be seen", NewsFixture.MORNING), "education", "NO"));
        var story = published("en", "The cells are flooded", "torture");
        drafting.revise(story, news.about(NewsFixture.text("Heliotrope"), "education", "NO"), NewsFixture.EDITOR);
        following.catchUp();

        assertThat(tallies("/topics")).containsEntry("education", "0").containsEntry("torture", "1");
        assertThat(tallies("/countries")).isEmpty();
        for (var path : List.of("/topics/education", "/countries/no", "/topics/education.json", "/sitemap-pages.xml")) {
            assertThat(web.text(path)).as(path).doesNotContainIgnoringCase("heliotrope");
        }
        assertThat(web.text("/sitemap-pages.xml")).doesNotContain("/topics/education", "/countries/no");
    }

    @Test
    void followTheTreeWhenATopicMoves() {
        published("en", "The cells are flooded", "torture");
        published("en", "Nothing to do with it", "press-freedom");

        move("torture", "equality");

        assertThat(tallies("/topics"))
                .containsEntry("detention", "0")
                .containsEntry("equality", "1")
                .containsEntry("torture", "1")
                .containsEntry("freedom-of-expression", "1");
        assertThat(headlines("/topics/equality")).containsExactly("The cells are flooded");
        assertThat(headlines("/topics/detention")).isEmpty();
        assertCountsAreRight();
    }

    private void move(String slug, String below) {
        var topic = topics.at(slug).orElseThrow().id();
        var parent = topics.at(below).orElseThrow().id();
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update pub.topic set parent = :parent where id = :id")
                    .param("parent", parent)
                    .param("id", topic)
                    .update();
            uses.forEach(use -> use.moved(List.of(topic)));
            jdbc.sql(
                            "insert into change (at, kind, verb, keys, quiet) values (now(), 'topic', 'changed', '{site}', true)")
                    .update();
        });
        following.catchUp();
    }

    /** What stands in the counts is what is there. */
    private void assertCountsAreRight() {
        assertThat(jdbc.sql("""
                        select count(*) from (
                            select subject, language, day, count(*) from pub.story_subject group by 1, 2, 3
                        ) found
                        full join (
                            select listing, language, day, stories from pub.day_count
                            where stories <> 0 and listing <> '00000000-0000-0000-0000-000000000000'
                                and listing not in (select id from stream)
                        ) counted
                        on (found.subject, found.language, found.day) = (counted.listing, counted.language, counted.day)
                        where found.count is distinct from counted.stories
                        """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*)
                        from (select id, subject from pub.story, pub.subjects(topics, countries) as subject) named
                        full join pub.story_subject filed on (filed.story_id, filed.subject) = (named.id, named.subject)
                        where named.id is null or filed.story_id is null
                        """).query(Long.class).single()).isZero();
    }

    @Test
    void areRightWhenStoriesArePublishedWhileTopicsMove() throws Exception {
        try (var many = Executors.newFixedThreadPool(4)) {
            var work = IntStream.range(0, 24)
                    .mapToObj(i -> many.submit(() -> {
                        if (i % 3 == 0) {
                            move("torture", i % 2 == 0 ? "equality" : "detention");
                        } else {
                            published("en", "Story of many " + i, "torture", "CH");
                        }
                    }))
                    .toList();
            for (var done : work) {
                done.get();
            }
        }

        assertThat(tallies("/countries")).containsEntry("ch", "16");
        assertThat(tallies("/topics")).containsEntry("torture", "16");
        assertCountsAreRight();
    }

    @Test
    void standUnderTheIdThatTheProgramGivesThem() {
        published("en", "In two places", "CH", "NO");

        assertThat(jdbc.sql("select subject from pub.story_subject")
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(Countries.id("CH"), Countries.id("NO"));
    }

    @Test
    void pageLikeAllListings() {
        for (var i = 0; i < 17; i++) {
            news.published(news.about(
                    news.story(
                            "en",
                            "Cell " + i,
                            DAY.minusDays(i)
                                    .atTime(9, 0)
                                    .atZone(NewsFixture.LISBON)
                                    .toInstant()),
                    "torture"));
        }

        assertThat(headlines("/topics/detention?page=2")).containsExactly("Cell 15", "Cell 16");
        assertThat(web.status("/topics/detention?page=3")).isEqualTo(404);
        assertThat(see("/topics/detention").select("head link[rel=next]").attr("href"))
                .endsWith("/topics/detention?page=2");
        assertThat(see("/topics/detention").select(".archive a").eachAttr("href"))
                .contains("/topics/detention/2026", "/topics/detention/2026/11");
    }
}
