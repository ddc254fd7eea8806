package org.vigil.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import org.vigil.DeskTest;
import org.vigil.SteppedClock;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.database.QueryCount;
import org.vigil.lock.EditLock;
import org.vigil.news.Drafting;
import org.vigil.news.NewsFixture;

/** Writing a story as by somebody with a browser: begin, save, collide, compare, go back. */
@DeskTest
@Import(QueryCount.class)
@TestPropertySource(properties = "a-database-of-its-own=WritingTest")
class WritingTest {

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
    private QueryCount queries;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);
    private SignedInPerson writer = new SignedInPerson(new UUID(0, 0), "", "");

    @BeforeEach
    void signIn() {
        web = new Web(port);
        writer = staff.with("writer");
    }

    private HttpResponse<String> save(UUID story, SignedInPerson person, Map<String, String> changed) {
        var headers = StaffFixture.and(person.sending(), "Accept", "application/json");
        return web.post("/desk/stories/" + story + "/save", headers, drafts.form(story, person, changed));
    }

    private List<String> causes(UUID story) {
        return jdbc.sql("select cause from revision where story_id = :story order by number")
                .param("story", story)
                .query(String.class)
                .list();
    }

    @Test
    void beginsAStoryThatNobodyCanSeeOutside() {
        var stream = jdbc.sql("select id from stream where address = 'releases'")
                .query(UUID.class)
                .single();

        var answer = web.post(
                "/desk/stories/new",
                writer.sending(),
                "_csrf",
                writer.formToken(),
                "headline",
                "Sunflower seven",
                "stream",
                stream.toString(),
                "language",
                "en");

        assertThat(answer.statusCode()).isEqualTo(303);
        var edit = answer.headers().firstValue("location").orElseThrow();
        assertThat(web.get(edit, writer.reading()).body()).contains("Sunflower seven");
        assertThat(web.text("/news")).doesNotContain("Sunflower");
        assertThat(jdbc.sql("select count(*) from pub.story where headline like 'Sunflower%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void asksAgainForWhatIsMissingAndKeepsWhatWasTyped() {
        var answer = web.post(
                "/desk/stories/new",
                writer.sending(),
                "_csrf",
                writer.formToken(),
                "headline",
                HOSTILE,
                "stream",
                "",
                "language",
                "en");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#headline").val()).isEqualTo(HOSTILE);
    }

    @Test
    void savesWhatWasTypedInEveryFieldAndShowsItAsText() {
        var story = drafts.draft(writer, "Seven fields");
        var changed = Map.of(
                "headline",
                HOSTILE,
                "deck",
                HOSTILE,
                "teaser",
                HOSTILE,
                "label",
                "\"><b>x</b>",
                "dateline",
                HOSTILE,
                "contact-name",
                HOSTILE,
                "contact-email",
                "desk@northlight.example",
                "contact-phone",
                "+00 555 0100");

        var answer = save(story, writer, changed);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"save\":3");
        for (var page : List.of("/edit", "/history", "/compare?from=1", "/remarks", "/translations")) {
            var shown = web.get("/desk/stories/" + story + page, writer.reading());
            assertThat(shown.statusCode()).as(page).isEqualTo(200);
            var document = Jsoup.parse(shown.body());
            assertThat(document.select("script:not([src]):not([type=application/json])"))
                    .as(page)
                    .isEmpty();
            assertThat(shown.body()).as(page).contains("alert(1)");
        }
        assertThat(drafts.get(story).manuscript().headline()).isEqualTo(HOSTILE);
    }

    @Test
    void refusesAStaleSaveAndKeepsBothTexts() {
        var story = drafts.draft(writer, "Two windows");
        var colleague = staff.with("editor");
        assertThat(save(story, colleague, Map.of("headline", "The colleague’s words"))
                        .statusCode())
                .isEqualTo(200);

        var answer = save(story, writer, Map.of("was", "2", "headline", "My own words"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("writing.stale", "/compare?from=");
        assertThat(drafts.get(story).manuscript().headline()).isEqualTo("The colleague’s words");
        assertThat(causes(story)).endsWith("set-aside");
        var see = answer.body().replaceAll("(?s).*\"see\":\"([^\"]+)\".*", "$1");
        var compared = web.get(see, writer.reading()).body();
        assertThat(Jsoup.parse(compared).select("del").text()).contains("My own");
        assertThat(Jsoup.parse(compared).select("ins").text()).contains("The colleague");
    }

    @Test
    void tellsItsHistoryFiftyRevisionsAtATime() {
        var story = drafts.draft(writer, "With a long history");
        jdbc.sql("""
                        insert into revision (story_id, number, cause, manuscript, at, by)
                        select story_id, number + n, cause, manuscript, at, by from revision, generate_series(1, 60) n
                        where story_id = :story and number = 2
                        """).param("story", story).update();

        var first = Jsoup.parse(
                web.get("/desk/stories/" + story + "/history", writer.reading()).body());
        var second = Jsoup.parse(web.get(first.select("a[rel=next]").attr("href"), writer.reading())
                .body());

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(second.select("tbody tr")).hasSize(12);
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void setsTheSameTextAsideOnce() {
        var story = drafts.draft(writer, "Sent again and again");
        save(story, staff.with("editor"), Map.of("headline", "Saved first"));

        var first = save(story, writer, Map.of("was", "2", "headline", "Too late"));
        var again = save(story, writer, Map.of("was", "2", "headline", "Too late"));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(causes(story)).filteredOn("set-aside"::equals).hasSize(1);
    }

    @Test
    void knowsNoWindowByWhatIsNoName() {
        var story = drafts.draft(writer, "A strange window");
        var strange = "a window & more ".repeat(1_000);

        var held = web.post(
                "/desk/stories/" + story + "/lock", writer.sending(), "_csrf", writer.formToken(), "tab", strange);

        assertThat(held.body()).contains("\"mine\":true");
        assertThat(jdbc.sql("select tab from edit_lock where story_id = :story")
                        .param("story", story)
                        .query(String.class)
                        .single())
                .isEqualTo(EditLock.NO_WINDOW);
        assertThat(save(story, writer, Map.of("tab", strange, "headline", "Written all the same"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsOneOfManyAtOnceSaveAndSetsTheOthersAside() throws Exception {
        var story = drafts.draft(writer, "At once");
        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = threads.invokeAll(java.util.stream.IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(number ->
                            () -> save(story, writer, Map.of("was", "2", "headline", "Try " + number))
                                    .statusCode())
                    .toList());

            assertThat(answers.stream().map(Future::resultNow))
                    .containsOnlyOnce(200)
                    .contains(409);
        }
        assertThat(causes(story)).filteredOn("set-aside"::equals).hasSize(5);
        assertThat(drafts.get(story).save()).isEqualTo(3);
    }

    @Test
    void refusesToWriteWhereAnotherWindowWritesUntilItIsTakenOver() {
        var story = drafts.draft(writer, "Locked");
        var colleague = staff.named("Teo Brandt", "editor");
        var lock = "/desk/stories/" + story + "/lock";
        assertThat(web.post(lock, colleague.sending(), "_csrf", colleague.formToken(), "tab", "his")
                        .body())
                .contains("\"mine\":true");

        var refused = save(story, writer, Map.of("headline", "Mine"));
        var told = web.post(lock, writer.sending(), "_csrf", writer.formToken(), "tab", "a-tab");
        var taken = web.post(lock, writer.sending(), "_csrf", writer.formToken(), "tab", "a-tab", "take", "yes");
        var lost = web.post(lock, colleague.sending(), "_csrf", colleague.formToken(), "tab", "his");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("writing.locked");
        assertThat(told.body()).contains("\"mine\":false", "Teo Brandt");
        assertThat(taken.body()).contains("\"mine\":true");
        assertThat(lost.body()).contains("\"mine\":false", "Mira Halden");
        assertThat(save(story, writer, Map.of("headline", "Mine")).statusCode()).isEqualTo(200);
    }

    @Test
    void takesAWindowThatIsNotHeardOfForClosed() {
        var story = drafts.draft(writer, "Left open");
        var colleague = staff.with("editor");
        var lock = "/desk/stories/" + story + "/lock";
        web.post(lock, colleague.sending(), "_csrf", colleague.formToken(), "tab", "his");

        clock.step(EditLock.LEASE.plusSeconds(1));

        assertThat(web.post(lock, writer.sending(), "_csrf", writer.formToken(), "tab", "a-tab")
                        .body())
                .contains("\"mine\":true");
    }

    @Test
    void keepsARevisionForEveryWishAndNowAndThenByItself() {
        var story = drafts.draft(writer, "Revisions");
        save(story, writer, Map.of("auto", "yes", "deck", "one"));
        save(story, writer, Map.of("auto", "yes", "deck", "two"));
        clock.step(Duration.ofMinutes(11));
        save(story, writer, Map.of("auto", "yes", "deck", "three"));
        save(story, writer, Map.of("deck", "four"));
        save(story, writer, Map.of("deck", "four"));

        assertThat(causes(story)).containsExactly("begun", "saved", "kept", "saved");
    }

    @Test
    void bringsBackAnEarlierTextWithoutLosingTheLater() {
        var story = drafts.draft(writer, "First words");
        save(story, writer, Map.of("auto", "yes", "headline", "Later words"));

        var answer = restore(story, writer, "2", "3");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(drafts.get(story).manuscript().headline()).isEqualTo("First words");
        assertThat(causes(story)).containsExactly("begun", "saved", "kept", "restored");
    }

    private HttpResponse<String> restore(UUID story, SignedInPerson person, String revision, String was) {
        return web.post(
                "/desk/stories/" + story + "/restore",
                person.sending(),
                "_csrf",
                person.formToken(),
                "revision",
                revision,
                "was",
                was);
    }

    @Test
    void bringsAnEarlierTextBackWhereTheStoryIsNow() {
        var own = onlyIn("releases", "writer");
        var story = drafts.draft(writer, "Earlier elsewhere", "en", "reports");
        jdbc.sql("update story set stream_id = :stream where id = :story")
                .param("stream", streamOf("releases"))
                .param("story", story)
                .update();
        save(story, writer, Map.of("stream", streamOf("releases").toString(), "headline", "Now here"));

        restore(story, own, "2", "3");

        assertThat(drafts.get(story).manuscript().headline()).isEqualTo("Earlier elsewhere");
        assertThat(drafts.get(story).manuscript().stream()).isEqualTo(streamOf("releases"));
    }

    @Test
    void bringsNothingBackOverWhatSomebodySavedMeanwhileOrIsWriting() {
        var story = drafts.draft(writer, "Seen before");
        var colleague = staff.with("editor");
        save(story, colleague, Map.of("headline", "Saved meanwhile"));

        var stale = restore(story, writer, "1", "2");
        web.post(
                "/desk/stories/" + story + "/lock",
                colleague.sending(),
                "_csrf",
                colleague.formToken(),
                "tab",
                "theirs");
        var held = restore(story, writer, "1", "3");

        assertThat(stale.headers().firstValue("location").orElseThrow()).endsWith("done=restore-stale");
        assertThat(held.headers().firstValue("location").orElseThrow()).endsWith("done=restore-held");
        assertThat(drafts.get(story).manuscript().headline()).isEqualTo("Saved meanwhile");
        assertThat(web.get("/desk/stories/" + story + "/compare?from=1", writer.reading())
                        .body())
                .contains("name=\"was\" value=\"3\"");
    }

    @Test
    void isNotThereForWhoMayNotReadItsStream() {
        var story = drafts.draft(writer, "Another stream");
        var elsewhere = onlyIn("good-news", "writer");

        for (var page : List.of("/edit", "/history", "/compare?from=1", "/remarks", "/translations")) {
            assertThat(web.get("/desk/stories/" + story + page, elsewhere.reading())
                            .statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(save(story, elsewhere, Map.of("headline", "Taken")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void doesNotLetAReaderOfDraftsWrite() {
        var story = drafts.draft(writer, "Read only");
        var reader = staff.with("reader");

        assertThat(save(story, reader, Map.of("headline", "Changed")).statusCode())
                .isEqualTo(403);
        assertThat(web.get("/desk/stories/" + story + "/history", reader.reading())
                        .statusCode())
                .isEqualTo(200);
        assertThat(drafts.get(story).manuscript().headline()).isEqualTo("Read only");
    }

    @Test
    void doesNotMoveAStoryIntoAStreamThatIsNotOnes() {
        var own = onlyIn("releases", "writer");
        var story = drafts.draft(own, "Staying here");
        var other = jdbc.sql("select id from stream where address = 'reports'")
                .query(UUID.class)
                .single();

        var answer = save(story, own, Map.of("stream", other.toString()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"stream\"");
    }

    private UUID streamOf(String address) {
        return jdbc.sql("select id from stream where address = :address")
                .param("address", address)
                .query(UUID.class)
                .single();
    }

    private UUID setOf(UUID story) {
        return jdbc.sql("select translation_set from story where id = :story")
                .param("story", story)
                .query(UUID.class)
                .single();
    }

    @Test
    void keepsRelatedStoriesThatWhoeverSavesMayNotRead() {
        var hidden = drafts.draft(writer, "Related and hidden", "en", "reports");
        var seen = drafts.draft(writer, "Related and seen");
        var own = onlyIn("releases", "writer");
        var story = drafts.draft(own, "With relations");
        save(story, writer, Map.of("related", hidden.toString()));

        var page = Jsoup.parse(
                web.get("/desk/stories/" + story + "/edit", own.reading()).body());
        save(story, own, Map.of("related", seen.toString()));
        var both = drafts.get(story).manuscript().related();
        save(story, writer, Map.of("related", seen.toString()));

        assertThat(page.text()).doesNotContain("Related and hidden");
        assertThat(both).containsExactly(setOf(seen), setOf(hidden));
        assertThat(drafts.get(story).manuscript().related()).containsExactly(setOf(seen));
    }

    @Test
    void namesARelatedStoryInAnotherLanguageWhereThatIsTheOneThatMayBeRead() {
        var source = drafts.draft(writer, "Rapport caché", "fr", "releases");
        web.post(
                "/desk/stories/" + source + "/translations",
                writer.sending(),
                "_csrf",
                writer.formToken(),
                "language",
                "en");
        var english = jdbc.sql("select story_id from translation where source_id = :source")
                .param("source", source)
                .query(UUID.class)
                .single();
        save(
                english,
                writer,
                Map.of(
                        "headline",
                        "A hidden report",
                        "stream",
                        streamOf("reports").toString()));
        var own = onlyIn("releases", "writer");
        var story = drafts.draft(own, "Related across languages");

        save(story, own, Map.of("related", source.toString()));

        assertThat(web.get("/desk/stories/" + story + "/edit", own.reading()).body())
                .contains("Rapport caché")
                .doesNotContain("A hidden report");
    }

    @Test
    void looksNoFurtherWhereMoreRelatedStoriesAreNamedThanThereMayBe() {
        var story = drafts.draft(writer, "Too many relations");
        var fields = new java.util.ArrayList<>(List.of(drafts.form(story, writer, Map.of())));
        for (var number = 0; number < 13; number++) {
            fields.addAll(List.of("related", UUID.randomUUID().toString()));
        }

        var answer = web.post(
                "/desk/stories/" + story + "/save",
                StaffFixture.and(writer.sending(), "Accept", "application/json"),
                fields.toArray(String[]::new));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("write.wrong.many");
    }

    private SignedInPerson onlyIn(String stream, String role) {
        var person = staff.with();
        jdbc.sql("""
                        insert into person_role (person_id, role_id, stream_id)
                        select :person, :role, id from stream where address = :stream
                        """)
                .param("person", person.id())
                .param("role", role)
                .param("stream", stream)
                .update();
        return person;
    }

    @Test
    void worksAtTheNextVersionOfALiveStoryWhichStaysAsItIs() {
        var story = news.published("Live and well");

        var opened = web.post("/desk/stories/" + story + "/open", writer.sending(), "_csrf", writer.formToken());
        save(story, writer, Map.of("headline", "Not yet seen"));

        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(web.text("/news")).contains("Live and well").doesNotContain("Not yet seen");
        assertThat(drafts.get(story).manuscript().headline()).isEqualTo("Not yet seen");
    }

    @Test
    void translatesIntoAStoryOfItsOwnAndSaysWhenTheSourceHasChanged() {
        var source = news.published("The source");
        var translator = staff.with("translator");

        var begun = web.post(
                "/desk/stories/" + source + "/translations",
                translator.sending(),
                "_csrf",
                translator.formToken(),
                "language",
                "fr");
        var again = web.post(
                "/desk/stories/" + source + "/translations",
                translator.sending(),
                "_csrf",
                translator.formToken(),
                "language",
                "fr");

        assertThat(begun.statusCode()).isEqualTo(303);
        assertThat(again.statusCode()).isEqualTo(409);
        var edit = begun.headers().firstValue("location").orElseThrow();
        assertThat(web.get(edit, translator.reading()).body()).contains("The source");
        assertThat(web.text("/fr/news")).doesNotContain("The source</a>");
    }

    /** As an import does that has more of a story, or as somebody did in its batch. */
    @Test
    void goesOnFromTheNewestVersionWhetherReadersHaveSeenItOrNot() {
        var story = news.published("As readers see it");
        drafting.revise(story, NewsFixture.text("As it was mended"), NewsFixture.EDITOR);

        web.post("/desk/stories/" + story + "/open", writer.sending(), "_csrf", writer.formToken());

        var page = web.get("/desk/stories/" + story + "/edit", writer.reading());
        assertThat(Jsoup.parse(page.body()).select("[name=headline]").val()).isEqualTo("As it was mended");
    }

    private boolean isBehind(UUID translation) {
        var page = Jsoup.parse(web.get("/desk", writer.reading()).body());
        return page.select("a[href=/desk/stories/" + translation + "/translations]")
                        .size()
                > 0;
    }

    @Test
    void tellsTranslatorsOfANoteThatChangesNoText() {
        var source = news.published("Noted without a new version");
        var translation = translate(source, writer, "fr");
        assertThat(isBehind(translation)).isFalse();
        clock.step(Duration.ofSeconds(1));
        var editor = staff.with("editor");

        web.post(
                "/desk/stories/" + source + "/note",
                editor.sending(),
                "_csrf",
                editor.formToken(),
                "kind",
                "correction",
                "note",
                "There were six of them, not five.");

        var page = web.get("/desk/stories/" + translation + "/translations", writer.reading());
        assertThat(isBehind(translation)).isTrue();
        assertThat(page.body()).contains("There were six of them, not five.");
        clock.step(Duration.ofSeconds(1));
        web.post("/desk/stories/" + translation + "/caught-up", writer.sending(), "_csrf", writer.formToken());
        assertThat(isBehind(translation)).isFalse();
    }

    private int costOfToday(SignedInPerson person) {
        return java.util.stream.IntStream.range(0, 3)
                .map(i -> queries.ofTheDesk(() -> web.get("/desk", person.reading())))
                .min()
                .orElseThrow();
    }

    private UUID fallenBehind(String headline) {
        var source = news.published(headline);
        var translation = translate(source, writer, "fr");
        news.revised(source, NewsFixture.text(headline + " and more"));
        return translation;
    }

    @Test
    void asksTheSameHoweverManyTranslationsHaveFallenBehind() {
        var own = onlyIn("releases", "translator");
        var other = onlyIn("good-news", "translator");
        var translation = fallenBehind("First to fall behind");
        var before = costOfToday(own);
        for (var number = 0; number < 5; number++) {
            fallenBehind("Further to fall behind " + number);
        }

        assertThat(costOfToday(own)).isEqualTo(before);
        assertThat(web.get("/desk", own.reading()).body()).contains(translation + "/translations");
        assertThat(web.get("/desk", other.reading()).body()).doesNotContain("/translations");
    }

    @Test
    void staysItsTranslatorsWhereTheSourceIsThrownAway() {
        var translator = staff.with("translator");
        var source = drafts.draft(writer, "Thrown away");
        var translation = translate(source, translator, "fr");

        var discarded = web.post(
                "/desk/stories/" + source + "/discard", writer.sending(), "_csrf", writer.formToken(), "was", "2");
        var saved = save(translation, translator, Map.of("headline", "Reste là"));

        assertThat(discarded.headers().firstValue("location").orElseThrow()).contains("done=draft-discarded");
        assertThat(saved.statusCode()).isEqualTo(200);
        for (var page : List.of("", "/edit", "/translations")) {
            assertThat(web.get("/desk/stories/" + translation + page, translator.reading())
                            .statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    private int costOfLinks(UUID story, int number) {
        var links = java.util.stream.IntStream.range(0, number)
                .mapToObj(at -> "[words](/news/2026/11/nowhere-%d)".formatted(at))
                .collect(java.util.stream.Collectors.joining(" "));
        save(story, writer, Map.of("markdown", links));
        return java.util.stream.IntStream.range(0, 3)
                .map(i -> queries.ofTheDesk(() -> web.get("/desk/stories/" + story, writer.reading())))
                .min()
                .orElseThrow();
    }

    @Test
    void asksTheSameHoweverManyOfItsLinksLeadToThisSite() {
        var story = drafts.draft(writer, "Full of links");

        assertThat(costOfLinks(story, 30)).isEqualTo(costOfLinks(story, 1));
    }

    private UUID translate(UUID source, SignedInPerson person, String language) {
        var begun = web.post(
                "/desk/stories/" + source + "/translations",
                person.sending(),
                "_csrf",
                person.formToken(),
                "language",
                language);
        assertThat(begun.statusCode()).isEqualTo(303);
        return UUID.fromString(
                begun.headers().firstValue("location").orElseThrow().replaceFirst("^.*/([0-9a-f-]{36})/edit$", "$1"));
    }

    @Test
    void isNotWrittenByWhoTranslatesIt() {
        var source = drafts.draft(writer, "Two must agree");
        save(source, writer, Map.of("auto", "yes", "deck", "Not yet a revision"));
        jdbc.sql("update stream set two_persons = true where address = 'releases'")
                .update();
        var editor = staff.with("editor");

        translate(source, editor, "es");
        var approved = web.post(
                "/desk/stories/" + source + "/approve", editor.sending(), "_csrf", editor.formToken(), "save", "3");

        jdbc.sql("update stream set two_persons = false where address = 'releases'")
                .update();
        assertThat(approved.statusCode()).isEqualTo(303);
        assertThat(approved.headers().firstValue("location").orElseThrow()).endsWith("done=story-approve");
        assertThat(causes(source)).containsExactly("begun", "saved", "translated", "kept", "approved");
        assertThat(web.get("/desk/stories/" + source + "/history", editor.reading())
                        .body())
                .contains("before a translator");
    }

    @Test
    void goesOnFromWhereItWasAfterATranslationCaughtUp() {
        var source = news.published("Told before");
        var translation = translate(source, writer, "fr");
        web.post("/desk/stories/" + source + "/open", writer.sending(), "_csrf", writer.formToken());
        save(source, writer, Map.of("headline", "Told after"));

        web.post("/desk/stories/" + translation + "/caught-up", writer.sending(), "_csrf", writer.formToken());
        save(source, writer, Map.of("headline", "Told after"));

        assertThat(causes(source)).filteredOn("saved"::equals).hasSize(1);
    }

    private void awaitSomebodyWhoWaits() {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!jdbc.sql("""
                        select exists (select from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock')
                        """).query(Boolean.class).single()) {
            assertThat(System.nanoTime()).isLessThan(end);
            jdbc.sql("select pg_stat_clear_snapshot()")
                    .query((row, number) -> number)
                    .list();
        }
    }

    @Test
    void isTranslatedWhileSomebodySavesIt() {
        var source = drafts.draft(writer, "Saved at this moment");
        save(source, writer, Map.of("auto", "yes", "deck", "Not yet a revision"));
        try (var threads = Executors.newSingleThreadExecutor()) {
            var begun = transactions.execute(status -> {
                jdbc.sql("select save from draft where story_id = :story for update")
                        .param("story", source)
                        .query(Integer.class)
                        .single();
                jdbc.sql("""
                                insert into revision (story_id, number, cause, manuscript, at, by)
                                select story_id, 3, 'saved', manuscript, at, by from revision
                                where story_id = :story and number = 2
                                """).param("story", source).update();
                var translation = threads.submit(() -> translate(source, writer, "fr"));
                awaitSomebodyWhoWaits();
                return translation;
            });

            assertThat(begun).succeedsWithin(Duration.ofSeconds(30));
        }
        assertThat(causes(source)).endsWith("saved", "translated");
    }

    @Test
    void isTranslatedWhileItHasNoHeadline() {
        var source = drafts.draft(writer, "Without a headline soon");
        save(source, writer, Map.of("headline", ""));

        var translation = translate(source, writer, "fr");

        assertThat(drafts.get(translation).manuscript().headline()).isEmpty();
    }

    @Test
    void saysInWordsThatARemarkIsEmptyAndKeepsWhatWasSaid() {
        var story = drafts.draft(writer, "Remarks");
        var reader = staff.with("reader");
        var path = "/desk/stories/" + story + "/remarks";

        var said = web.post(path, reader.sending(), "_csrf", reader.formToken(), "text", HOSTILE);
        var empty = web.post(path, reader.sending(), "_csrf", reader.formToken(), "text", "  ");

        assertThat(said.statusCode()).isEqualTo(303);
        assertThat(empty.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(web.get(path, writer.reading()).body());
        assertThat(page.select(".remark-text").text()).contains("alert(1)");
        assertThat(page.select(".remarks script")).isEmpty();
    }

    @Test
    void cleansWhatIsPastedBeforeItTouchesThePage() {
        var headers = new String[] {
            "Cookie",
            writer.cookie(),
            "Sec-Fetch-Site",
            "same-origin",
            "Content-Type",
            "text/plain;charset=UTF-8",
            "X-CSRF-TOKEN",
            writer.formToken(),
            "Accept",
            "application/json"
        };
        var html =
                "<h1 onclick=steal()>Heading</h1><script>steal()</script><p>Six <b>left</b> <a href=javascript:steal()>now</a>";

        var answer = web.send("/desk/clean", headers, html);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"heading\"", "Heading", "\"strong\"", "now")
                .doesNotContain("steal");
        assertThat(org.vigil.body.Body.parse(answer.body()).text()).contains("Six left now");
        assertThat(web.send("/desk/clean", headers, "").statusCode()).isEqualTo(400);
        assertThat(web.send("/desk/clean", headers, "x".repeat(2_100_000)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void letsItsPersonSaveWithoutScriptWhileTheirOwnWindowIsOpen() {
        var story = drafts.draft(writer, "No script");
        web.post("/desk/stories/" + story + "/lock", writer.sending(), "_csrf", writer.formToken(), "tab", "mine");

        var answer = web.post(
                "/desk/stories/" + story + "/save",
                writer.sending(),
                drafts.form(story, writer, Map.of("tab", "", "headline", "By hand")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(drafts.get(story).manuscript().headline()).isEqualTo("By hand");
    }

    @Test
    void keepsADraftThatSomebodyElseWouldThrowAwayUnseen() {
        var story = drafts.draft(writer, "Work of an hour");
        var colleague = staff.with("writer");
        var editor = staff.with("editor");

        assertThat(discard(story, colleague, "1")).isEqualTo(403);
        assertThat(discard(story, editor, "0")).isEqualTo(303);
        web.post("/desk/stories/" + story + "/lock", writer.sending(), "_csrf", writer.formToken(), "tab", "mine");
        assertThat(discard(story, editor, "1")).isEqualTo(303);
        assertThat(drafts.get(story).manuscript().headline()).isEqualTo("Work of an hour");

        assertThat(discard(story, writer, String.valueOf(drafts.get(story).save())))
                .isEqualTo(303);
        assertThat(web.get("/desk/stories/" + story, writer.reading()).statusCode())
                .isEqualTo(404);
    }

    private int discard(UUID story, SignedInPerson person, String was) {
        return web.post(
                        "/desk/stories/" + story + "/discard",
                        person.sending(),
                        "_csrf",
                        person.formToken(),
                        "was",
                        was)
                .statusCode();
    }

    @Test
    void takesATextWrittenInMarkdownWhereNoScriptRuns() {
        var story = drafts.draft(writer, "No script");
        var typed = Map.of(
                "tab", "", "markdown", "Six are free.\r\n\r\n## The others\r\n\r\n> We wait.\r\n>\r\n> — Ines Calder");

        var answer = web.post("/desk/stories/" + story + "/save", writer.sending(), drafts.form(story, writer, typed));

        assertThat(answer.statusCode()).isEqualTo(303);
        var body = drafts.get(story).manuscript().text().body();
        assertThat(body.lines()).containsExactly("Six are free.", "## The others", "> We wait.", "> — Ines Calder");
        var page = Jsoup.parse(
                web.get("/desk/stories/" + story + "/edit", writer.reading()).body());
        assertThat(org.vigil.body.Body.fromMarkdown(
                        page.select("noscript textarea[name=markdown]").text()))
                .isEqualTo(body);
    }

    @Test
    void keepsATextWrittenInMarkdownWhenAnotherFieldIsRefused() {
        var story = drafts.draft(writer, "No script");
        var typed = Map.of("tab", "", "markdown", "Typed for an hour.", "contact-name", "Mira", "contact-email", "no");

        var answer = web.post("/desk/stories/" + story + "/save", writer.sending(), drafts.form(story, writer, typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("noscript textarea[name=markdown]").text()).isEqualTo("Typed for an hour.");
        assertThat(page.select("textarea[name=body]").text()).contains("Typed for an hour.");
    }

    @Test
    void doesNotOfferATextInMarkdownThatWouldLoseSomething() {
        var story = drafts.draft(writer, "A fact");
        var fact = "{\"type\":\"doc\",\"content\":[{\"type\":\"pull_fact\",\"attrs\":{\"figure\":\"41\"},"
                + "\"content\":[{\"type\":\"text\",\"text\":\"journalists\"}]}]}";
        save(story, writer, Map.of("body", fact));

        var page = Jsoup.parse(
                web.get("/desk/stories/" + story + "/edit", writer.reading()).body());

        assertThat(page.select("[name=markdown]")).isEmpty();
        assertThat(page.select("noscript .notice").text()).contains("only be changed with script");
    }

    @Test
    void showsAFormWithoutScriptAgainWhileAnotherWrites() {
        var story = drafts.draft(writer, "No script");
        var colleague = staff.with("editor");
        web.post("/desk/stories/" + story + "/lock", colleague.sending(), "_csrf", colleague.formToken(), "tab", "his");

        var answer = web.post(
                "/desk/stories/" + story + "/save",
                writer.sending(),
                drafts.form(story, writer, Map.of("tab", "", "headline", "By hand")));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select("#headline").text()).isEqualTo("By hand");
    }
}
