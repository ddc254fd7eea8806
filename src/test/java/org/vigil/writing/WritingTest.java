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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vigil.DeskTest;
import org.vigil.SteppedClock;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.news.NewsFixture;

/** Writing a story as by somebody with a browser: begin, save, collide, compare, go back. */
@DeskTest
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

        var answer = web.post(
                "/desk/stories/" + story + "/restore", writer.sending(), "_csrf", writer.formToken(), "revision", "2");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(drafts.get(story).manuscript().headline()).isEqualTo("First words");
        assertThat(causes(story)).containsExactly("begun", "saved", "kept", "restored");
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
