package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vigil.account.StaffFixture;
import org.vigil.changes.Following;
import org.vigil.journey.Crawl;
import org.vigil.media.MediaFixture;
import org.vigil.news.NewsFixture;
import org.vigil.preview.PreviewFixture;
import org.vigil.release.DueFixture;
import org.vigil.release.ReleaseFixture;
import org.vigil.search.SearchFixture;
import org.vigil.shared.Actor;
import org.vigil.writing.DraftState;
import org.vigil.writing.Writing;

/**
 * Stories in every state before readers see them, each with a word of its own in every field: nobody outside finds the word
 * anywhere, neither at an address that is linked nor at one that can be guessed nor in a table that readers’ pages are made
 * of, until the story is released; and then once.
 */
@DeskTest
@TestPropertySource(properties = "a-database-of-its-own=EmbargoCanaryTest")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbargoCanaryTest {

    private static final String CANARY = "quorl";
    private static final String NEVER = "never-was-here";
    private static final List<String> RELEASED = List.of("scheduled", "embargoed", "lifted");

    @Autowired
    private ReleaseFixture drafts;

    @Autowired
    private PreviewFixture words;

    @Autowired
    private NewsFixture news;

    @Autowired
    private MediaFixture media;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private Writing writing;

    @Autowired
    private DueFixture due;

    @Autowired
    private Following following;

    @Autowired
    private SearchFixture index;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock clock;

    @Value("${server.port}")
    private int port;

    private final Map<String, UUID> stories = new LinkedHashMap<>();
    private final List<String> pictures = new ArrayList<>();

    @BeforeAll
    void write() {
        for (var language : List.of("en", "fr", "es", "ar")) {
            news.published(news.about(news.story(language, "Known to all", NewsFixture.MORNING), "education"));
        }
        var until = clock.instant().plus(Duration.ofHours(2));
        for (var state : DraftState.values()) {
            drafts.bring(filled(state.word(), drafts.draft("Begun")), state, until);
        }
        drafts.embargoUntilLifted(filled("lifted", drafts.draft("Begun")));
        var live = drafts.live("Known to all so far");
        writing.open(live, Actor.person(staff.with("editor").id()));
        filled("next", live);
        following.catchUp();
    }

    private UUID filled(String name, UUID story) {
        var lead = media.picture();
        var inside = media.picture();
        words.fill(story, CANARY + name, CANARY + "-" + name, lead, inside, staff.with("editor"));
        stories.put(name, story);
        pictures.addAll(List.of(lead, inside));
        return story;
    }

    private UUID story(String name) {
        return Objects.requireNonNull(stories.get(name));
    }

    private static String slug(String name) {
        return CANARY + "-" + name;
    }

    /** The word of a story, however it is written. */
    private static boolean tells(String text, String name) {
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.contains(CANARY + name) || lower.contains(slug(name));
    }

    private List<String> told(String text) {
        return stories.keySet().stream().filter(name -> tells(text, name)).toList();
    }

    private Map<String, List<String>> crawled() {
        var told = new TreeMap<String, List<String>>();
        var visits = Crawl.of(port).visits();
        assertThat(visits)
                .extracting(Crawl.Visit::path)
                .contains("/", "/fr/", "/es/", "/ar/", "/news", "/news.rss", "/robots.txt", "/sitemap.xml")
                .contains("/sitemap-1.xml", "/sitemap-news.xml", "/topics", "/subscribe");
        for (var visit : visits) {
            told.put(
                    visit.path(),
                    told(visit.answer().headers().map() + visit.answer().body()));
        }
        for (var path : List.of("/corrections", "/corrections.rss", "/countries", "/news.json", "/news.atom")) {
            told.put(path, told(RawAnswer.to(port, "GET", path).everything()));
        }
        told.putAll(searched());
        told.values().removeIf(List::isEmpty);
        return told;
    }

    /** What every way to search answers to somebody who knows the word, and what is in the files of the index. */
    private Map<String, List<String>> searched() {
        index.catchUp();
        var told = new TreeMap<String, List<String>>();
        for (var prefix : List.of("", "/fr", "/es", "/ar")) {
            for (var words : List.of(CANARY + "*", CANARY + "draf", "%22" + CANARY + "%22", "Begun", "Known")) {
                for (var path : List.of("/search?in=all&q=", "/search.rss?in=all&q=", "/search/suggestions?q=")) {
                    var asked = prefix + path + words;
                    told.put(asked, told(RawAnswer.to(port, "GET", asked).everything()));
                }
            }
        }
        told.put("the files of the index", told(index.bytes() + index.terms()));
        return told;
    }

    private Map<String, String> tables() {
        var told = new TreeMap<String, String>();
        var tables = jdbc.sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname = 'pub' or tablename in ('change', 'audit_entry')
                        """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(10).anyMatch(table -> table.endsWith(".audit_entry"));
        for (var table : tables) {
            jdbc.sql("select t::text from " + table + " t where t::text ilike :canary")
                    .param("canary", "%" + CANARY + "%")
                    .query(String.class)
                    .list()
                    .forEach(row -> told.merge(table, row, String::concat));
        }
        return told;
    }

    /** The addresses that somebody who knows the site would try. */
    private Stream<String> guesses(String slug, UUID id) {
        var day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        var path = "/news/%04d/%02d/%s".formatted(day.getYear(), day.getMonthValue(), slug);
        return Stream.of(
                path,
                path + "?preview",
                path + "?preview=true&version=2&draft=1",
                path + "/",
                path + "-2",
                path + ".json",
                path.replace(slug, slug.toUpperCase(Locale.ROOT)),
                path.replace("news", "NEWS"),
                "/en" + path,
                "/fr" + path,
                "/es" + path,
                "/ar" + path,
                "/news/releases/" + slug,
                "/" + slug,
                "/news/" + id,
                "/stories/" + id,
                "/preview/" + id,
                "/preview/" + slug,
                "/desk/stories/" + id,
                "/desk/stories/" + id + "/preview/page");
    }

    /** An answer without what names the address it was asked at. */
    private static String plain(RawAnswer answer, String slug, UUID id) {
        var headers = new TreeMap<>(answer.headers());
        headers.remove("Date");
        return (answer.status() + "\n" + headers + "\n" + answer.text())
                .replace(slug.toUpperCase(Locale.ROOT), "X")
                .replace(slug, "x")
                .replace(id.toString(), "id");
    }

    private void isGuessedInVain(String name) {
        var slug = slug(name);
        var never = NEVER.substring(0, Math.min(NEVER.length(), slug.length()));
        var padded = never + "x".repeat(slug.length() - never.length());
        var nobody = new UUID(7, 7);
        var guessed = guesses(slug, story(name)).toList();
        var missed = guesses(padded, nobody).toList();
        for (var method : List.of("GET", "HEAD")) {
            for (var number = 0; number < guessed.size(); number++) {
                var answer = RawAnswer.to(port, method, guessed.get(number));
                assertThat(answer.status()).as(guessed.get(number)).isIn(301, 303, 404);
                assertThat(plain(answer, slug, story(name)))
                        .as(guessed.get(number))
                        .isEqualTo(plain(RawAnswer.to(port, method, missed.get(number)), padded, nobody));
            }
        }
    }

    @Test
    @Order(1)
    void isNowhereBeforeItsTime() {
        assertThat(stories).hasSize(7);
        assertThat(crawled()).isEmpty();
        assertThat(tables()).isEmpty();
        stories.keySet().forEach(this::isGuessedInVain);
        for (var picture : pictures) {
            assertThat(RawAnswer.to(port, "GET", "/media/" + picture + "-600.webp")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    @Order(2)
    void isNowhereAMomentBefore() {
        clock.step(Duration.ofMinutes(118));
        due.run();
        following.catchUp();

        assertThat(crawled()).isEmpty();
        assertThat(tables()).isEmpty();
    }

    @Test
    @Order(3)
    void isThereOnceAfterItIsReleasedAndTheOthersAreNot() {
        clock.step(Duration.ofMinutes(3));
        due.run();
        due.run();
        drafts.lift(story("lifted"));
        following.catchUp();

        var told = crawled();

        assertThat(told.values().stream().flatMap(List::stream).distinct())
                .containsExactlyInAnyOrderElementsOf(RELEASED);
        for (var name : RELEASED) {
            assertThat(jdbc.sql("select count(*) from pub.story where headline = :headline")
                            .param("headline", CANARY + name)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(Jsoup.parse(text("/news.rss"), Parser.xmlParser())
                            .select("item > title")
                            .eachText())
                    .filteredOn((CANARY + name)::equals)
                    .hasSize(1);
            assertThat(Jsoup.parse(text("/sitemap-1.xml"), Parser.xmlParser())
                            .select("loc")
                            .eachText())
                    .filteredOn(address -> address.endsWith("/" + slug(name)))
                    .hasSize(1);
            assertThat(told.keySet())
                    .filteredOn(path -> path.endsWith("/" + slug(name)))
                    .hasSize(1);
        }
        Stream.of("draft", "review", "approved", "next").forEach(this::isGuessedInVain);
        assertThat(tables()).containsKey("pub.story");
        assertThat(tables().values()).allSatisfy(rows -> assertThat(told(rows)).isSubsetOf(RELEASED));
    }

    private String text(String path) {
        return RawAnswer.to(port, "GET", path).text();
    }
}
