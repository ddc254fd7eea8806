package org.vigil.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigil.HouseHeaders;
import org.vigil.page.view.Words;
import tools.jackson.databind.json.JsonMapper;

/** A program follows every address of the demo newsroom in all its languages. */
@Journey
class ASearchEngineReadsTheSiteTest extends DemoSite {

    private static final int BUDGET = 60 * 1024;

    private Crawl crawl = Crawl.none();

    @BeforeAll
    void follow() {
        crawl = Crawl.of(port);
    }

    private Stream<Crawl.Visit> feeds() {
        return crawl.visits().stream()
                .filter(visit -> visit.path().matches("(/..)?/news[^?]*\\.(rss|atom|json)(\\?.*)?"));
    }

    @Test
    void findsSomethingBehindEveryAddress() {
        assertThat(crawl.visits()).hasSizeGreaterThan(300);
        assertThat(crawl.visits().stream()
                        .filter(visit -> visit.answer().statusCode() != 200 && !isOfANote(visit))
                        .map(visit -> visit.answer().statusCode() + " " + visit.path()))
                .isEmpty();
    }

    /** The address of a note leads to where it stands in the list today. */
    private static boolean isOfANote(Crawl.Visit visit) {
        return visit.path().matches("(/..)?/corrections/[A-Z]-[0-9]{4}-[0-9]+")
                && visit.answer().statusCode() == 302
                && visit.answer().headers().firstValue("Location").orElse("").contains("/corrections");
    }

    @Test
    void isGivenTheHeadersOfTheHouseEverywhere() {
        crawl.visits()
                .forEach(visit -> HouseHeaders.areOn(visit.answer().headers().map(), visit.path()));
    }

    @Test
    void findsOneHeadingAndOneTitleOnEachPage() {
        crawl.pages().forEach(page -> {
            var document = page.document();
            assertThat(document.select("h1")).as(page.path()).hasSize(1);
            assertThat(document.expectFirst("h1").text()).as(page.path()).isNotBlank();
            assertThat(document.title()).as(page.path()).isNotBlank();
            assertThat(document.select("head > title, main")).as(page.path()).hasSize(2);
        });
    }

    /** In a language without interface the first language's titles stand above other stories. */
    @Test
    void canTellThePagesOfALanguageApartByTheirTitles() {
        var titles = new HashMap<String, String>();

        crawl.pages().filter(this::isTheOneOfItsKind).forEach(page -> {
            var title = page.document().expectFirst("html").attr("lang") + " "
                    + page.document().title();
            assertThat(titles.put(title, page.path()))
                    .as("%s has the title '%s' too", page.path(), title)
                    .isNull();
        });
    }

    private boolean isTheOneOfItsKind(Crawl.Visit page) {
        return page.canonical().equals(page.site() + page.path())
                && !page.path().startsWith("/fa/");
    }

    @Test
    void isToldTheLanguageAndDirectionOfEachPage() {
        crawl.pages().forEach(page -> {
            var html = page.document().expectFirst("html");
            var prefix = page.path().matches("/[a-z]{2}(/.*)?") ? page.path().substring(1, 3) : "en";
            var language = List.of("en", "fr", "es", "ar").contains(prefix) ? prefix : "en";
            assertThat(html.attr("lang")).as(page.path()).isEqualTo(language);
            assertThat(html.attr("dir")).as(page.path()).isEqualTo(Words.directionOf(language));
            if (!page.document().select("article.story").isEmpty()) {
                var text = page.document().expectFirst(".prose");
                assertThat(text.attr("lang")).as(page.path()).isEqualTo(prefix);
                assertThat(text.attr("dir")).as(page.path()).isEqualTo(Words.directionOf(prefix));
            }
        });
    }

    @Test
    void isToldTheOneAddressOfEachPage() {
        crawl.pages().forEach(page -> {
            assertThat(page.document().select("link[rel=canonical]"))
                    .as(page.path())
                    .hasSize(1);
            assertThat(page.canonical()).as(page.path()).startsWith(page.site() + "/");
            assertThat(crawl.at(page.canonical()).map(Crawl.Visit::canonical))
                    .as(page.path())
                    .contains(page.canonical());
            assertThat(page.document().expectFirst("meta[property=og:url]").attr("content"))
                    .isEqualTo(page.canonical());
        });
    }

