package org.vigil.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.release.ReleaseFixture.RELEASES;
import static org.vigil.release.ReleaseFixture.chief;
import static org.vigil.release.ReleaseFixture.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.DeskTest;
import org.vigil.SteppedClock;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.changes.Following;
import org.vigil.writing.DraftState;
import org.vigil.writing.Manuscript;

/** The way of a story over the web, as people with a browser and without script go it. */
@DeskTest
class WayPagesTest {

    private static final String HOSTILE = "\"><script>alert(1)</script></textarea>{0}${7*7}";

    @Autowired
    private ReleaseFixture fixture;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private Following following;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock clock;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);
    private SignedInPerson editor = new SignedInPerson(new UUID(0, 0), "", "");

    @BeforeEach
    void signIn() {
        web = new Web(port);
        editor = staff.named("Mira Halden", "editor");
    }

    private static String path(UUID story) {
        return "/desk/stories/" + story;
    }

    private Document see(SignedInPerson person, String path) {
        var answer = web.get(path, person.reading());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Document see(UUID story) {
        return see(editor, path(story));
    }

    private HttpResponse<String> send(SignedInPerson person, String path, String... fields) {
        var all = new ArrayList<>(List.of("_csrf", person.formToken()));
        all.addAll(List.of(fields));
        return web.post(path, person.sending(), all.toArray(String[]::new));
    }

    private void done(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("?done=story-" + code);
    }

    private Document refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".problems")).hasSize(1);
        return page;
    }

    private List<String> deeds(SignedInPerson person, UUID story) {
        return see(person, path(story))
                .select(".deeds li > a, .deeds li > form button, .deeds summary")
                .eachText();
    }

    @Test
    void doesNotPublishAtOnceWhatWasGivenADay() {
        var story = fixture.in(org.vigil.writing.DraftState.APPROVED, "Not at once");
        var sheet = see(editor, path(story) + "/release");
        assertThat(sheet.select("[name=choice][checked]")).isEmpty();
        assertThat(sheet.select("[name=choice][required]")).hasSize(4);

        var answer = send(
                editor,
                path(story) + "/release",
                "save",
                save(story),
                "seen",
                "yes",
                "choice",
                "now",
                "date",
                tomorrow(),
                "time",
                "09:00",
                "zone",
                "Europe/Lisbon");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("gave a day as well");
        assertThat(fixture.stateOf(story)).isEqualTo(org.vigil.writing.DraftState.APPROVED);
    }

    @Test
    void tellsWhoComesSecondThatItIsReleased() {
        var story = fixture.in(org.vigil.writing.DraftState.APPROVED, "Only once");
        var save = save(story);
        done(send(editor, path(story) + "/release", "save", save, "seen", "yes", "choice", "now"), "now");

        var second = send(editor, path(story) + "/release", "save", save, "seen", "yes", "choice", "now");

        assertThat(second.headers().firstValue("Location").orElse("")).endsWith("done=story-released-already");
    }

    private String save(UUID story) {
        return String.valueOf(fixture.draftOf(story).save());
    }

    @Test
    void leadsADraftToItsReadersStepByStep() {
        var story = fixture.draft("Ilar Voss is free");
        assertThat(see(story).select(".stage").text()).isEqualTo("Draft");
        assertThat(see(story).select("h1").text()).isEqualTo("Ilar Voss is free");

        done(send(editor, path(story) + "/submit"), "submit");
        assertThat(see(story).select(".stage").text()).isEqualTo("In review");
        done(send(editor, path(story) + "/approve", "save", save(story)), "approve");
        done(
                send(
                        editor,
                        path(story) + "/release",
                        "save",
                        save(story),
                        "seen",
                        "yes",
                        "choice",
                        "embargo",
                        "date",
                        tomorrow(),
                        "time",
                        "09:00",
                        "zone",
                        "Europe/Lisbon"),
                "embargo");
        assertThat(see(story).select(".loud-embargo").text())
                .contains("Embargo Public on", "09:00", "(Europe/Lisbon)", "in ");
        done(send(editor, path(story) + "/plan-end", "reason", "it is wanted today"), "plan-end");
        assertThat(see(story).select(".timeline").text()).contains("it is wanted today", "Mira Halden");

        var sheet = see(editor, path(story) + "/release");
        assertThat(sheet.select(".known").text()).contains("ilar-voss-is-free", "News releases", "English");
        assertThat(sheet.select("[name=choice]").eachAttr("value"))
                .containsExactly("now", "schedule", "embargo", "until-lifted");
        assertThat(sheet.select(".hint").text()).contains("Planned before:");
        assertThat(sheet.select("#date").val()).isEqualTo(tomorrow());
        assertThat(sheet.select("#time").val()).isEqualTo("09:00");
        done(send(editor, path(story) + "/release", "save", save(story), "seen", "yes", "choice", "now"), "now");

        following.catchUp();
        var live = see(story);
        assertThat(live.select(".stage").text()).isEqualTo("Public");
        assertThat(live.select(".done")).isEmpty();
        var address = live.select(".known a").attr("href");
        assertThat(web.text(address)).contains("Ilar Voss is free");
        assertThat(live.select(".timeline b").eachText())
                .containsSubsequence(
                        "Published", "Plan ended", "Put under embargo", "Approved", "Handed in for review");
    }

    private String tomorrow() {
        return clock.instant().plus(Duration.ofHours(30)).toString().substring(0, 10);
    }

    @Test
    void offersEverybodyJustWhatTheyMayDo() {
        var draft = fixture.draft("What may be done");
        var embargoed = fixture.in(DraftState.EMBARGOED, "What may be done");
        var live = fixture.live("What may be done");

        assertThat(deeds(staff.with("reader"), draft)).isEmpty();
        assertThat(deeds(staff.with("writer"), draft)).containsExactly("Hand in for review");
        assertThat(deeds(editor, draft))
                .containsExactly("Publish …", "Hand in for review", "Approve", "Put under legal hold");
        assertThat(deeds(editor, embargoed))
                .containsExactly(
                        "Change the plan …", "End the plan", "Lift the embargo", "Write on", "Put under legal hold");
        assertThat(deeds(staff.with("writer"), embargoed)).isEmpty();
        assertThat(deeds(editor, live))
                .containsExactly("Put a public note …", "Put under legal hold", "Withdraw from readers");
    }

    @Test
    void refusesInWordsAndKeepsWhatWasTyped() {
        var story = fixture.in(DraftState.EMBARGOED, "What was typed");

        var missing = refused(send(editor, path(story) + "/reopen", "reason", "  "), 422);
        assertThat(missing.select(".problems").text()).contains("Say why");
        assertThat(missing.select("details[open] #say-reopen")).hasSize(1);

        var late = refused(send(editor, path(story) + "/send-back", "reason", "The second name is wrong."), 409);
        assertThat(late.select(".problems").text()).contains("cannot be done as the story is now");

        var sheet = refused(
                send(
                        editor,
                        path(story) + "/release",
                        "save",
                        save(story),
                        "seen",
                        "yes",
                        "choice",
                        "embargo",
                        "date",
                        "2027-03-28",
                        "time",
                        "01:30",
                        "zone",
                        "Europe/Lisbon",
                        "reason",
                        "They need more time."),
                422);
        assertThat(sheet.select(".problems").text())
                .contains("There is no 01:30 on that day in Europe/Lisbon", "The next time there is: 02:00");
        assertThat(sheet.select("#date").val()).isEqualTo("2027-03-28");
        assertThat(sheet.select("#time").val()).isEqualTo("01:30");
        assertThat(sheet.select("#zone [selected]").val()).isEqualTo("Europe/Lisbon");
        assertThat(sheet.select("#reason").text()).isEqualTo("They need more time.");
        assertThat(sheet.select("#choice-embargo[checked]")).hasSize(1);

        var stale = fixture.draft("Saved meanwhile");
        var before = save(stale);
        fixture.write(stale, new Manuscript(text("Saved meanwhile, twice"), RELEASES, null, List.of()), chief());
        assertThat(refused(send(editor, path(stale) + "/approve", "save", before), 409)
                        .select(".problems")
                        .text())
                .contains("saved again");
    }

    @Test
    void keepsTheWordsOfANoteEvenWhenTheHoldCameFirst() {
        var story = fixture.live("A note on it");
        assertThat(refused(send(editor, path(story) + "/note", "note", "It was Tuesday."), 422)
                        .select("#note")
                        .text())
                .isEqualTo("It was Tuesday.");
        done(send(editor, path(story) + "/hold", "reason", "our lawyers are asked"), "hold");

        var page = refused(
                send(editor, path(story) + "/note", "kind", "correction", "note", "It was Tuesday.", "place", "foot"),
                409);

        assertThat(page.select(".problems").text()).contains("legal hold");
        assertThat(page.select("#note").text()).isEqualTo("It was Tuesday.");
        assertThat(page.select("#kind-correction[checked], #place-foot[checked]"))
                .hasSize(2);
        assertThat(see(story).select(".loud-hold").text())
                .contains("Legal hold", "Stopped by Mira Halden", "our lawyers are asked");
    }

    @Test
    void movesThereAndBackAgain() {
        var story = fixture.live("Moved there and back");
        for (var slug : List.of("moved-there", "moved-there-and-back")) {
            send(editor, path(story) + "/open");
            fixture.write(story, new Manuscript(text("Moved"), RELEASES, slug, List.of()), chief());
            fixture.publish(story);
            following.catchUp();

            assertThat(see(story).select(".known a").attr("href")).endsWith("/" + slug);
            send(editor, path(story) + "/open");
            assertThat(see(editor, path(story) + "/edit").select("[name=slug]").val())
                    .isEqualTo(slug);
        }
    }

    @Test
    void tellsTheAddressOfTheDayThatIsPlanned() {
        var story = fixture.draft("Out next year");
        fixture.bring(story, DraftState.SCHEDULED, Instant.parse("2027-12-31T23:30:00Z"));

        assertThat(see(editor, path(story) + "/release").text()).contains("/news/2027/12/out-next-year");
        var other = refused(
                send(
                        editor,
                        path(story) + "/release",
                        "choice",
                        "embargo",
                        "date",
                        "2028-02-01",
                        "time",
                        "never",
                        "zone",
                        "Europe/Lisbon",
                        "save",
                        save(story)),
                422);
        assertThat(other.text()).contains("/news/2028/02/out-next-year");
    }

    @Test
    void saysThatAStoryIsHeldHoweverMuchWasDoneSince() {
        var story = fixture.draft("Held for long");
        done(send(editor, path(story) + "/hold", "reason", "our lawyers are asked"), "hold");
        jdbc.sql("""
                        insert into step (id, story_id, act, at, by)
                        select gen_random_uuid(), :story, 'submit', cast(:at as timestamptz) + make_interval(secs => n), :by
                        from generate_series(1, 400) n
                        """)
                .param("story", story)
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("by", editor.id().toString())
                .update();

        assertThat(see(story).select(".loud-hold").text())
                .contains("Legal hold", "Stopped by Mira Halden", "our lawyers are asked");
    }

    @Test
    void withdrawsAStoryForGoodWithAPublicNote() {
        var story = fixture.live("It was not so");
        following.catchUp();
        var address = see(story).select(".known a").attr("href");

        done(send(editor, path(story) + "/withdraw", "note", "We were mistaken."), "withdraw");

        following.catchUp();
        assertThat(web.get(address)).satisfies(gone -> {
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body()).contains("We were mistaken.").doesNotContain("It was not so");
        });
        assertThat(see(story).select(".stage").text()).isEqualTo("Withdrawn");
        assertThat(refused(send(editor, path(story) + "/withdraw", "note", "Again."), 409)
                        .select(".problems")
                        .text())
                .contains("cannot be done");
    }

    @Test
    void asksWhoTheyAreBeforeAnEmbargoIsLifted() {
        var story = fixture.in(DraftState.EMBARGOED, "Lifted with care");
        clock.step(Duration.ofMinutes(11));

        var asked = send(editor, path(story) + "/lift", "reason", "the report is out");

        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains("Is it still you?");
        assertThat(fixture.stateOf(story)).isEqualTo(DraftState.EMBARGOED);
        done(send(staff.with("editor"), path(story) + "/lift", "reason", "the report is out"), "lift");
        assertThat(fixture.stateOf(story)).isNull();
    }

    @Test
    void isNotThereForWhoeverMayNotReadItAndShutToWhoeverMayNotPublish() {
        var story = fixture.draft("Not for everybody");
        var elsewhere = staff.with();
        jdbc.sql("insert into person_role (person_id, role_id, stream_id) values (:id, 'editor', :stream)")
                .param("id", elsewhere.id())
                .param("stream", ReleaseFixture.GOOD_NEWS)
                .update();

        for (var rest : List.of("", "/release", "/note")) {
            assertThat(web.get(path(story) + rest, elsewhere.reading()).statusCode())
                    .isEqualTo(404);
        }
        assertThat(send(elsewhere, path(story) + "/approve", "save", "1").statusCode())
                .isEqualTo(404);
        assertThat(send(staff.with("reader"), path(story) + "/submit").statusCode())
                .isEqualTo(403);
        assertThat(fixture.stateOf(story)).isEqualTo(DraftState.DRAFT);
    }

    @Test
    void showsHostileTextAsText() {
        var story = fixture.draft("A headline");
        fixture.write(story, new Manuscript(text(HOSTILE), RELEASES, null, List.of()), chief());
        done(send(editor, path(story) + "/submit"), "submit");
        done(send(editor, path(story) + "/send-back", "reason", HOSTILE), "send-back");
        done(send(editor, path(story) + "/hold", "reason", HOSTILE), "hold");
        assertShownAsText(see(story));
        done(send(editor, path(story) + "/hold-end", "reason", HOSTILE), "hold-end");
        assertShownAsText(refused(send(editor, path(story) + "/hold", "reason", HOSTILE + "x".repeat(1_000)), 422));
        assertShownAsText(see(editor, path(story) + "/release"));
        assertShownAsText(refused(
                send(
                        editor,
                        path(story) + "/release",
                        "choice",
                        HOSTILE,
                        "date",
                        HOSTILE,
                        "time",
                        HOSTILE,
                        "zone",
                        HOSTILE,
                        "kind",
                        HOSTILE,
                        "note",
                        HOSTILE,
                        "save",
                        save(story),
                        "seen",
                        HOSTILE),
                422));
        done(send(editor, path(story) + "/release", "save", save(story), "seen", "yes", "choice", "now"), "now");
        done(send(editor, path(story) + "/note", "kind", "update", "note", HOSTILE, "place", HOSTILE), "note");
        assertShownAsText(see(story));
        assertShownAsText(see(editor, "/desk/corrections"));
        assertShownAsText(see(editor, path(story) + "/note"));
        assertShownAsText(see(editor, "/desk"), "");
    }

    private static void assertShownAsText(Document page) {
        assertShownAsText(page, "<script>alert(1)</script>");
    }

    private static void assertShownAsText(Document page, String expected) {
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.text()).contains(expected).doesNotContain("$49");
    }

    @Test
    void listsAllNotesNewestFirstByKindAndPage() {
        var story = fixture.live("With many notes");
        for (var number = 1; number <= 51; number++) {
            done(send(editor, path(story) + "/note", "kind", "clarification", "note", "Note " + number), "note");
        }
        done(send(editor, path(story) + "/note", "kind", "retraction", "note", "We take it back."), "note");

        var all = see(editor, "/desk/corrections");
        assertThat(all.select("tbody tr")).hasSize(50);
        assertThat(all.select("tbody tr").getFirst().text())
                .startsWith("R-")
                .contains("Retraction", "With many notes", "We take it back.", "Mira Halden");
        assertThat(all.select("tbody a").getFirst().attr("href")).isEqualTo(path(story));
        var second = see(editor, all.select("[rel=next]").attr("href"));
        assertThat(second.select("tbody").text()).contains("Note 2");
        var kind = see(editor, "/desk/corrections?kind=clarification");
        assertThat(kind.select("tbody tr").getFirst().text()).contains("Note 51");
        assertThat(kind.select("[selected]").val()).isEqualTo("clarification");
        assertThat(kind.select("[rel=next]").attr("href")).contains("kind=clarification");
        for (var odd : List.of("?kind=%22%3E", "?page=-1", "?page=x", "?page=999999&kind=withdrawal")) {
            see(editor, "/desk/corrections" + odd);
        }
    }

    @Test
    void tellsNobodyOfNotesOnStoriesThatTheyMayNotRead() {
        var story = fixture.live("Withdrawn in confidence");
        done(send(editor, path(story) + "/note", "kind", "correction", "note", "Her real name stood here."), "note");
        done(send(editor, path(story) + "/withdraw", "note", "It put somebody in danger."), "withdraw");
        var elsewhere = staff.with();
        jdbc.sql("insert into person_role (person_id, role_id, stream_id) values (:id, 'reader', :stream)")
                .param("id", elsewhere.id())
                .param("stream", ReleaseFixture.GOOD_NEWS)
                .update();

        assertThat(see(elsewhere, "/desk/corrections").text())
                .doesNotContain("Her real name stood here.", "It put somebody in danger.");
        assertThat(see(editor, "/desk/corrections").text()).contains("Her real name stood here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar"})
    void speaksEveryLanguageOfTheInterface(String language) {
        var person = staff.speaking(language, "editor");
        for (var state : DraftState.values()) {
            var story = fixture.in(state, "In every language");
            assertThat(see(person, path(story)).select("html").attr("lang")).isEqualTo(language);
            see(person, path(story) + "/release");
        }
        var live = fixture.live("In every language");
        see(person, path(live));
        see(person, path(live) + "/note");
        see(person, "/desk/corrections");
    }
}
