package org.vigil.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.DeskTest;
import org.vigil.RawAnswer;
import org.vigil.SteppedClock;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.changes.Following;
import org.vigil.document.DocumentStore;
import org.vigil.document.PdfFixture;
import org.vigil.media.MediaFixture;
import org.vigil.release.ReleaseFixture;
import org.vigil.shared.Actor;
import org.vigil.writing.DraftState;
import org.vigil.writing.Writing;

/** Secret addresses of drafts: who makes them, what they open and for how long, and that nothing else is opened. */
@DeskTest
@ExtendWith(OutputCaptureExtension.class)
class SecretAddressTest {

    private static final String HOSTILE = "\"><script>alert(1)</script>{0}${7*7}";
    private static final String NEVER = "/preview/" + "A".repeat(43);

    @Autowired
    private ReleaseFixture drafts;

    @Autowired
    private PreviewFixture previews;

    @Autowired
    private MediaFixture media;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private Writing writing;

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

    private static String links(UUID story) {
        return "/desk/stories/" + story + "/links";
    }

    private HttpResponse<String> send(SignedInPerson person, String path, String... fields) {
        var all = new ArrayList<>(List.of("_csrf", person.formToken()));
        all.addAll(List.of(fields));
        return web.post(path, person.sending(), all.toArray(String[]::new));
    }

    private String make(UUID story, String label, String hours) {
        var answer = send(editor, links(story), "label", label, "lifetime", hours);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        var address = Jsoup.parse(answer.body()).select(".preview-address").text();
        assertThat(address).matches("http://[^/]+/preview/[\\w-]{43}");
        return address.replaceFirst("http://[^/]+", "");
    }

    private String make(UUID story) {
        return make(story, "Ana Vale", "168");
    }

    private Document list(UUID story) {
        return Jsoup.parse(web.get(links(story), editor.reading()).body());
    }

    private int opened(UUID story) {
        return jdbc.sql("select opened from preview_link where story_id = :story")
                .param("story", story)
                .query(Integer.class)
                .single();
    }

    private Map<String, List<String>> headers(RawAnswer answer) {
        var headers = new TreeMap<>(answer.headers());
        headers.remove("Date");
        return headers;
    }

    /** Nobody learns from the answer whether there ever was such an address. */
    private void opensNothing(String path) {
        isLike(NEVER, path);
        assertThat(web.get(path).body())
                .contains("This address opens nothing now", "ask whoever sent it to you")
                .doesNotContain(path.replaceFirst("/preview/", ""));
    }

    private void isLikeNothing(String path) {
        isLike("/nowhere/at/all", path);
    }

    private void isLike(String other, String path) {
        var nothing = RawAnswer.to(port, "GET", other);
        for (var method : List.of("GET", "HEAD")) {
            var answer = RawAnswer.to(port, method, path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(headers(answer)).as(path).isEqualTo(headers(nothing));
            if (method.equals("GET")) {
                assertThat(answer.text()).as(path).isEqualTo(nothing.text());
            }
        }
    }

    @Test
    void showsTheDraftToWhoeverHasItAndSaysThatItIsOne() {
        var story = drafts.draft("Ilar Voss is free");
        var address = make(story);

        var answer = web.get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map())
                .containsEntry("Cache-Control", List.of("private, no-store"))
                .containsEntry("X-Robots-Tag", List.of("noindex"))
                .containsEntry("Referrer-Policy", List.of("no-referrer"))
                .doesNotContainKey("Set-Cookie");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("Ilar Voss is free");
        assertThat(page.select(".unpublished").text())
                .contains("Draft – not public", "Draft for Ana Vale – do not pass it on");
        assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(page.select("[rel=canonical], [rel=alternate], [property='og:url'], .share, .cite, .keep"))
                .isEmpty();
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(answer.body()).doesNotContain(address, "data-copy", "data-share");
    }

    @Test
    void showsWhatWasSavedLast() {
        var story = drafts.draft("As it was");
        var address = make(story);
        previews.fill(story, "As it is now", "", "", "", editor);

        assertThat(web.text(address)).contains("As it is now").doesNotContain("As it was");
    }