    @Test
    void isToldTheSameLanguagesByAllPagesThatAreTranslationsOfEachOther() {
        crawl.pages().filter(page -> !page.alternates().isEmpty()).forEach(page -> {
            assertThat(page.alternates().values()).as(page.path()).contains(page.canonical());
            assertThat(page.alternates().values())
                    .as(page.path())
                    .allSatisfy(other -> assertThat(crawl.at(other).map(Crawl.Visit::alternates))
                            .as(other)
                            .contains(page.alternates()));
        });
    }

    @Test
    void comesFromEachPageOfAListingToTheNextAndBack() {
        crawl.pages().filter(page -> page.path().contains("?page=")).forEach(page -> {
            var newer = page.document().expectFirst("head > link[rel=prev]").attr("href");
            assertThat(crawl.at(newer)
                            .orElseThrow()
                            .document()
                            .expectFirst("head > link[rel=next]")
                            .attr("href"))
                    .as(page.path())
                    .isEqualTo(page.canonical());
        });
    }

    @Test
    void findsTheEndOfEveryLinkWithinAPage() {
        crawl.pages().forEach(page -> {
            var document = page.document();
            var ids = document.select("[id]").stream().map(Element::id).toList();
            assertThat(ids).as(page.path()).doesNotHaveDuplicates();
            assertThat(document.select("a[href^=#]"))
                    .as(page.path())
                    .allSatisfy(
                            link -> assertThat(ids).contains(link.attr("href").substring(1)));
        });
    }

    @Test
    void readsEveryPageForAtMostSixtyKilobytes() {
        var common = crawl.visits().stream()
                .filter(visit -> visit.path().matches("/assets/.*\\.(css|js)"))
                .mapToInt(visit -> compressed(visit.answer().body()))
                .sum();

        assertThat(common).isPositive();
        crawl.pages()
                .forEach(page -> assertThat(common + compressed(page.answer().body()))
                        .as(page.path())
                        .isLessThanOrEqualTo(BUDGET));
    }

    private static int compressed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    @Test
    void canReadEveryFeedAndSitemap() {
        assertThat(feeds()).hasSizeGreaterThan(4 * 4 * 3);
        assertThat(crawl.visits().stream().filter(Crawl.Visit::isXml)).allSatisfy(ASearchEngineReadsTheSiteTest::isXml);
        assertThat(feeds().filter(feed -> feed.path().contains(".json")))
                .allSatisfy(feed -> assertThat(JsonMapper.builder()
                                .build()
                                .readTree(feed.answer().body())
                                .get("version")
                                .asString())
                        .isEqualTo("https://jsonfeed.org/version/1.1"));
    }

    private static void isXml(Crawl.Visit visit) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var bytes = visit.answer().body().getBytes(StandardCharsets.UTF_8);
        assertThat(factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)))
                .as(visit.path())
                .isNotNull();
    }

    @Test
    void findsEveryStoryInASitemapAndInAFeed() {
        var stories = crawl.pages()
                .filter(page -> !page.document().select("article.story").isEmpty())
                .map(Crawl.Visit::canonical)
                .toList();
        var listed = textOf(crawl.visits().stream().filter(visit -> visit.path().startsWith("/sitemap")));
        var fed = textOf(feeds());

        assertThat(stories).hasSizeGreaterThan(80).allSatisfy(story -> {
            assertThat(listed).contains("<loc>" + story + "</loc>");
            assertThat(fed).contains(story);
        });
    }

    private static String textOf(Stream<Crawl.Visit> visits) {
        return visits.map(visit -> visit.answer().body()).reduce("", String::concat);
    }

    @Test
    void isShownTheSitemapsAndKeptFromTheStepsOutOfTheSite() {
        var robots = crawl.at("/robots.txt").orElseThrow().answer().body().toLowerCase(Locale.ROOT);

        assertThat(robots).contains("/sitemap.xml", "/sitemap-news.xml", "disallow: /share/");
        assertThat(crawl.at("/sitemap.xml")).isPresent();
    }
}
