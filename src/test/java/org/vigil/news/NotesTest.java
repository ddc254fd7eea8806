package org.vigil.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vigil.AtOnce;
import org.vigil.SiteTest;
import org.vigil.Web;
import org.vigil.changes.Following;
import org.vigil.database.QueryCount;
import org.vigil.shared.Ids;
import org.vigil.shared.NotFound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Public notes: on the page of their story, in the list of all, in its feeds, and for programs. */
@SiteTest
@TestPropertySource(properties = "a-database-of-its-own=NotesTest")
@Import(QueryCount.class)
class NotesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String HOSTILE =
            "\"><script>alert(1)</script>&amp;</script><!-- ]]> ${7*7} \u2028 javascript:alert(1) \u202e\u0007";

    @Autowired
    private NewsFixture news;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Following following;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCount queries;

    @LocalServerPort
    private int port;

    private Web web = new Web(0);

    @BeforeEach
    void connect() {
        web = new Web(port);
    }

    private String pathOf(UUID story) {
        return jdbc.sql("select path from pub.story where id = :id")
                .param("id", story)
                .query(String.class)
                .single();
    }

    private String annotate(UUID story, NoteKind kind, String text, NotePlace place, Instant at) {
        var id = publishing.annotate(story, kind, text, place, at, NewsFixture.EDITOR);
        following.catchUp();
        return id;
    }

    private String correct(UUID story, String text) {
        return annotate(story, NoteKind.CORRECTION, text, NotePlace.TOP, NOON);
    }

    private Document see(String path) {
        return Jsoup.parse(web.text(path));
    }

    /** The page of a list that has a note: other tests fill the first ones. */
    private Document listing(String path, String id) {
        for (var page = 1; ; page++) {
            var list = see(path + "?page=" + page);
            if (!list.select("#" + id).isEmpty()) {
                return list;
            }
        }
    }

    private static JsonNode article(Document page) {
        return JsonMapper.builder()
                .build()
                .readTree(page.expectFirst("script[type='application/ld+json']").data());
    }

    @Test
    void stayWhereTheyWerePut() {
        var story = news.published("Ferry to the outer islands stops");
        var above = correct(story, "Nine islands, not eight.");
        var below = annotate(story, NoteKind.UPDATE, "It sails again.", NotePlace.FOOT, NOON.plusSeconds(60));

        var text = see(pathOf(story)).expectFirst(".story-text");

        assertThat(text.select("aside.note, .prose").eachAttr("class"))
                .containsExactly("note note-correction", "prose", "note note-update");
        assertThat(text.select("#" + above).text()).contains("Correction", "20 November 2026", "Nine islands");
        assertThat(text.select(".notes-foot #" + below).text()).contains("It sails again.");
        assertThat(text.select(".notes-all a").eachAttr("href")).containsOnly("/corrections");
    }

    @Test
    void aRetractionStandsAtTheTopWhereverItWasPut() {
        var story = news.published("A photograph that showed something else");

        var id = annotate(story, NoteKind.RETRACTION, "We retract this.", NotePlace.FOOT, NOON);

        assertThat(see(pathOf(story)).select(".notes-top #" + id)).hasSize(1);
    }

    @Test
    void sayTheDayInTheStorysOwnZone() {
        var story = news.story("en", "Midnight in Suva", NOON);
        var far = new NewStory(
                story.id(),
                story.translationSet(),
                "en",
                story.stream(),
                StoryTime.at(NOON, ZoneId.of("Pacific/Fiji")),
                null,
                null,
                story.text(),
                List.of(),
                false);
        news.published(far);

        var id = annotate(far.id(), NoteKind.UPDATE, "Late.", NotePlace.TOP, Instant.parse("2026-12-31T20:00:00Z"));

        assertThat(id).startsWith("U-2026-");
        assertThat(see(pathOf(far.id())).select("#" + id).text()).contains("1 January 2027");
        assertThat(listing("/corrections", id).select("time[datetime=2027-01-01]"))
                .hasSize(1);
    }

    @Test
    void keepTheirLinesAndNothingAroundThem() {
        var story = news.published("Lines of a note");

        var id = correct(story, "  \r\n First line.\r\nSecond line. \n ");

        assertThat(jdbc.sql("select text from note where public_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("First line.\nSecond line.");
        assertThat(see(pathOf(story)).expectFirst("#" + id + " .note-text").wholeText())
                .isEqualTo("First line.\nSecond line.");
    }

    @Test
    void haveWordsButNotTooMany() {
        var story = news.published("How long a note may be");

        assertThat(correct(story, "🕯".repeat(2000))).startsWith("C-");
        assertThatThrownBy(() -> correct(story, " \n\u0007\t "))
                .isInstanceOfSatisfying(
                        NoteRefused.class, refused -> assertThat(refused.code()).isEqualTo("note.empty"));
        assertThatThrownBy(() -> correct(story, "x".repeat(2001)))
                .isInstanceOfSatisfying(
                        NoteRefused.class, refused -> assertThat(refused.code()).isEqualTo("note.long"));
        assertThatExceptionOfType(NoteRefused.class)
                .isThrownBy(() -> publishing.withdraw(story, " ", NOON, NewsFixture.EDITOR));
    }

    @Test
    void areForStoriesThatReadersSee() {
        var draft = news.draft("Nobody has seen this").id();
        var gone = news.published("Nobody sees this any more");
        news.withdraw(gone, "Gone.");

        for (var story : List.of(draft, gone, new UUID(1, 2))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> correct(story, "Too early or too late."));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> publishing.withdraw(story, "Again.", NOON, NewsFixture.EDITOR));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> publishing.publishSilently(story, NewsFixture.EDITOR));
        }
    }

    @Test
    void getNumbersWithoutGapOrRepetitionWhenManyAreWrittenAtOnce() throws Exception {
        var stories = IntStream.range(0, 4)
                .mapToObj(i -> news.published("Numbered at once " + i))
                .toList();
        var at = Instant.parse("2031-12-31T23:59:59Z");

        AtOnce.all(IntStream.range(0, 12)
                .<Runnable>mapToObj(i -> () -> publishing.annotate(
                        stories.get(i % 4),
                        NoteKind.CLARIFICATION,
                        "At once " + i,
                        NotePlace.FOOT,
                        at,
                        NewsFixture.EDITOR))
                .toList());
        var next = correctAt(stories.getFirst(), at.plusSeconds(1));

        assertThat(jdbc.sql("select public_id from pub.note where public_id like 'K-2031-%' order by 1")
                        .query(String.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, 12)
                        .mapToObj("K-2031-%03d"::formatted)
                        .toList());
        assertThat(next).isEqualTo("K-2032-001");
    }

    private String correctAt(UUID story, Instant at) {
        return annotate(story, NoteKind.CLARIFICATION, "Next year.", NotePlace.FOOT, at);
    }

    @Test
    void aRefusedNoteTakesNoNumber() {
        var story = news.published("Refused notes");
        var at = Instant.parse("2033-05-05T05:05:05Z");
        assertThatExceptionOfType(NoteRefused.class)
                .isThrownBy(() -> annotate(story, NoteKind.UPDATE, "", NotePlace.TOP, at));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> annotate(new UUID(3, 4), NoteKind.UPDATE, "x", NotePlace.TOP, at));

        assertThat(annotate(story, NoteKind.UPDATE, "First.", NotePlace.TOP, at))
                .isEqualTo("U-2033-001");
    }

    @Test
    void canNeitherBeChangedNorDeletedHoweverTheStoryFares() {
        var story = news.published("Notes that stay");
        var id = correct(story, "The first words.");
        var attempts = List.of(
                "update note set text = 'x' where public_id = :id",
                "update note set place = 'foot' where public_id = :id",
                "delete from note where public_id = :id",
                "update pub.note set text = 'x' where public_id = :id",
                "update pub.note set day = day + 1, text = null, gone_path = '/x', gone_at = now() where public_id = :id",
                "delete from pub.note where public_id = :id");
        for (var attempt : attempts) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(attempt)
                    .isThrownBy(() -> jdbc.sql(attempt).param("id", id).update());
        }

        news.withdraw(story, "For somebody’s safety.");

        for (var attempt : attempts) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(attempt)
                    .isThrownBy(() -> jdbc.sql(attempt).param("id", id).update());
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(
                                "update pub.note set text = 'back', gone_path = null, gone_at = null where public_id = :id")
                        .param("id", id)
                        .update());
        assertThat(jdbc.sql("select text from note where public_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("The first words.");
    }

    @Test
    void areListedNewestFirstWithNumberKindDayHeadlineAndText() {
        var story = news.published("Listed harbour");
        var older =
                annotate(story, NoteKind.CLARIFICATION, "Older.", NotePlace.TOP, Instant.parse("2034-01-01T08:00:00Z"));
        var newer = annotate(story, NoteKind.UPDATE, "Newer.", NotePlace.FOOT, Instant.parse("2034-01-02T08:00:00Z"));

        var list = listing("/corrections", newer);

        assertThat(list.select("article.logged").eachAttr("id")).containsSubsequence(newer, older);
        var row = list.expectFirst("#" + older);
        assertThat(row.text()).contains("Clarification", older, "Listed harbour", "Older.");
        assertThat(row.select("h3 a").attr("href")).isEqualTo(pathOf(story) + "#" + older);
        assertThat(list.select("section:has(#" + older + ") > h2").text()).contains("1 January", "2034");
    }

    @Test
    void areListedByKind() {
        var story = news.published("Kinds of lighthouse");
        var retraction = annotate(story, NoteKind.RETRACTION, "Retracted.", NotePlace.TOP, NOON);
        var update = annotate(story, NoteKind.UPDATE, "Updated.", NotePlace.TOP, NOON);

        assertThat(see("/corrections/retractions").select("article.logged").eachAttr("id"))
                .contains(retraction)
                .allMatch(id -> id.startsWith("R-"))
                .doesNotContain(update);
        assertThat(see("/corrections/updates").select(".tabs [aria-current]").text())
                .isEqualTo("Updates");
        assertThat(web.status("/corrections/others")).isEqualTo(404);
    }

    @Test
    void areListedInTheLanguageOfTheirStory() {
        var french = news.published(news.story("fr", "Le phare s’éteint", NOON));
        var id = correct(french, "Dix marches, et non neuf.");

        assertThat(see("/fr/corrections").select("#" + id).text()).contains("Correction", "Le phare s’éteint");
        assertThat(see("/corrections").select("#" + id)).isEmpty();
    }

    @Test
    void haveAPageInALanguageWithoutInterfaceOnceThereIsOne() {
        assertThat(web.status("/tr/corrections")).isEqualTo(404);
        assertThat(web.status("/es/corrections")).isEqualTo(200);
        var turkish = news.published(news.story("tr", "Fener söndü", NOON));

        var id = correct(turkish, "On basamak.");

        var row = see("/tr/corrections").select("#" + id);
        assertThat(row.text()).contains("Correction", "Fener söndü");
        assertThat(row.select("h3 a").attr("lang")).isEqualTo("tr");
    }

    @Test
    void runFromRightToLeftWithTheirStory() {
        var arabic = news.published(news.story("ar", "عودة العبّارة", NOON));
        var id = correct(arabic, "تسع جزر (9) لا ثمان.\nالرقم NLR 12/0417/2026 صحيح.");

        var note = see("/ar" + pathOf(arabic)).expectFirst("#" + id);
        assertThat(note.select(".note-text").attr("dir")).isEqualTo("rtl");
        assertThat(note.select("b").text()).startsWith("تصحيح");
        var page = see("/ar/corrections");
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("#" + id + " .note-text").attr("dir")).isEqualTo("rtl");
        assertThat(page.select(".meanings dt").eachText()).contains("تصحيح", "سحب");
    }

    @Test
    void followTheHeadlineAndTheAddressOfTheirStory() {
        var story = news.published("Before the renaming");
        var id = correct(story, "A word was wrong.");
        assertThat(listing("/corrections", id).select("#" + id + " h3").text()).isEqualTo("Before the renaming");

        drafting.revise(story, NewsFixture.text("After the renaming"), NewsFixture.EDITOR);
        publishing.publish(story, NewsFixture.EDITOR);
        publishing.move(story, "renamed-and-moved", NewsFixture.EDITOR);
        following.catchUp();

        var link = listing("/corrections", id).select("#" + id + " h3 a");
        assertThat(link.text()).isEqualTo("After the renaming");
        assertThat(link.attr("href")).isEqualTo("/news/2026/11/renamed-and-moved#" + id);
    }

    @Test
    void stayInTheListWithoutTheirWordsWhenTheStoryIsWithdrawn() {
        var story = news.published("Cinnabar witness speaks");
        var path = pathOf(story);
        var id = correct(story, "Her name is Verity Cinnabar.");
        assertThat(listing("/corrections", id).text()).contains("Cinnabar");

        var withdrawal = publishing.withdraw(story, "Withdrawn for somebody’s safety.", NOON, NewsFixture.EDITOR);
        following.catchUp();

        for (var everywhere : List.of(
                "/corrections",
                "/corrections/corrections",
                "/corrections/withdrawals",
                "/corrections.rss",
                "/corrections.atom",
                "/corrections.json")) {
            assertThat(web.text(everywhere)).as(everywhere).doesNotContainIgnoringCase("cinnabar witness");
            assertThat(web.text(everywhere)).as(everywhere).doesNotContain("Verity");
        }
        var list = listing("/corrections", id);
        var note = list.expectFirst("#" + id);
        assertThat(note.text()).contains("Correction", id, "The story was withdrawn");
        assertThat(note.select("h3 a")).isEmpty();
        assertThat(list.select("section:has(#" + id + ") > h2").text()).contains("20 November");
        assertThat(withdrawal).startsWith("W-2026-");
        assertThat(listing("/corrections", withdrawal)
                        .expectFirst("#" + withdrawal)
                        .text())
                .contains("Withdrawal", "Withdrawn for somebody’s safety.");
        assertThat(listing("/corrections/withdrawals", withdrawal).select("#" + withdrawal))
                .hasSize(1);
        assertThat(web.status(path)).isEqualTo(410);
    }

    @Test
    void aFeedTellsOfTheWithdrawalOfWhatItBroughtBefore() {
        var story = news.published("Feed me once");
        var at = Instant.parse("2039-11-20T12:00:00Z");
        var id = annotate(story, NoteKind.CORRECTION, "Once only.", NotePlace.TOP, at);
        var before = entry("/corrections.atom", id);

        publishing.withdraw(story, "Withdrawn.", at.plusSeconds(86_400), NewsFixture.EDITOR);
        following.catchUp();

        var after = entry("/corrections.atom", id);
        assertThat(after.select("id").text()).isEqualTo(before.select("id").text());
        assertThat(before.select("title").text()).isEqualTo("Correction " + id + " Feed me once");
        assertThat(before.select("content").text()).contains("Once only.");
        assertThat(after.select("title").text()).isEqualTo("Correction " + id);
        assertThat(after.select("updated").text()).isEqualTo("2039-11-21T12:00:00Z");
        assertThat(after.select("content").text()).contains("The story was withdrawn");
    }

    @Test
    void areOfTheDayWhereTheStoryWasWrittenWhereverTheyAreRead() {
        var story = news.published("Gone after midnight in Lisbon");
        var path = pathOf(story);

        var id = publishing.withdraw(story, "Gone.", Instant.parse("2041-07-01T23:30:00Z"), NewsFixture.EDITOR);
        following.catchUp();

        assertThat(see(path).text()).contains("2 July 2041");
        assertThat(listing("/corrections", id).select("section:has(#" + id + ") time[datetime=2041-07-02]"))
                .hasSize(1);
    }

    @Test
    void haveAnAddressThatLeadsToWhereTheyAreReadNow() {
        var story = news.published(news.story("es", "Una nota con dirección", NOON));
        var id = annotate(
                story, NoteKind.CORRECTION, "Eran seis.", NotePlace.TOP, Instant.parse("2031-01-01T08:00:00Z"));
        var address = "/es/corrections/" + id;
        assertThat(web.get(address).headers().firstValue("Location").orElseThrow())
                .endsWith("/es" + pathOf(story) + "#" + id);

        publishing.withdraw(story, "Retirada.", Instant.parse("2031-01-02T08:00:00Z"), NewsFixture.EDITOR);
        var other = news.published(news.story("es", "Otra con muchas notas", NOON));
        for (var number = 0; number < 20; number++) {
            annotate(other, NoteKind.UPDATE, "Nota " + number, NotePlace.FOOT, Instant.parse("2032-01-01T08:00:00Z"));
        }

        var told = entry("/es/corrections.atom?page=2", id).select("link").attr("href");
        assertThat(told).endsWith(address);
        var place = web.get(told.replaceFirst("http://[^/]+", ""));
        assertThat(place.statusCode()).isEqualTo(302);
        var target = place.headers().firstValue("Location").orElseThrow();
        assertThat(target).endsWith("/es/corrections?page=2#" + id);
        assertThat(see(target.replaceFirst("http://[^/]+", "").replaceFirst("#.*", ""))
                        .select("#" + id))
                .hasSize(1);
        assertThat(web.status("/es/corrections/W-2031-999")).isEqualTo(404);
        assertThat(web.status("/fr/corrections/" + id)).isEqualTo(404);
    }

    private org.jsoup.nodes.Element entry(String feed, String id) {
        return Jsoup.parse(web.text(feed), "", Parser.xmlParser()).select("entry").stream()
                .filter(entry -> entry.select("title").text().contains(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListIsPagedAtTheSameCostHoweverDeepItLies() {
        var story = news.published(news.story("fr", "Une longue suite de notes", NOON));
        for (var i = 0; i < 40; i++) {
            publishing.annotate(
                    story,
                    NoteKind.UPDATE,
                    "Note " + i,
                    NotePlace.FOOT,
                    Instant.parse("2035-01-01T00:00:00Z").plusSeconds(i * 40_000L),
                    NewsFixture.EDITOR);
        }
        following.catchUp();
        web.text("/fr/corrections");
        following.catchUp();

        var first = queries.of(() -> web.text("/fr/corrections/updates"));
        var deep = queries.of(() -> web.text("/fr/corrections/updates?page=3"));

        assertThat(deep).isEqualTo(first).isLessThanOrEqualTo(3);
        assertThat(see("/fr/corrections/updates?page=2").select("article.logged"))
                .hasSize(15);
        assertThat(see("/fr/corrections/updates?page=2")
                        .select("link[rel=prev]")
                        .attr("href"))
                .endsWith("/fr/corrections/updates");
        assertThat(see("/fr/corrections/updates?page=2").text()).contains("Note 24", "Note 10");
        assertThat(web.status("/fr/corrections/updates?page=4")).isEqualTo(404);
        assertThat(web.status("/fr/corrections/updates?page=0")).isEqualTo(404);
        assertThat(Jsoup.parse(web.text("/fr/corrections.rss?page=2"), "", Parser.xmlParser())
                        .select("item"))
                .hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void markTheStoryAsUpdatedInItsFeeds() {
        var story = news.published("Updated in its feed");
        var at = Instant.parse("2036-06-01T10:00:00Z");

        annotate(story, NoteKind.CORRECTION, "Corrected.", NotePlace.TOP, at);

        var entry = Jsoup.parse(web.text("/news.atom"), "", Parser.xmlParser()).select("entry").stream()
                .filter(each -> each.select("title").text().equals("Updated in its feed"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.select("updated").text()).isEqualTo("2036-06-01T10:00:00Z");
    }

    @Test
    void areCorrectionCommentsForPrograms() {
        var story = news.published("For programs");
        var id = correct(story, "Seven, not six.");
        annotate(story, NoteKind.UPDATE, "No correction.", NotePlace.FOOT, NOON.plusSeconds(3600));

        var article = article(see(pathOf(story)));

        assertThat(article.get("correction")).hasSize(1);
        var correction = article.get("correction").get(0);
        assertThat(correction.get("@type").asString()).isEqualTo("CorrectionComment");
        assertThat(correction.get("text").asString()).isEqualTo("Seven, not six.");
        assertThat(correction.get("datePublished").asString()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(correction.get("identifier").asString()).isEqualTo(id);
        assertThat(correction.get("url").asString()).endsWith(pathOf(story) + "#" + id);
        assertThat(Instant.parse(article.get("dateModified").asString())).isEqualTo(NOON.plusSeconds(3600));
    }

    @Test
    void anArchivedStoryIsUpdatedByItsNoteAlone() {
        var draft = news.story("en", "Out of an archive", NOON);
        var archived = new NewStory(
                draft.id(),
                draft.translationSet(),
                "en",
                draft.stream(),
                draft.time(),
                null,
                null,
                draft.text(),
                List.of(),
                true);
        drafting.create(List.of(archived), NewsFixture.EDITOR);
        publishing.publishQuietly(List.of(archived.id()), NewsFixture.EDITOR);
        following.catchUp();
        assertThat(article(see(pathOf(archived.id()))).get("dateModified")).isNull();

        correct(archived.id(), "Then as now.");
        publishing.publishQuietly(List.of(archived.id()), NewsFixture.EDITOR);
        following.catchUp();

        assertThat(Instant.parse(
                        article(see(pathOf(archived.id()))).get("dateModified").asString()))
                .isEqualTo(NOON);
    }

    @Test
    void areShownAsWrittenWhateverTheyHold() {
        var story = news.published(HOSTILE);
        var at = Instant.parse("2038-11-20T12:00:00Z");
        var id = annotate(story, NoteKind.CORRECTION, HOSTILE, NotePlace.TOP, at);
        var plain = HOSTILE.replace("\u0007", "").replace("\u2028", "\n");

        var page = see(pathOf(story));
        assertThat(page.expectFirst("#" + id + " .note-text").wholeText()).isEqualTo(plain.strip());
        assertThat(page.select("main script")).isEmpty();
        assertThat(article(page).get("correction").get(0).get("text").asString())
                .isEqualTo(plain.strip());
        var list = listing("/corrections", id);
        assertThat(list.expectFirst("#" + id + " .note-text").wholeText()).isEqualTo(plain.strip());
        assertThat(list.select("main script, main [href^=javascript]")).isEmpty();
        for (var feed : List.of("/corrections.rss", "/corrections.atom")) {
            var xml = Jsoup.parse(web.text(feed), "", Parser.xmlParser());
            var content = xml.select("item, entry").stream()
                    .filter(entry -> entry.text().contains(id))
                    .findFirst()
                    .orElseThrow()
                    .getElementsByTag(feed.endsWith("rss") ? "content:encoded" : "content")
                    .text();
            assertThat(Jsoup.parse(content).select("script")).as(feed).isEmpty();
            assertThat(Jsoup.parse(content).text()).as(feed).contains("<script>alert(1)</script>");
        }
        var json = JsonMapper.builder().build().readTree(web.text("/corrections.json"));
        assertThat(json.get("items").toString()).contains(id);
    }

    @Test
    void silentPublishingShowsTheNewestVersionAndCallsNothingUpdated() {
        var story = news.published("A slip of the penn");
        var before = jdbc.sql("select updated_at is null from pub.story where id = :id")
                .param("id", story)
                .query(Boolean.class)
                .single();
        drafting.revise(story, NewsFixture.text("A slip of the pen"), NewsFixture.EDITOR);
        var seq = jdbc.sql("select max(seq) from change").query(Long.class).single();

        publishing.publishSilently(story, NewsFixture.EDITOR);
        following.catchUp();

        assertThat(before).isTrue();
        assertThat(see(pathOf(story)).select("h1").text()).isEqualTo("A slip of the pen");
        assertThat(article(see(pathOf(story))).get("dateModified")).isNull();
        assertThat(jdbc.sql("select updated_at is null from story where id = :id")
                        .param("id", story)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select verb || ' ' || quiet from change where seq > :seq")
                        .param("seq", seq)
                        .query(String.class)
                        .list())
                .containsExactly("published false");
        assertThat(jdbc.sql("select version from audit_entry where act = 'story.published-silently' and subject = :id")
                        .param("id", story.toString())
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/fr", "/es", "/ar"})
    void theListIsInTheFooterAndSaysWhatEachKindMeans(String language) {
        var home = see(language + "/");
        var link = home.select("footer a[href$=/corrections]");
        assertThat(link).hasSize(1);

        var list = see(link.attr("href"));

        assertThat(list.select(".meanings dt")).hasSize(5);
        assertThat(list.select(".meanings dd").eachText()).allMatch(text -> text.length() > 40);
        assertThat(list.select("link[type='application/rss+xml']").attr("href"))
                .isEqualTo(language + "/corrections.rss");
        assertThat(web.text("/sitemap-pages.xml")).contains(URI.create(language + "/corrections") + "</loc>");
    }

    @Test
    void twoWhoWithdrawAndPublishAtOnceLeaveNothingBehind() throws Exception {
        for (var i = 0; i < 10; i++) {
            var story = news.published("Race " + Ids.next(NOON));

            AtOnce.all(List.of(
                    () -> publishing.withdraw(story, "Gone.", NOON, NewsFixture.EDITOR),
                    () -> publishing.publish(story, NewsFixture.EDITOR)));

            assertThat(jdbc.sql("select count(*) from pub.story where id = :id")
                            .param("id", story)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