    @Test
    void saysUntilWhenAnEmbargoHolds() {
        var story = drafts.in(DraftState.EMBARGOED, "Told beforehand");
        assertThat(web.text(make(story))).contains("Under embargo until");

        var open = drafts.draft("Told some day");
        drafts.embargoUntilLifted(open);
        assertThat(web.text(make(open))).contains("Under embargo until we lift it");
        assertThat(web.text(make(drafts.draft("Not promised")))).doesNotContain("embargo");
    }

    private void mayPublish(boolean may) {
        jdbc.sql("delete from person_role where person_id = :person and role_id = 'editor'")
                .param("person", editor.id())
                .update();
        jdbc.sql("insert into person_role (person_id, role_id) values (:person, :role) on conflict do nothing")
                .param("person", editor.id())
                .param("role", may ? "editor" : "writer")
                .update();
    }

    @Test
    void opensNoMoreThanWhoeverMadeItMaySendToday() {
        var story = drafts.draft("Promised since");
        var address = make(story);
        mayPublish(false);
        assertThat(web.status(address)).isEqualTo(200);

        drafts.embargoUntilLifted(story);

        opensNothing(address);
        assertThat(list(story).select(".preview-links").text()).contains("Opens nothing now");
        mayPublish(true);
        assertThat(web.status(address)).isEqualTo(200);
    }

    @Test
    void opensNothingOnceWhoeverMadeItIsGone() {
        var story = drafts.draft("Left behind");
        var address = make(story);
        staff.block(editor.id());

        opensNothing(address);
        editor = staff.with("editor");
        assertThat(list(story).select(".preview-links").text()).contains("Opens nothing now");
    }

