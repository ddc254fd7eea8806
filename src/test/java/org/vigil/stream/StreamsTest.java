package org.vigil.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vigil.FilledForm;
import org.vigil.RawAnswer;
import org.vigil.SiteTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.body.Body;
import org.vigil.changes.Following;
import org.vigil.look.LookFixture;
import org.vigil.news.NewStory;
import org.vigil.news.NewsFixture;
import org.vigil.news.Newsroom;
import org.vigil.news.StreamRules;
import org.vigil.shared.Ids;

/** Streams, changed at the desk as by somebody with a browser, and seen by readers. */
@SiteTest
@TestPropertySource(properties = "a-database-of-its-own=StreamsTest")
class StreamsTest {

    private static final String HOSTILE = "\"><script>alert(1)</script>&amp;]]>${7*7}";
    private static final String LIST = "/desk/streams";
    private static final String LOOK = "/desk/settings/look";
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired
    private StaffFixture staff;

    @Autowired
    private LookFixture look;

    @Autowired
    private NewsFixture news;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private StreamRules rules;

    @Autowired
    private Following following;

    @Autowired
    private JdbcClient jdbc;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);
    private SignedInPerson administrator = new SignedInPerson(new UUID(0, 0), "", "");
    private String address = "";
    private long before;

    @BeforeEach
    void signIn() {
        web = new Web(port);
        administrator = staff.with("administrator");
        look.makeNew();
        address = "s-" + Ids.next(NOON);
        before = jdbc.sql("select coalesce(max(seq), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    private Document see(String path) {
        following.catchUp();
        return Jsoup.parse(web.text(path));
    }

    private Document desk(String path) {
        return Jsoup.parse(web.get(path, administrator.reading()).body());
    }

    private HttpResponse<String> send(Form form) {
        return web.post(form.action, administrator.sending(), form.fields.toArray(String[]::new));
    }

    /** A form that is filled in: names and values in turns. */
    private record Form(String action, List<String> fields) {

        static Form of(Document page) {
            var form = (Element) page.select("main form").getFirst();
            var fields = new ArrayList<String>();
            for (var field : form.select("input, textarea")) {
                if (!field.attr("type").matches("checkbox|radio") || field.hasAttr("checked")) {
                    fields.addAll(List.of(field.attr("name"), field.is("textarea") ? field.wholeText() : field.val()));
                }
            }
            return new Form(form.attr("action"), fields);
        }

        /** Sets a field, whether or not the form has it filled in. */
        Form with(String name, String value) {
            var more = new ArrayList<String>();
            for (var i = 0; i < fields.size(); i += 2) {
                if (!fields.get(i).equals(name)) {
                    more.addAll(List.of(fields.get(i), fields.get(i + 1)));
                }
            }
            more.addAll(List.of(name, value));
            return new Form(action, more);
        }
    }

    private Form form(String path) {
        return Form.of(desk(path));
    }

    private Form filledIn() {
        return form(LIST + "/new")
                .with("address", address)
                .with("title-en", "Fact-finding")
                .with("label-en", "Finding")
                .with("subscribe-en", "Subscribe to findings");
    }

    private static void assertSaved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    /** Makes the draft public, as its page does. */
    private void publish() {
        assertSaved(pressed(desk(LOOK), "form[action$=/publication]"));
    }

    private void undo() {
        assertSaved(pressed(desk(LIST), "form[action$=/undoing]"));
    }

    private HttpResponse<String> pressed(Document page, String form) {
        var filled = FilledForm.of(page, form);
        return web.post(
                filled.action(), administrator.sending(), filled.fields().toArray(String[]::new));
    }

    private void saved(Form form) {
        assertSaved(send(form));
        publish();
    }

    private String added() {
        saved(filledIn());
        return LIST + "/" + newsroom.stream(address);
    }

    private List<String> acts() {
        return jdbc.sql("select act || ' ' || coalesce(subject, '') from audit_entry where seq > :before order by seq")
                .param("before", before)
                .query(String.class)
                .list();
    }

    private NewStory story(String stream) {
        var story = news.story("en", "In a stream " + Ids.next(NOON), NOON);
        return new NewStory(
                story.id(),
                story.translationSet(),
                "en",
                newsroom.stream(stream),
                story.time(),
                null,
                null,
                story.text(),
                List.of(),
                false);
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, LIST + "/new", LIST + "/01930000-0000-7000-8000-000000000001"})
    void areForThoseWhoMayConfigure(String path) {
        var editor = staff.with("editor");

        assertThat(web.get(path, administrator.reading()).statusCode()).isEqualTo(200);
        assertThat(web.get(path, editor.reading()).statusCode()).isEqualTo(403);
        assertThat(web.post(path, editor.sending(), "_csrf", editor.formToken()).statusCode())
                .isIn(403, 405);
        assertThat(web.get(path).statusCode()).isBetween(302, 303);
        assertThat(acts()).isEmpty();
    }

    @Test
    void areListedInTheirOrder() {
        var titles = desk(LIST).select(".streams tbody th a").eachText();

        assertThat(titles).containsSubsequence("News releases", "Good news", "Reports");
        assertThat(desk(LIST)
                        .select("nav a[aria-current], .places a[aria-current]")
                        .text())
                .contains("Streams");
    }

    @Test
    void oneThatIsAddedHasAPageAndFeedsOnceItIsPublic() {
        assertSaved(send(filledIn()
                .with("title-en", "Plain findings")
                .with("title-ar", "تقصّي الحقائق")
                .with("label-ar", "نتيجة")
                .with("subscribe-ar", "الاشتراك")
                .with("intro-en", "What we found out.")));
        following.catchUp();
        for (var path : List.of("/news/" + address, "/ar/news/" + address, "/news/" + address + ".rss")) {
            assertThat(web.status(path)).as(path).isEqualTo(404);
        }
        assertThat(see("/subscribe").text()).doesNotContain("Plain findings");
        assertThat(desk(LIST).text()).contains("Plain findings", "readers do not see it yet");
        assertThat(desk(trial("news/" + address)).select("iframe").eachAttr("src"))
                .contains(LOOK + "/preview/light/news/" + address);
        assertThat(desk(LOOK + "/preview/light/news/" + address).text())
                .contains("Plain findings", "What we found out.");
        assertThat(desk(LOOK + "/preview/light/ar/news/" + address).select("h1").text())
                .isEqualTo("تقصّي الحقائق");

        publish();

        var id = newsroom.stream(address);
        assertThat(see("/news/" + address).text()).contains("Plain findings", "What we found out.");
        assertThat(see("/ar/news/" + address).select("h1").text()).isEqualTo("تقصّي الحقائق");
        assertThat(see("/fr/news/" + address).select("h1").text()).isEqualTo("Plain findings");
        assertThat(web.status("/news/" + address + ".rss")).isEqualTo(200);
        assertThat(see("/subscribe").text()).contains("Plain findings");
        assertThat(acts()).containsExactly("look.changed streams", "stream.added " + id, "look.published 1");
        assertThat(desk(LIST).text()).contains("Plain findings").doesNotContain("readers do not see it yet");

        undo();
        following.catchUp();
        assertThat(web.status("/news/" + address)).isEqualTo(404);
        assertThat(acts()).endsWith("stream.removed " + id, "look.undone 2");
        undo();
        assertThat(see("/ar/news/" + address).select("h1").text()).isEqualTo("تقصّي الحقائق");
        assertThat(newsroom.stream(address)).isEqualTo(id);
    }

    private static String trial(String page) {
        return LOOK + "/preview?page=" + page;
    }

    @Test
    void whatIsChangedReadersSeeOnceItIsPublicAndNoLongerWhenItIsUndone() {
        var path = added();
        see("/news/" + address);
        news.published(story(address));

        assertSaved(send(form(path)
                .with("title-en", "Findings of fact")
                .with("tone", "good")
                .with("order", "1")
                .with("label-en", "A finding")));
        var shown = desk(LOOK + "/preview/light/news/" + address);
        assertThat(shown.select("h1").text()).isEqualTo("Findings of fact");
        assertThat(shown.select(".label-good").text()).isEqualTo("A finding");
        assertThat(see("/news/" + address).select("h1").text()).isEqualTo("Fact-finding");
        assertThat(desk(path).select(".look-draft a").attr("href")).isEqualTo(trial("news/" + address));

        publish();
        var page = see("/news/" + address);
        assertThat(page.select("h1").text()).isEqualTo("Findings of fact");
        assertThat(page.select(".label-good").text()).isEqualTo("A finding");
        assertThat(acts()).endsWith("stream.changed " + newsroom.stream(address), "look.published 2");

        undo();
        assertThat(see("/news/" + address).select("h1").text()).isEqualTo("Fact-finding");
    }

    @Test
    void aDraftOfThemIsSeenByNobodyElse() {
        var canary = "Quorlstream";
        var path = added();
        var paths =
                new ArrayList<>(List.of("/", "/fr/", "/news", "/subscribe", "/news.rss", "/sitemap.xml", "/nowhere"));
        for (var ending : List.of("", ".rss", ".atom", ".json")) {
            paths.add("/news/" + address + ending);
        }
        paths.add(jdbc.sql("select path from pub.story where id = :id")
                .param("id", news.published(story(address)))
                .query(String.class)
                .single());
        following.catchUp();
        paths.forEach(web::text);
        assertSaved(send(form(path)
                .with("title-en", canary)
                .with("label-en", canary)
                .with("subscribe-en", canary)
                .with("intro-en", canary)));
        assertSaved(send(filledIn().with("address", "quorlnew").with("title-en", canary)));

        for (var shown : List.of("/", "/news", "/subscribe", "/news/" + address, "/news/quorlnew", paths.getLast())) {
            assertThat(web.get(LOOK + "/preview/light" + shown, administrator.reading())
                            .body())
                    .as(shown)
                    .contains(canary);
        }

        following.catchUp();
        for (var each : paths) {
            for (var fresh : List.of(each, each + "?fresh=1")) {
                assertThat(RawAnswer.to(port, "GET", fresh).everything())
                        .as(fresh)
                        .doesNotContainIgnoringCase("quorl");
            }
        }
        for (var table : jdbc.sql(
                        "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'pub'")
                .query(String.class)
                .list()) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text ilike '%quorl%'")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void twoPeopleChangeTwoOfThemAtOnce() {
        var mine = form(added()).with("title-en", "Mine");
        assertSaved(send(filledIn().with("address", address + "-b").with("title-en", "Hers")));

        assertSaved(send(mine));

        assertThat(desk(LIST).select(".streams th[scope=row] a").eachText()).contains("Mine", "Hers");
    }

    @Test
    void aChangeIsTakenOutOfTheDraft() {
        var path = added();
        assertSaved(send(form(path).with("title-en", "Never seen")));

        assertSaved(pressed(desk(LIST), "form[action=" + path + "/return]"));

        assertThat(desk(path).select("#title-en").val()).isEqualTo("Fact-finding");
        assertThat(desk(LOOK).select("form[action$=/publication]")).isEmpty();
    }

    @Test
    void aChangeStaysInTheDraftWhoseOldAddressAnotherHasTaken() {
        var path = added();
        assertSaved(send(form(path).with("address", address + "-b")));
        assertSaved(send(filledIn().with("title-en", "In its place")));

        var answer = pressed(desk(LIST), "form[action=" + path + "/return]");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select(".problems").text()).contains("Another stream has this address");
        assertThat(desk(path).select("#address").val()).isEqualTo(address + "-b");
    }

    @Test
    void twoOfThemExchangeTheirAddresses() {
        var one = added();
        var first = address;
        address += "-b";
        var other = added();
        assertSaved(send(form(one).with("address", address + "-c").with("title-en", "One")));
        assertSaved(send(form(other).with("address", first).with("title-en", "Other")));
        assertSaved(send(form(one).with("address", address)));
        assertThat(desk(LOOK).select(".look-notes").text()).contains("One moves to \u2066/news/" + address);

        publish();

        assertThat(see("/news/" + address).select("h1").text()).isEqualTo("One");
        assertThat(see("/news/" + first).select("h1").text()).isEqualTo("Other");
        undo();
        assertThat(newsroom.stream(first)).hasToString(one.substring(LIST.length() + 1));
    }

    @Test
    void nothingIsUndoneWhereAStoryHoldsAStream() {
        added();
        news.drafted(story(address));

        var answer = pressed(desk(LIST), "form[action$=/undoing]");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select(".problems").text()).contains("holds stories");
        following.catchUp();
        assertThat(web.status("/news/" + address)).isEqualTo(200);
        assertThat(acts()).noneMatch(act -> act.startsWith("look.undone") || act.startsWith("stream.removed"));
    }

    @Test
    void areUndoneOnlyOnce() {
        added();
        var twice = FilledForm.of(desk(LIST), "form[action$=/undoing]");
        undo();

        var answer =
                web.post(twice.action(), administrator.sending(), twice.fields().toArray(String[]::new));

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void theRulesAreThoseThatWritingAsksFor() {
        var id = UUID.fromString(added().substring(LIST.length() + 1));
        assertThat(rules.rule(id)).isEqualTo(new StreamRules.StreamRule(false, false, null, "characters:280"));

        assertSaved(send(form(LIST + "/" + id)
                .with("two-persons", "yes")
                .with("contact-needed", "yes")
                .with("pattern", "FF {number:3}/{year}")
                .with("teaser", "paragraph")));
        assertThat(rules.rule(id).twoPersons()).isFalse();
        assertThat(desk(LOOK).select(".look-notes").text())
                .contains("Fact-finding: what holds for whoever writes in it");
        publish();

        var rule = rules.rule(id);
        assertThat(rule).isEqualTo(new StreamRules.StreamRule(true, true, "FF {number:3}/{year}", "paragraph"));
        var body = Body.ofParagraphs(List.of("The first paragraph.", "The second."));
        assertThat(rule.teaser(body)).isEqualTo("The first paragraph.");
        assertThat(desk(LIST).text()).contains("FF {number:3}/{year}", "Somebody else than its author");
        assertThat(desk(LIST + "/" + id).select("#pattern-hint").text()).contains("FF 001/");
        undo();
        assertThat(rules.rule(id)).isEqualTo(new StreamRules.StreamRule(false, false, null, "characters:280"));
    }

    @Test
    void takesAPatternAndACheckAwayAgain() {
        var path = added();
        saved(form(path).with("pattern", "X {number}").with("two-persons", "yes"));
        var form = form(path).with("pattern", "").with("teaser", "none");
        var fields = new ArrayList<>(form.fields);
        var at = fields.indexOf("two-persons");
        fields.subList(at, at + 2).clear();

        saved(new Form(form.action, fields));

        assertThat(rules.rule(newsroom.stream(address)))
                .isEqualTo(new StreamRules.StreamRule(false, false, null, "none"));
        assertThat(rules.rule(newsroom.stream(address)).teaser(Body.ofParagraphs(List.of("x"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "address, Good News, small letter",
        "address, 2026, small letter",
        "address, ../evil, small letter",
        "address, '', small letter",
        "order, soon, whole number",
        "tone, loud, Choose one",
        "teaser, all, Choose one",
        "characters, 4000, between 40 and 1000",
        "characters, x, between 40 and 1000",
        "pattern, NLR {year}, exactly one number",
        "pattern, {number} {month}, in braces",
        "title-en, '', first language needs",
        "title-fr, Seulement le titre, or leave the language empty"
    })
    void refuseWhatIsNotAcceptableAndKeepWhatWasTyped(String field, String typed, String words) {
        var answer = send(filledIn().with("intro-en", "Typed and kept").with(field, typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".problems").text()).contains(words);
        assertThat(page.select(".wrong").text()).contains(words);
        assertThat(page.select("#intro-en").text()).isEqualTo("Typed and kept");
        assertThat(acts()).isEmpty();
    }

    @Test
    void neverHaveTheAddressOfAnother() {
        var answer = send(filledIn().with("address", "reports"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#wrong-address").text()).contains("Another stream");

        var changed = send(form(added()).with("address", "reports"));
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body()).contains("Another stream");
    }

    @Test
    void keepTheirAddressOnceAStoryWasPublished() {
        var path = added();
        var elsewhere = address + "-b";
        saved(form(path).with("address", elsewhere));
        following.catchUp();
        assertThat(web.status("/news/" + elsewhere)).isEqualTo(200);
        var story = news.published(story(elsewhere));
        news.withdraw(story, "Gone, but it was there.");

        assertThat(desk(path).select("#address[readonly]")).hasSize(1);
        var answer = send(form(path).with("address", address));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#wrong-address").text()).contains("its address stays");
        assertThat(newsroom.stream(elsewhere)).isNotNull();

        var undoing = pressed(desk(LIST), "form[action$=/undoing]");
        assertThat(undoing.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(undoing.body()).select(".problems").text()).contains("its address stays");
    }

    @Test
    void showBothTextsWhenTwoSaveTheSameForm() {
        var path = added();
        var mine = form(path).with("title-en", "Mine");
        assertSaved(send(form(path).with("title-en", "Hers " + HOSTILE.substring(0, 40))));

        var answer = send(mine);

        assertThat(answer.statusCode()).isEqualTo(409);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#title-en").val()).isEqualTo("Mine");
        assertThat(page.select(".saved dd").text()).contains("Hers \"><script>");
        assertThat(page.select("main script")).isEmpty();

        saved(Form.of(page));
        assertThat(see("/news/" + address).select("h1").text()).isEqualTo("Mine");
    }

    @Test
    void goOnlyWhileTheyAreEmpty() {
        var path = added();
        var page = desk(path);
        var removal = page.select("form[action$=/removal]");
        assertThat(removal).hasSize(1);
        news.drafted(story(address));

        var refused = web.post(path + "/removal", administrator.sending(), "_csrf", administrator.formToken());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".problems").text()).contains("holds stories");
        assertThat(desk(path).select("form[action$=/removal]")).isEmpty();
        following.catchUp();
        assertThat(web.status("/news/" + address)).isEqualTo(200);

        address += "-empty";
        var empty = added();
        var id = empty.substring(LIST.length() + 1);
        assertSaved(web.post(empty + "/removal", administrator.sending(), "_csrf", administrator.formToken()));
        following.catchUp();
        assertThat(web.status("/news/" + address)).isEqualTo(200);
        assertThat(web.get(empty, administrator.reading()).statusCode()).isEqualTo(404);
        assertThat(web.get(LOOK + "/preview/light/news/" + address, administrator.reading())
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk(LIST).text()).contains("Goes when the draft is made public");

        publish();

        following.catchUp();
        assertThat(web.status("/news/" + address)).isEqualTo(404);
        assertThat(acts()).endsWith("stream.removed " + id, "look.published 3");
        undo();
        following.catchUp();
        assertThat(web.status("/news/" + address)).isEqualTo(200);
        assertThat(newsroom.stream(address)).hasToString(id);
    }

    @Test
    void areShownAsWrittenWhateverTheirWordsHold() {
        saved(filledIn()
                .with("title-en", HOSTILE)
                .with("label-en", HOSTILE)
                .with("subscribe-en", HOSTILE)
                .with("intro-en", HOSTILE)
                .with("pattern", "<script>{number}"));
        assertSaved(send(form(LIST + "/" + newsroom.stream(address)).with("pattern", "<b>{number}")));
        var story = news.published(story(address));
        var path = jdbc.sql("select path from pub.story where id = :id")
                .param("id", story)
                .query(String.class)
                .single();

        for (var page : List.of("/news/" + address, path, "/subscribe", "/")) {
            var shown = see(page);
            assertThat(shown.text()).as(page).contains(HOSTILE);
            assertThat(shown.select("main script:not([type='application/ld+json'])"))
                    .as(page)
                    .isEmpty();
        }
        assertThat(see(path).text()).contains("<script>1");
        assertThat(see(path).expectFirst("script[type='application/ld+json']").data())
                .contains("\\u003cscript\\u003e1")
                .doesNotContain("<script>");
        for (var feed : List.of(".rss", ".atom")) {
            var xml = Jsoup.parse(web.text("/news/" + address + feed), "", Parser.xmlParser());
            assertThat(xml.select("channel > title, feed > title").text())
                    .as(feed)
                    .contains(HOSTILE);
            assertThat(xml.select("script")).as(feed).isEmpty();
        }
        assertThat(web.text("/news/" + address + ".json")).contains("script");
        for (var page : List.of(LIST, LIST + "/" + newsroom.stream(address), LOOK, LOOK + "/preview")) {
            assertThat(desk(page).select("main script")).as(page).isEmpty();
            assertThat(desk(page).html()).as(page).contains("alert(1)");
        }
    }

    @Test
    void keepWordsInALanguageTheSiteNoLongerSpeaks() {
        var path = added();
        var id = newsroom.stream(address);
        jdbc.sql(
                        "insert into stream_text (stream_id, language, title, label, subscribe) values (:id, 'pt', 'a', 'b', 'c')")
                .param("id", id)
                .update();

        saved(form(path).with("title-en", "Saved again"));

        assertThat(jdbc.sql("select title from pub.stream_text where stream_id = :id and language = 'pt'")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("a");
    }
}
