package org.vigil.rundown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.UriComponentsBuilder;
import org.vigil.DeskTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.news.Drafting;
import org.vigil.news.NewStory;
import org.vigil.news.NewsFixture;
import org.vigil.news.Publishing;
import org.vigil.shared.Actor;
import org.vigil.writing.DraftState;
import org.vigil.writing.Writing;
import org.vigil.writing.WritingFixture;

/** The list of stories, the search in it, quick open and today, as somebody at the desk sees them. */
@DeskTest
@TestPropertySource(properties = "a-database-of-its-own=RundownTest")
class RundownTest {

    private static final String HOSTILE = "\"><script>alert(1)</script>&amp;${7*7}</textarea>";

    @Autowired
    private StaffFixture staff;

    @Autowired
    private WritingFixture drafts;

    @Autowired
    private NewsFixture news;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Writing writing;

    @Autowired
    private WordIndex words;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);
    private SignedInPerson writer = new SignedInPerson(new UUID(0, 0), "", "");

    @BeforeEach
    void signIn() {
        web = new Web(port);
        writer = staff.with("writer");
    }

    private Map<String, Object> entry(UUID story) {
        return jdbc.sql("select * from entry where story_id = :story")
                .param("story", story)
                .query()
                .singleRow();
    }

    private boolean isListed(UUID story) {
        return jdbc.sql("select exists (select from entry where story_id = :story)")
                .param("story", story)
                .query(Boolean.class)
                .single();
    }

    private UUID stream(String address) {
        return jdbc.sql("select id from stream where address = :address")
                .param("address", address)
                .query(UUID.class)
                .single();
    }

    private SignedInPerson onlyIn(String stream) {
        var person = staff.with();
        jdbc.sql("insert into person_role (person_id, role_id, stream_id) values (:person, 'writer', :stream)")
                .param("person", person.id())
                .param("stream", stream(stream))
                .update();
        return person;
    }

    private Document list(SignedInPerson person, String... asked) {
        var link = UriComponentsBuilder.fromPath("/desk/stories");
        var values = new ArrayList<Object>();
        for (var i = 0; i < asked.length; i += 2) {
            link.queryParam(asked[i], "{" + asked[i] + "}");
            values.add(asked[i + 1]);
        }
        var answer = web.get(link.encode().build(values.toArray()).toString(), person.reading());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private List<String> headlines(SignedInPerson person, String... asked) {
        return list(person, asked).select("tbody th a").eachText();
    }

    private String found(SignedInPerson person, String typed) {
        var link = UriComponentsBuilder.fromPath("/desk/find")
                .queryParam("q", "{q}")
                .encode()
                .build(typed);
        var answer = web.get(link.toString(), person.reading());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void followsAStoryFromItsFirstWordsToItsWithdrawal() {
        var story = drafts.draft(writer, "Followed to the end");
        assertThat(entry(story))
                .containsEntry("state", "draft")
                .containsEntry("live", false)
                .containsEntry("headline", "Followed to the end")
                .containsEntry("stream_id", stream("releases"))
                .containsEntry("changed_by", writer.id().toString());

        writing.move(story, DraftState.REVIEW);
        assertThat(entry(story)).containsEntry("state", "review");

        writing.discard(story, saved(story), Actor.person(writer.id()));
        assertThat(isListed(story)).isFalse();

        var live = news.published("Seen by readers");
        assertThat(entry(live)).containsEntry("state", "published").containsEntry("live", true);

        writing.open(live, Actor.person(writer.id()));
        assertThat(entry(live)).containsEntry("state", "draft").containsEntry("live", true);

        writing.discard(live, saved(live), Actor.person(writer.id()));
        news.revised(live, NewsFixture.text("Seen by readers, again"));
        assertThat(entry(live)).containsEntry("state", "published").containsEntry("headline", "Seen by readers, again");

        news.withdraw(live, "It was wrong.");
        assertThat(entry(live)).containsEntry("state", "withdrawn").containsEntry("live", false);
    }

    @Test
    void followsTwoHundredStoriesOfOneStatement() {
        var batch = IntStream.range(0, 200)
                .mapToObj(number -> news.story("en", "Batch story " + number, NewsFixture.MORNING))
                .toList();
        var ids = batch.stream().map(NewStory::id).toList();

        drafting.create(batch, Actor.system("import"));
        assertThat(states(ids)).hasSize(200).containsOnly("imported");

        publishing.publishQuietly(ids.subList(0, 150), Actor.system("import"));
        assertThat(states(ids.subList(0, 150))).containsOnly("published");

        drafting.discard(ids.subList(150, 200), Actor.system("import"));
        assertThat(states(ids)).hasSize(150);
    }

    @Test
    void followsAllThatHappensToAStoryInOneTransaction() {
        var by = Actor.system("import");
        var mended = news.story("en", "Made, shown and mended at once", NewsFixture.MORNING);
        var discarded = news.story("en", "Made and discarded at once", NewsFixture.MORNING);

        transactions.executeWithoutResult(status -> {
            drafting.create(List.of(mended, discarded), by);
            publishing.publishQuietly(List.of(mended.id()), by);
            drafting.revise(mended.id(), NewsFixture.text("Mended at once"), by);
            drafting.discard(List.of(discarded.id()), by);
        });

        assertThat(entry(mended.id()))
                .containsEntry("state", "published")
                .containsEntry("live", true)
                .containsEntry("headline", "Mended at once");
        assertThat(isListed(discarded.id())).isFalse();
    }

    private List<String> states(List<UUID> stories) {
        return jdbc.sql("select state from entry where story_id in (:stories)")
                .param("stories", stories)
                .query(String.class)
                .list();
    }

    @Test
    void narrowsDownByEveryFilterAndByAllOfThem() {
        var french = drafts.draft(writer, "Filtre un", "fr", "releases");
        drafts.draft(writer, "Filtre deux", "fr", "reports");
        drafts.draft(writer, "Filter three", "en", "releases");
        writing.move(french, DraftState.REVIEW);
        jdbc.sql("update draft set assignee = :person where story_id = :story")
                .param("person", writer.id())
                .param("story", french)
                .update();
        var releases = stream("releases").toString();

        assertThat(headlines(writer, "state", "review")).contains("Filtre un").doesNotContain("Filtre deux");
        assertThat(headlines(writer, "stream", releases)).contains("Filtre un", "Filter three");
        assertThat(headlines(writer, "stream", releases)).doesNotContain("Filtre deux");
        assertThat(headlines(writer, "language", "fr")).contains("Filtre un", "Filtre deux");
        assertThat(headlines(writer, "language", "fr")).doesNotContain("Filter three");
        assertThat(headlines(writer, "state", "draft", "stream", releases))
                .contains("Filter three")
                .doesNotContain("Filtre un", "Filtre deux");
        assertThat(headlines(writer, "state", "draft", "language", "fr"))
                .contains("Filtre deux")
                .doesNotContain("Filtre un", "Filter three");
        assertThat(headlines(writer, "stream", releases, "language", "fr"))
                .contains("Filtre un")
                .doesNotContain("Filtre deux", "Filter three");
        assertThat(headlines(writer, "whose", "changed"))
                .containsExactlyInAnyOrder("Filtre un", "Filtre deux", "Filter three");
        assertThat(headlines(writer, "whose", "in-hand")).containsExactly("Filtre un");
        assertThat(headlines(writer, "state", "review", "stream", releases, "language", "fr", "whose", "changed"))
                .containsExactly("Filtre un");
    }

    @Test
    void asksForNothingWhereAFilterMakesNoSense() {
        var page = list(
                writer,
                "state",
                "'; drop table entry",
                "stream",
                "no-uuid",
                "language",
                "<b>",
                "whose",
                "mine",
                "after",
                "999999999999999999-00000000-0000-0000-0000-000000000000x");

        assertThat(page.select("tbody tr")).isNotEmpty();
    }

    @Test
    void pagesThroughEveryStoryOnceEvenWhereAllChangedAtOnce() {
        var batch = IntStream.range(0, 95)
                .mapToObj(number -> news.story("de", "Seite %02d & 50%%".formatted(number), NewsFixture.MORNING))
                .toList();
        drafting.create(batch, Actor.system("import"));
        jdbc.sql("update entry set changed_at = '2026-01-02T03:04:05.678901Z' where language = 'de'")
                .update();
        var visited = new ArrayList<String>();
        var pages = 0;

        for (var at = list(writer, "language", "de", "q", ""); ; pages++) {
            visited.addAll(at.select("tbody th a").eachAttr("href"));
            var older = at.select("a[rel=next]").attr("href");
            if (older.isEmpty()) {
                break;
            }
            at = Jsoup.parse(web.get(older, writer.reading()).body());
        }

        assertThat(pages).isEqualTo(3);
        assertThat(visited)
                .hasSize(95)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void keepsWhatWasTypedInTheLinkToOlderOnes() {
        var typed = "50% & {more} Ünïcode+\"quoted\"";
        var batch = IntStream.range(0, 40)
                .mapToObj(number -> news.story("en", typed + " " + number, NewsFixture.MORNING))
                .toList();
        drafting.create(batch, Actor.system("import"));
        words.run();

        var older = list(writer, "q", typed).select("a[rel=next]").attr("href");
        var next = Jsoup.parse(web.get(older, writer.reading()).body());

        assertThat(next.select("#q").val()).isEqualTo(typed);
        assertThat(next.select("tbody tr")).hasSize(10);
    }

    @Test
    void showsSomebodyOfOneStreamOnlyItsStoriesAndThoseWithoutOne() {
        drafts.draft(writer, "Kestrel of releases");
        drafts.draft(writer, "Kestrel of reports", "en", "reports");
        var adrift = drafts.draft(writer, "Kestrel without stream");
        jdbc.sql("update draft set manuscript = manuscript - 'stream' where story_id = :story")
                .param("story", adrift)
                .update();
        jdbc.sql("update story set stream_id = null where id = :story")
                .param("story", adrift)
                .update();
        words.run();
        var reader = onlyIn("reports");
        var today = web.get("/desk", reader.reading()).body();

        assertThat(headlines(reader, "q", "kestrel"))
                .containsExactlyInAnyOrder("Kestrel of reports", "Kestrel without stream");
        assertThat(headlines(reader)).contains("Kestrel of reports").doesNotContain("Kestrel of releases");
        assertThat(headlines(reader, "stream", stream("releases").toString())).isEmpty();
        assertThat(headlines(reader, "state", "draft")).doesNotContain("Kestrel of releases");
        assertThat(found(reader, "kestrel"))
                .contains("Kestrel of reports", "Kestrel without stream")
                .doesNotContain("Kestrel of releases");
        assertThat(today).contains("Kestrel of reports").doesNotContain("Kestrel of releases");
        assertThat(headlines(staff.with("reader"), "q", "kestrel")).hasSize(3);
    }

    /** Saves a draft as from the editor, with that stream chosen. */
    private void choose(UUID story, String stream) {
        var form = drafts.form(story, writer, Map.of("stream", stream));
        assertThat(web.post("/desk/stories/" + story + "/save", writer.sending(), form)
                        .statusCode())
                .isEqualTo(303);
    }

    private void isUnknownTo(SignedInPerson person, String headline, String word) {
        assertThat(headlines(person)).doesNotContain(headline);
        assertThat(headlines(person, "state", "draft", "language", "en")).doesNotContain(headline);
        assertThat(headlines(person, "q", word)).isEmpty();
        assertThat(headlines(person, "stream", stream("reports").toString())).doesNotContain(headline);
        assertThat(found(person, word)).isEqualTo("[]");
        assertThat(web.get("/desk", person.reading()).body()).doesNotContain(headline);
    }

    @Test
    void keepsADraftWithoutAStreamInThatOfItsStory() {
        var story = drafts.draft(writer, "Goshawk in confidence");
        choose(story, "");
        words.run();

        isUnknownTo(onlyIn("reports"), "Goshawk in confidence", "goshawk");
        assertThat(headlines(onlyIn("releases"), "q", "goshawk")).containsExactly("Goshawk in confidence");
    }

    @Test
    void showsAStoryThatChangesItsStreamToThoseWhoReadInBoth() {
        var story = drafts.draft(writer, "Merlin on the move");
        choose(story, stream("reports").toString());
        words.run();
        var both = onlyIn("reports");
        jdbc.sql("insert into person_role (person_id, role_id, stream_id) values (:person, 'reader', :stream)")
                .param("person", both.id())
                .param("stream", stream("releases"))
                .update();

        isUnknownTo(onlyIn("reports"), "Merlin on the move", "merlin");
        isUnknownTo(onlyIn("releases"), "Merlin on the move", "merlin");
        assertThat(headlines(both, "q", "merlin")).containsExactly("Merlin on the move");
        assertThat(headlines(both, "stream", stream("reports").toString())).contains("Merlin on the move");
        assertThat(web.get("/desk", both.reading()).body()).contains("Merlin on the move");
    }

    @Test
    void isClosedToWhoMayNotReadDrafts() {
        drafts.draft(writer, "Behind the door");
        var nobody = staff.with();

        assertThat(web.get("/desk/stories", nobody.reading()).statusCode()).isEqualTo(403);
        assertThat(web.get("/desk/find?q=door", nobody.reading()).statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(web.get("/desk", nobody.reading()).body()).select(".day-section"))
                .isEmpty();
    }

    @Test
    void findsWordsWhereverTheyStand() {
        var story = drafts.draft(writer, "Quillfeather marsh drained");
        var reports = "12/0043/2026";
        jdbc.sql("update story set index_number = :number where id = :story")
                .param("number", "NLR " + reports)
                .param("story", story)
                .update();
        say(story, "Thistledown, said the mayor");
        drafts.draft(writer, "محكمة هالفيك تستمع إلى الشهود", "ar", "releases");
        words.run();

        assertThat(headlines(writer, "q", "QUILLFEATHER drained")).containsExactly("Quillfeather marsh drained");
        assertThat(headlines(writer, "q", "quillf")).containsExactly("Quillfeather marsh drained");
        assertThat(headlines(writer, "q", "quilfeather")).containsExactly("Quillfeather marsh drained");
        assertThat(headlines(writer, "q", "thistledown")).containsExactly("Quillfeather marsh drained");
        assertThat(headlines(writer, "q", "halvik quillfeather")).containsExactly("Quillfeather marsh drained");
        assertThat(headlines(writer, "q", reports)).containsExactly("Quillfeather marsh drained");
        assertThat(headlines(writer, "q", "0043")).containsExactly("Quillfeather marsh drained");
        assertThat(headlines(writer, "q", "الشهود")).containsExactly("محكمة هالفيك تستمع إلى الشهود");
        assertThat(headlines(writer, "q", "هالف")).contains("محكمة هالفيك تستمع إلى الشهود");
        assertThat(headlines(writer, "q", "quillfeather nowhere-at-all")).isEmpty();
    }

    @Test
    void findsTheNewestWordsAndNoLongerTheOld() {
        var story = drafts.draft(writer, "Saved twice");
        say(story, "xylophone");
        words.run();
        say(story, "zephyr");

        words.run();

        assertThat(headlines(writer, "q", "zephyr")).containsExactly("Saved twice");
        assertThat(headlines(writer, "q", "xylophone")).isEmpty();
    }

    private void say(UUID story, String deck) {
        var manuscript = drafts.get(story).manuscript();
        jdbc.sql("""
                        update draft set manuscript = jsonb_set(manuscript, '{text,deck}', to_jsonb(cast(:deck as text)))
                        where story_id = :story
                        """).param("deck", deck).param("story", story).update();
        assertThat(drafts.get(story).manuscript()).isNotEqualTo(manuscript);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "' or 1=1 --",
                "a & | ! <-> b:*",
                "((((",
                "\\",
                "%_%",
                "!?…–",
                "<script>",
                "\u0000nul\u0001",
                "\u0301\u0301",
                "😀",
                "'':*''",
                "$1 :words ?"
            })
    void staysCalmWhateverIsTyped(String typed) {
        assertThat(list(writer, "q", typed).select("#q").val())
                .isEqualTo(typed.replaceAll("\\p{Cc}", " ").strip());
        assertThat(found(writer, typed)).startsWith("[");
    }

    @Test
    void staysCalmHoweverMuchIsTyped() {
        assertThat(headlines(writer, "q", "x".repeat(6_000))).isEmpty();
        assertThat(headlines(writer, "q", "ab ".repeat(2_000))).isEmpty();
        assertThat(found(writer, "'!& ".repeat(500))).isEqualTo("[]");
        assertThat(list(writer, "q", "😀".repeat(1_000)).select("#q").val()).hasSize(200);
    }

    @Test
    void answersTheFirstFewToThePaletteWithTheirState() {
        var batch = IntStream.range(0, 20)
                .mapToObj(number -> news.story("en", "Palette plover " + number, NewsFixture.MORNING))
                .toList();
        drafting.create(batch, Actor.system("import"));
        words.run();

        var answer = found(writer, "plover");

        assertThat(answer.split("\"href\"", -1)).hasSize(9);
        assertThat(answer).contains("\"note\":\"not yet published\"", "/desk/stories/");
    }

    @Test
    void takesUpEachStoryOnceWhenTwoJobsRunAtOnce() throws Exception {
        var batch = IntStream.range(0, 700)
                .mapToObj(number -> news.story("en", "Twice wagtail " + number, NewsFixture.MORNING))
                .toList();
        drafting.create(batch, Actor.system("import"));

        try (var threads = Executors.newFixedThreadPool(2)) {
            var ran = threads.invokeAll(List.<Callable<String>>of(words::run, words::run));
            assertThat(ran.stream()
                            .map(Future::resultNow)
                            .mapToInt(said -> Integer.parseInt(said.replace(" stories", "")))
                            .sum())
                    .isEqualTo(700);
        }

        assertThat(words.run()).isEqualTo("0 stories");
        assertThat(jdbc.sql("select count(*) from entry_words where words @@ to_tsquery('simple', 'wagtail')")
                        .query(Long.class)
                        .single())
                .isEqualTo(700);
    }

    @Test
    void escapesHeadlinesInListTodayAndJson() {
        drafts.draft(writer, HOSTILE);
        words.run();
        var today = web.get("/desk", writer.reading()).body();
        var json = web.get("/desk/find?q=alert", writer.reading());

        assertThat(headlines(writer, "q", "alert 1")).containsExactly(HOSTILE);
        assertThat(list(writer).select("script:not([src]):not([type=application/json])"))
                .isEmpty();
        assertThat(Jsoup.parse(today).select(".day-rows a").eachText()).contains(HOSTILE);
        assertThat(Jsoup.parse(today).select("script:not([src]):not([type=application/json])"))
                .isEmpty();
        assertThat(json.headers().firstValue("content-type").orElseThrow()).startsWith("application/json");
        assertThat(json.body()).contains("\\\"><script>");
    }

    /** What stands in each section of today. */
    private Map<String, String> today(SignedInPerson person) {
        var sections = new java.util.LinkedHashMap<String, String>();
        Jsoup.parse(web.get("/desk", person.reading()).body())
                .select(".day-section")
                .forEach(section -> sections.put(section.select("h2").text(), section.outerHtml()));
        return sections;
    }

    private void plan(UUID story, String kind, java.time.@Nullable OffsetDateTime at) {
        jdbc.sql("""
                        insert into release_plan (story_id, kind, at, zone, set_at, set_by)
                        values (:story, :kind, cast(:at as timestamptz), 'Europe/Lisbon', now(), 'system:test')
                        """).param("story", story).param("kind", kind).param("at", at).update();
        writing.move(story, kind.equals("embargo") ? DraftState.EMBARGOED : DraftState.SCHEDULED);
    }

    @Test
    void tellsWhatGoesOutToday() {
        var now = Instant.now(java.time.Clock.systemUTC()).atOffset(java.time.ZoneOffset.UTC);
        drafts.draft(writer, "Day: writing");
        writing.move(drafts.draft(writer, "Day: reviewing"), DraftState.REVIEW);
        writing.move(drafts.draft(writer, "Day: approved"), DraftState.APPROVED);
        plan(drafts.draft(writer, "Day: scheduled"), "schedule", now.plusHours(3));
        plan(drafts.draft(writer, "Day: embargoed"), "embargo", now.plusHours(2));
        plan(drafts.draft(writer, "Day: until lifted"), "embargo", null);
        plan(drafts.draft(writer, "Day: late"), "schedule", now.minusMinutes(5));
        var held = drafts.draft(writer, "Day: held");
        jdbc.sql("insert into legal_hold (story_id, at, by) values (:story, now(), 'system:test')")
                .param("story", held)
                .update();
        news.published("Day: published");

        var today = today(writer);

        assertThat(today.keySet())
                .containsExactly(
                        "Late: should be public by now",
                        "Under embargo",
                        "Scheduled",
                        "Approved, waiting to be published",
                        "In review",
                        "Being written",
                        "Published since yesterday");
        assertThat(today.get("Late: should be public by now")).contains("Day: late", "alarming", "day-alarm");
        assertThat(today.get("Under embargo"))
                .contains("Day: embargoed", "Day: until lifted", "until somebody lifts it", "data-countdown")
                .doesNotContain("Day: scheduled");
        assertThat(today.get("Scheduled"))
                .contains("Day: scheduled", "data-countdown")
                .doesNotContain("Day: late");
        assertThat(today.get("Approved, waiting to be published")).contains("Day: approved");
        assertThat(today.get("In review")).contains("Day: reviewing");
        assertThat(today.get("Being written")).contains("Day: writing", "Day: held", "Legal hold", "day-alarm");
        assertThat(today.get("Published since yesterday")).contains("Day: published");
    }

    @Test
    void listsWhatIsPlannedAtTheDayOfItsPlan() {
        var story = drafts.draft(writer, "Planned for next spring");
        plan(story, "schedule", java.time.OffsetDateTime.parse("2027-03-31T23:30:00Z"));

        var row = list(writer, "state", "scheduled").select("tbody tr:contains(Planned for next spring)");

        jdbc.sql("delete from release_plan where story_id = :story")
                .param("story", story)
                .update();
        assertThat(row.text()).contains("1 April 2027");
    }

    @Test
    void forgetsNothingThatWaitsToBeLiftedWhateverIsBeingWritten() {
        plan(drafts.draft(writer, "Day: waits to be lifted"), "embargo", null);
        var many = IntStream.range(0, 200)
                .mapToObj(number -> news.story("en", "Busy " + number, NewsFixture.MORNING))
                .toList();
        drafting.create(many, Actor.system("import"));
        many.forEach(story -> writing.open(story.id(), Actor.person(writer.id())));

        var today = today(writer);

        many.forEach(story -> writing.discard(story.id(), saved(story.id()), Actor.person(writer.id())));
        assertThat(today.get("Under embargo")).contains("Day: waits to be lifted");
    }

    private Writing.Save saved(UUID story) {
        return Writing.Save.byForm(drafts.get(story).save());
    }
}