    @Test
    void standsInAListOfFiftyAPage() {
        var story = drafts.draft("Sent to many");
        make(story, "The first of them", "168");
        jdbc.sql("""
                        insert into preview_link (id, story_id, digest, label, made_by, made_at, expires_at)
                        select gen_random_uuid(), :story, sha256(convert_to(:story::text || n, 'UTF8')), 'One of many ' || n, :by,
                            cast(:at as timestamptz) + interval '1 minute', cast(:at as timestamptz) + interval '2 days'
                        from generate_series(1, 60) n
                        """)
                .param("story", story)
                .param("by", editor.id().toString())
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();

        var first = list(story);
        var second = Jsoup.parse(web.get(first.select("a[rel=next]").attr("href"), editor.reading())
                .body());

        assertThat(first.select(".preview-links li")).hasSize(50);
        assertThat(second.select(".preview-links li")).hasSize(11);
        assertThat(second.select(".preview-links").text()).contains("The first of them");
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void endsByItself() {
        var story = drafts.draft("For an hour");
        var address = make(story, "Ana Vale", "1");
        clock.step(Duration.ofMinutes(59));
        assertThat(web.status(address)).isEqualTo(200);
        clock.step(Duration.ofMinutes(1));

        opensNothing(address);
        editor = staff.signIn(editor.id());
        assertThat(list(story).select(".preview-links").text()).contains("Ended by itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "24", "72", "168", "336", "720"})
    void lastsAsLongAsWasChosen(String hours) {
        var story = drafts.draft("For a while");
        make(story, "Ana Vale", hours);

        assertThat(jdbc.sql(
                                "select extract(epoch from expires_at - made_at) / 3600 from preview_link where story_id = :id")
                        .param("id", story)
                        .query(Integer.class)
                        .single())
                .isEqualTo(Integer.parseInt(hours));
    }

    @Test
    void isEndedByHandAndOnlyWithItsStory() {
        var story = drafts.draft("Ended by hand");
        var other = drafts.draft("Another");
        var address = make(story);
        var action = list(story).select(".preview-links form").attr("action");

        assertThat(send(editor, action.replace(story.toString(), other.toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(web.status(address)).isEqualTo(200);
        assertThat(send(editor, action).statusCode()).isEqualTo(303);
        assertThat(send(editor, action).statusCode()).isEqualTo(303);

        opensNothing(address);
        assertThat(list(story).select(".preview-links form")).isEmpty();
        assertThat(acts(story)).containsExactly("preview-link.made", "preview-link.revoked");
    }

    private List<String> acts(UUID story) {
        return jdbc.sql("select act from audit_entry where subject = :id and act like 'preview%' order by seq")
                .param("id", story.toString())
                .query(String.class)
                .list();
    }

    @Test
    void opensNothingIfItIsWrong() {
        var address = make(drafts.draft("Nobody guesses it"));
        for (var wrong :
                List.of("/preview/", "/preview", address + "/", address + "/media", address + "/media/x.webp")) {
            isLikeNothing(wrong);
        }
        for (var wrong : List.of(NEVER, address + "A", address.substring(0, address.length() - 1))) {
            opensNothing(wrong);
        }
        isLike(NEVER, "/preview/x");
    }

    @Test
    void leadsToTheStoryOnceItIsPublicAndToItsNextDraftAfterThat() {
        var story = drafts.draft("Public at last");
        var address = make(story);
        drafts.publish(story);
        following.catchUp();

        var answer = web.get(address);

        assertThat(answer.statusCode()).isEqualTo(303);
        var where = answer.headers().firstValue("Location").orElse("").replaceFirst("http://[^/]+", "");
        assertThat(where).startsWith("/news/");
        assertThat(web.text(where)).contains("Public at last");
        writing.open(story, Actor.person(editor.id()));
        assertThat(web.status(address))
                .as("the next version is nobody's to see")
                .isEqualTo(303);
    }

    @Test
    void opensNothingUnderLegalHoldAndIsNotMadeThen() {
        var story = drafts.draft("Asked of lawyers");
        var address = make(story);
        hold(story);

        opensNothing(address);
        var answer = web.post(
                "/desk/stories/" + story + "/links",
                editor.sending(),
                "_csrf",
                editor.formToken(),
                "label",
                "A reviewer",
                "lifetime",
                "day");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("legal hold");
    }

    private void hold(UUID story) {
        var answer = web.post(
                "/desk/stories/" + story + "/hold",
                editor.sending(),
                "_csrf",
                editor.formToken(),
                "reason",
                "our lawyers are asked");
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void opensTheDocumentsOfItsDraftAndNoOthers() {
        var shown = documents.add(
                new ByteArrayInputStream(PdfFixture.report("Shown")), "shown.pdf", Actor.person(editor.id()));
        var other = documents.add(
                new ByteArrayInputStream(PdfFixture.report("Other")), "other.pdf", Actor.person(editor.id()));
        var story = drafts.draft("A report to review");
        drafts.reporting(story, shown);
        var address = make(story);

        var links = Jsoup.parse(web.text(address)).select(".documents a").eachAttr("href");

        assertThat(links).containsExactly(address + "/documents/" + shown + ".pdf");
        assertThat(web.get(links.getFirst())
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
        assertThat(web.status(links.getFirst())).isEqualTo(200);
        assertThat(web.status(address + "/documents/" + other + ".pdf")).isEqualTo(404);
        assertThat(web.status("/documents/" + shown + ".pdf")).isEqualTo(404);
    }

    @Test
    void tellsProgramsThatUnfoldLinksNothing() {
        var story = drafts.draft("Not for messengers");

        assertThat(Jsoup.parse(web.text(make(story))).select("meta[property^=og:], meta[name^=twitter:]"))
                .isEmpty();
    }

    @Test
    void isGoneWithADraftThatIsThrownAway() {
        var story = drafts.draft("Thrown away");
        var address = make(story);
        writing.discard(
                story,
                Writing.Save.byForm(jdbc.sql("select save from draft where story_id = :story")
                        .param("story", story)
                        .query(Integer.class)
                        .single()),
                Actor.person(editor.id()));

        opensNothing(address);
    }

    @Test
    void countsWhoReadsAndNotWhoOnlyLooks() {
        var story = drafts.draft("How often");
        var address = make(story);
        assertThat(list(story).text()).contains("Never opened");
        var head = RawAnswer.to(port, "HEAD", address);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(opened(story)).isZero();

        web.get(address);
        web.get(address);

        assertThat(opened(story)).isEqualTo(2);
        assertThat(list(story).text()).contains("Opened 2 times");
    }

    @Test
    void opensThePicturesOfItsDraftAndNoOthers() {
        var lead = media.picture();
        var inside = media.picture();
        var other = media.picture();
        var story = drafts.draft("With pictures");
        previews.fill(story, "With pictures", "", lead, inside, editor);
        var address = make(story);
        var page = Jsoup.parse(web.text(address));
        assertThat(page.select("article img").eachAttr("src"))
                .containsExactly(address + "/media/" + lead + "-600.webp", address + "/media/" + inside + "-600.webp");

        for (var source : page.select("article img").eachAttr("src")) {
            var answer = RawAnswer.to(port, "GET", source);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(answer.header("Content-Type")).isEqualTo("image/webp");
            isLikeNothing(source.replace(address, NEVER));
            isLikeNothing(source.replace(address, ""));
            isLikeNothing(source.replace("-600", "-601"));
        }
        isLikeNothing(address + "/media/" + other + "-600.webp");
        send(editor, list(story).select(".preview-links form").attr("action"));
        isLikeNothing(address + "/media/" + lead + "-600.webp");
    }

    @Test
    void showsHostileTextAsText() {
        var story = drafts.draft("A headline");
        previews.fill(story, HOSTILE, "", media.picture(), "", editor);
        var address = make(story, HOSTILE, "168");

        for (var page : List.of(
                Jsoup.parse(web.text(address)),
                list(story),
                Jsoup.parse(web.get(links(story).replace("/links", "/preview/page"), editor.reading())
                        .body()))) {
            assertThat(page.select("script:not([src])")).isEmpty();
            assertThat(page.text()).contains("<script>alert(1)</script>{0}${7*7}");
        }
    }

    @Test
    void isKeptNowhereAndToldOnce(CapturedOutput output) {
        var story = drafts.draft("Told once");
        var secret = make(story).replace("/preview/", "");
        web.get("/preview/" + secret);
        web.get("/preview/" + secret + "/media/x-600.webp");

        assertThat(list(story).html()).doesNotContain(secret);
        assertThat(output.getAll()).doesNotContain(secret);
        for (var table : jdbc.sql("select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')")
                .query(String.class)
                .list()) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like :secret")
                            .param("secret", "%" + secret + "%")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "121"})
    void saysWhatIsWrongWithTheForm(String label) {
        var story = drafts.draft("A form");
        var typed = label.equals("121") ? "ø".repeat(121) : label;

        var answer = send(editor, links(story), "label", typed, "lifetime", "24");

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".problems").text()).contains("for whom");
        assertThat(page.select("#label").val()).isEqualTo(typed.strip());
        assertThat(page.select("[selected]").val()).isEqualTo("24");
        assertThat(page.select(".preview-links li, .preview-address")).isEmpty();
        assertThat(send(editor, links(story), "label", "Ana Vale", "lifetime", "8760")
                        .statusCode())
                .isEqualTo(422);
        assertThat(send(editor, links(drafts.live("Live")), "label", "Ana Vale", "lifetime", "24")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void isMadeByThoseAloneWhoMayWriteTheStory() {
        var story = drafts.draft("By those who write");
        make(story);
        var end = list(story).select(".preview-links form").attr("action");
        var elsewhere = staff.with();
        jdbc.sql("insert into person_role (person_id, role_id, stream_id) values (:id, 'editor', :stream)")
                .param("id", elsewhere.id())
                .param("stream", ReleaseFixture.GOOD_NEWS)
                .update();

        for (var tried : Map.of(staff.with("reader"), 403, elsewhere, 404).entrySet()) {
            var person = tried.getKey();
            assertThat(web.get(links(story), person.reading()).statusCode()).isEqualTo(tried.getValue());
            assertThat(send(person, links(story), "label", "me", "lifetime", "1")
                            .statusCode())
                    .isEqualTo(tried.getValue());
            assertThat(send(person, end).statusCode()).isEqualTo(tried.getValue());
        }
        assertThat(web.get(links(story)).statusCode()).isEqualTo(303);
        assertThat(web.get(links(story), staff.with("writer").reading()).statusCode())
                .isEqualTo(200);
        assertThat(acts(story)).containsExactly("preview-link.made");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar"})
    void speaksEveryLanguageOfTheInterface(String language) {
        var story = drafts.draft("In every language");
        var address = make(story);
        web.get(address);
        var person = staff.speaking(language, "editor");

        var page = Jsoup.parse(web.get(links(story), person.reading()).body());

        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select(".preview-links li")).hasSize(1);
        assertThat(page.select(".preview-links").text()).doesNotContain("preview.", "{");
    }
}
