package org.vigil.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vigil.DeskTest;
import org.vigil.Web;
import org.vigil.news.NewsFixture;
import org.vigil.news.Publishing;
import org.vigil.search.SearchFixture;

/** The search as readers meet it: its page, its feeds and its suggestions. */
@DeskTest
@TestPropertySource(properties = "a-database-of-its-own=SearchPageTest")
@ExtendWith(OutputCaptureExtension.class)
class SearchPageTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    @Autowired
    private NewsFixture news;

    @Autowired
    private Publishing publishing;

    @Autowired
    private SearchFixture index;

    @Autowired
    private JdbcClient jdbc;

    private Web web = new Web(0);

    @Value("${server.port}")
    private int port;

    @BeforeAll
    void publish() {
        web = new Web(port);
        for (var number = 1; number <= 18; number++) {
            news.published(news.story(
                    "en", "Lantern march number " + number, NewsFixture.MORNING.minus(Duration.ofDays(number * 40L))));
        }
        news.published(news.about(story("en", "Ferry schools reopen"), "education", "KE"));
        news.published(story("fr", "La marche aux lanternes"));
        news.published(story("ar", "مسيرة الفوانيس في المدينة"));
        news.published(story("en", "Wicked " + HOSTILE + " headline"));
    }

    @BeforeEach
    void settle() {
        index.catchUp();
    }

    private org.vigil.news.NewStory story(String language, String headline) {
        return news.story(language, headline, NewsFixture.MORNING);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private Document search(String words) {
        return page("/search?q=" + encoded(words));
    }

    private Document page(String path) {
        var answer = web.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), "http://localhost:" + port + "/");
    }

    private static List<String> headlines(Document page) {
        return page.select(".found h3").eachText();
    }

    @Test
    void showsWhatItFindsAndHowMuch() {
        var page = search("lantern");

        assertThat(page.select("[role=status]").eachText()).contains("18 stories");
        assertThat(page.title()).contains("lantern", "18 stories");
        assertThat(headlines(page)).hasSize(15).allMatch(headline -> headline.startsWith("Lantern march"));
        assertThat(page.select(".found mark").eachText()).contains("Lantern");
    }

    @Test
    void goesOnOnFurtherPages() {
        var first = search("lantern");
        var next = first.select("a[rel=next]").attr("href");

        assertThat(headlines(page(next))).hasSize(3).doesNotContainAnyElementsOf(headlines(first));
        assertThat(web.status("/search?q=lantern&page=3")).isEqualTo(404);
        assertThat(web.status("/search?q=lantern&page=101")).isEqualTo(404);
    }

    @Test
    void keepsTheSearchInItsAddress() {
        var page = page("/search?q=lantern&year=2025&sort=newest&from=2025-01-01&to=2025-12-31");

        assertThat(page.select(".find-chosen a").eachText())
                .containsExactly("2025", "since 1 January 2025", "until 31 December 2025");
        assertThat(page.select("#find-words").attr("value")).isEqualTo("lantern");
        assertThat(page.select("input[type=hidden]").eachAttr("name")).containsExactly("year", "sort");
        var without = page.select(".find-chosen a").getFirst().attr("href");
        assertThat(without).contains("q=lantern", "from=2025-01-01").doesNotContain("year=");
    }

    @Test
    void countsWhatItCanBeNarrowedTo() {
        var page = search("lantern");
        var years = page.select(".narrow details:contains(Year) li");
        var newest = years.getFirst();

        var narrowed = page(newest.select("a").attr("href"));

        assertThat(narrowed.select("[role=status]").text())
                .startsWith(newest.select(".tally").text());
        assertThat(narrowed.select(".narrow a[aria-current]").eachText()).anyMatch(text -> text.startsWith("2026"));
    }

    @Test
    void narrowsByTopicAndCountryAsReadersCallThem() {
        assertThat(headlines(page("/search?topic=education"))).containsExactly("Ferry schools reopen");
        assertThat(headlines(page("/search?q=ferry&country=ke"))).containsExactly("Ferry schools reopen");
        assertThat(page("/search?q=ferry&country=ke").select(".find-chosen a").eachText())
                .containsExactly("Kenya");
        assertThat(headlines(search("Kenya")))
                .as("found by the name of its country")
                .hasSize(1);
    }

    @Test
    void ignoresFiltersThatCannotBeMeant() {
        assertThat(headlines(page("/search?q=ferry&country=zz&topic=none&stream=%3Cb%3E&year=x&from=never&in=%22")))
                .containsExactly("Ferry schools reopen");
    }

    @Test
    void asksInTheLanguageOfThePageUnlessToldOtherwise() {
        assertThat(headlines(page("/fr/search?q=lanterne"))).containsExactly("La marche aux lanternes");
        assertThat(headlines(page("/ar/search?q=" + encoded("فوانيس")))).containsExactly("مسيرة الفوانيس في المدينة");
        var everywhere = page("/search?q=lanternes&in=all");
        assertThat(headlines(everywhere)).contains("La marche aux lanternes");
        assertThat(everywhere.select(".found h3[lang=fr]")).isNotEmpty();
    }

    @Test
    void helpsWhoeverFindsNothing() {
        var page = search("lanternes");

        assertThat(page.select("[role=status]").text()).isIn("No stories found", "18 stories");
        var lost = page("/search?q=" + encoded("marche lanternes aux") + "&country=ke");
        assertThat(lost.select("[role=status]").text()).isEqualTo("No stories found");
        assertThat(lost.select(".lost a").eachText()).contains("The same words without any filter");
        assertThat(lost.select(".lost").text()).contains("The archive by month");
        var arabic = search("الفوانيس");
        assertThat(arabic.select(".lost a[href*=in=ar]").text()).contains("Arabic", "1");
    }

    @Test
    void saysWhatMayHaveBeenMeant() {
        var meant = search("lantren").select(".answer-meant a");

        assertThat(meant.text()).isEqualTo("lantern");
        assertThat(headlines(page(meant.attr("href")))).isNotEmpty();
    }

    @Test
    void showsTheFormAndHowToUseItWhereNothingIsAsked() {
        var page = page("/search");

        assertThat(page.select("form[role=search] input[name=q]")).isNotEmpty();
        assertThat(page.select(".find-help dt")).hasSize(4);
        assertThat(page.select("meta[name=robots]")).isEmpty();
    }

    @Test
    void isKeptOutOfSearchEnginesAndEveryCache() {
        var answer = web.get("/search?q=lantern");

        assertThat(Jsoup.parse(answer.body()).select("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
        assertThat(Jsoup.parse(answer.body()).select("link[rel=canonical]")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Surrogate-Key")).isEmpty();
    }

    @Test
    void letsNothingOfATextOrAQuestionBecomeMarkup() {
        for (var path :
                List.of("/search?q=wicked", "/search?q=" + encoded("wicked '><b id=x>"), "/search?q=wicked&in=all")) {
            var page = page(path);
            assertThat(page.select("img[src=x], b#x")).as(path).isEmpty();
            assertThat(headlines(page)).as(path).contains("Wicked " + HOSTILE + " headline");
        }
        assertThat(web.text("/search/suggestions?q=wicked")).contains("onerror").startsWith("[{");
    }

    @Test
    void explainsItsLimits() {
        assertThat(search("word ".repeat(20)).select(".answer-remark").text()).contains("first 12 words");
        assertThat(search("x".repeat(300)).select(".answer-remark").text()).contains("first 200 characters");
    }

    @Test
    void suggestsStoriesWhoseHeadlinesBeginToFit() {
        assertThat(web.text("/search/suggestions?q=ferry+sch"))
                .isEqualTo("[{\"headline\":\"Ferry schools reopen\",\"href\":\"/news/2026/11/ferry-schools-reopen\"}]");
        assertThat(web.text("/fr/search/suggestions?q=mar")).contains("/fr/news/");
        assertThat(web.text("/search/suggestions?q=f")).isEqualTo("[]");
        assertThat(web.text("/search/suggestions")).isEqualTo("[]");
    }

    @Test
    void canBeFollowedInEveryFormat() {
        var rss = Jsoup.parse(web.text("/search.rss?q=lantern"), Parser.xmlParser());

        assertThat(web.get("/search.rss?q=lantern").headers().firstValue("Content-Type"))
                .contains("application/rss+xml;charset=UTF-8");
        assertThat(rss.select("item > title").eachText())
                .hasSize(18)
                .startsWith("Lantern march number 1", "Lantern march number 2");
        assertThat(rss.select("channel > link").text()).endsWith("/search?q=lantern");
        assertThat(web.text("/search.atom?q=lantern&year=2025")).contains("<entry ");
        assertThat(web.text("/search.json?q=lantern")).contains("jsonfeed.org");
        assertThat(web.text("/search.rss?q=zzzqqq")).doesNotContain("<item>");
        assertThat(search("lantern").select("link[type=application/rss+xml]").attr("href"))
                .isEqualTo("/search.rss?q=lantern");
    }

    @Test
    void tellsBrowsersHowToSearch() {
        assertThat(web.text("/fr/opensearch.xml")).contains("/fr/search?q={searchTerms}");
        assertThat(page("/news").select("link[rel=search]").attr("href")).isEqualTo("/opensearch.xml");
    }

    @Test
    void isOneLinkAwayFromEveryPage() {
        assertThat(page("/fr/news").select(".masthead a[href=/fr/search]").text())
                .isEqualTo("Recherche");
        assertThat(page("/news").select("form.seek[hidden]").attr("action")).isEqualTo("/search");
    }

    @Test
    void showsNothingOfAStoryThatIsGoneThoughAnIndexStillKnowsIt() {
        UUID story = news.published("Moonquay closes");
        index.catchUp();
        index.whileClosedTo(() -> {
            publishing.withdraw(story, "Not ours.", Instant.now(java.time.Clock.systemUTC()), NewsFixture.EDITOR);
            var page = search("moonquay");
            assertThat(headlines(page)).isEmpty();
            assertThat(page.select("main").text()).doesNotContain("closes");
            assertThat(web.text("/search/suggestions?q=moonq")).isEqualTo("[]");
            assertThat(web.text("/search.rss?q=moonquay")).doesNotContain("closes");
        });
    }

    @Test
    void keepsWhatIsAskedNowhere(CapturedOutput output) {
        var word = "kestrelword";
        for (var path : List.of("/search?q=", "/fr/search?in=all&q=", "/search.rss?q=", "/search/suggestions?q=")) {
            web.get(path + word);
            web.get(path + encoded(word + " \" * -("));
            web.get(path + word + "&page=9999&from=" + word);
        }

        assertThat(output.getAll()).doesNotContain(word);
        var tables = jdbc.sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname in ('public', 'pub')
                        """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(20);
        for (var table : tables) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text ilike :word")
                            .param("word", "%" + word + "%")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(index.bytes()).doesNotContain(word);
    }

    @Test
    void answersMoreReadersThanItCanServeAtOnce() {
        var answers = java.util.stream.IntStream.range(0, 40)
                .parallel()
                .mapToObj(number -> web.get("/search?q=lantern+" + number))
                .map(HttpResponse::statusCode)
                .distinct()
                .toList();

        assertThat(answers).containsExactly(200);
    }
}
