package org.vigil.rebrand;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.FilledForm;
import org.vigil.RawAnswer;
import org.vigil.SiteTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.changes.Following;
import org.vigil.look.Look;
import org.vigil.look.LookFixture;
import org.vigil.look.Tokens;
import org.vigil.news.NewsFixture;

/** The look of the site, changed at the desk as by somebody with a browser: drafted, looked at, made public, undone. */
@SiteTest
class LookTest {

    private static final String LOOK = "/desk/settings/look";
    private static final String CANARY = "Quorlwatch";
    private static final String GREEN = "#0b5d33";
    private static final List<String> SECTIONS = List.of("name", "colours", "home", "press", "social", "redirects");

    @Autowired
    private StaffFixture staff;

    @Autowired
    private LookFixture look;

    @Autowired
    private NewsFixture news;

    @Autowired
    private Following following;

    @Autowired
    private JdbcClient jdbc;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);
    private SignedInPerson administrator = new SignedInPerson(new UUID(0, 0), "", "");
    private long before;

    @BeforeEach
    void begin() {
        web = new Web(port);
        administrator = staff.with("administrator");
        look.makeNew();
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

    private FilledForm form(String section) {
        return FilledForm.of(desk(LOOK + "/" + section), "main form");
    }

    private HttpResponse<String> send(FilledForm form) {
        return web.post(form.action(), administrator.sending(), form.fields().toArray(String[]::new));
    }

    private void draft(FilledForm form) {
        var answer = send(form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private void publish() {
        draft(FilledForm.of(desk(LOOK), "form[action$=/publication]"));
        following.catchUp();
    }

    private void undo() {
        draft(FilledForm.of(desk(LOOK), "form[action$=/undoing]"));
        following.catchUp();
    }

    private List<String> acts() {
        return jdbc.sql(
                        "select act || ' ' || coalesce(subject, '') || ' ' || detail from audit_entry where seq > :before order by seq")
                .param("before", before)
                .query(String.class)
                .list();
    }

    private String style(String path) {
        return see(path).select("link[rel=stylesheet]").attr("href");
    }

    @Test
    void isForThoseWhoMayConfigure() {
        var editor = staff.with("editor");
        for (var place : List.of(
                "",
                "/name",
                "/colours",
                "/home",
                "/press",
                "/social",
                "/redirects",
                "/preview",
                "/preview/light/",
                "/preview/light/search",
                "/outside",
                "/preview/dark/site.css")) {
            assertThat(web.get(LOOK + place, administrator.reading()).statusCode())
                    .as(place)
                    .isEqualTo(200);
            assertThat(web.get(LOOK + place, editor.reading()).statusCode())
                    .as(place)
                    .isEqualTo(403);
            assertThat(web.get(LOOK + place).statusCode()).as(place).isEqualTo(303);
        }
    }

    @Test
    void namesTheSiteForReadersOnceItIsPublicAndSaysWhoDidIt() {
        draft(form("name").with("name", "Northlight Rights").with("tagline-fr", "Nous gardons la lumière"));
        assertThat(see("/").title()).contains("Newsroom");

        publish();

        assertThat(see("/").title()).contains("Northlight Rights");
        assertThat(see("/fr/").text()).contains("Nous gardons la lumière");
        assertThat(see("/news.rss").text()).contains("Northlight Rights");
        assertThat(acts())
                .containsExactly(
                        "look.changed name {}",
                        "site.renamed  {}",
                        "site.text-changed tagline {\"language\":\"fr\"}",
                        "look.published 1 {\"sections\":\"name\"}");
        assertThat(desk(LOOK).select(".look-history li").text()).contains("No. 1", "Mira Halden", "Name");
    }

    @Test
    void bringsBackWhatWasBeforeAndTakesThatBackToo() {
        draft(form("name").with("name", "First"));
        publish();
        draft(form("name").with("name", "Second"));
        publish();

        undo();
        assertThat(see("/").title()).contains("First");
        undo();
        assertThat(see("/").title()).contains("Second");
        draft(FilledForm.of(desk(LOOK), "form[action$=/1/return]"));

        assertThat(see("/").title()).contains("First");
        assertThat(acts())
                .contains(
                        "look.undone 3 {\"of\":\"2\",\"sections\":\"name\"}",
                        "look.undone 4 {\"of\":\"3\",\"sections\":\"name\"}",
                        "look.restored 5 {\"of\":\"1\",\"sections\":\"name\"}");
    }

    @Test
    void undoesOnlyTheNewestOnce() {
        draft(form("name").with("name", "First"));
        publish();
        var twice = FilledForm.of(desk(LOOK), "form[action$=/undoing]");
        draft(twice);

        var answer = send(twice);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Something else has been made public since");
        assertThat(see("/").title()).contains("Newsroom");
    }

    @Test
    void putsColoursIntoTheOneStyleOfSiteAndDeskAndAnswersTheOldOneStill() {
        var old = style("/");
        draft(form("colours").with("light-flame", GREEN).with("pick-light-flame", GREEN));
        assertThat(style("/")).isEqualTo(old);

        publish();

        var now = style("/");
        assertThat(now).startsWith("/assets/site-").isNotEqualTo(old);
        assertThat(web.text(now)).contains("--flame:" + GREEN);
        assertThat(web.get(old).statusCode()).isEqualTo(200);
        assertThat(see("/").select("link[rel=stylesheet]")).hasSize(1);
        assertThat(desk(LOOK).select("link[rel=stylesheet]").attr("href")).isEqualTo(now);

        undo();
        assertThat(style("/")).isEqualTo(old);
        assertThat(web.get(now).statusCode()).isEqualTo(200);
    }

    @Test
    void takesTheColourThatWasPickedWhenNothingWasTyped() {
        draft(form("colours").with("pick-dark-flame", "#FFB080"));

        assertThat(desk(LOOK + "/colours").select("#dark-flame").val()).isEqualTo("#ffb080");
    }

    @Test
    void refusesColoursThatCannotBeReadOnEachOtherInLight() {
        var answer = send(form("colours").with("light-ink-2", "#b0a890"));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".look-wrong li").eachText())
                .anySatisfy(wrong -> assertThat(wrong)
                        .startsWith("Light: Second ink on Paper has 2.")
                        .endsWith("at least 4.50:1 is needed."));
        assertThat(page.select("#light-ink-2").val()).isEqualTo("#b0a890");
        assertThat(acts()).isEmpty();
    }

    @Test
    void refusesColoursThatCannotBeReadOnEachOtherInTheDark() {
        var answer = send(form("colours").with("dark-edge", "#2a2620"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".look-wrong").text())
                .contains("Dark: Edges of fields on Paper has 1.", "at least 3.00:1 is needed.")
                .doesNotContain("Light:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red",
                "#fff",
                "#12345g",
                "#000000;}body{display:none",
                "url(//evil.example)",
                "#000000/*",
                "var(--ink)",
                "",
                "\u0661\u0661\u0661\u0661\u0661\u0661",
                "expression(1)",
                "#000000\\",
                "</style><script>"
            })
    void takesNothingForAColourButSixDigits(String colour) {
        var answer = send(form("colours").with("light-candle", colour));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#light-candle[aria-invalid=true]"))
                .hasSize(1);
        assertThat(Jsoup.parse(answer.body()).select("main script")).isEmpty();
        assertThat(acts()).isEmpty();
    }

    @Test
    void knowsNoOtherColoursThanThereAre() {
        draft(form("colours")
                .with("light-candle", "#aabbcc")
                .and("light-evil;}body{color", "#000000", "dark-__proto__", "#000000", "light-measure", "#111111"));
        publish();

        assertThat(web.text(style("/")))
                .contains("--candle:#aabbcc")
                .doesNotContain("evil", "__proto__", "--measure:#");
    }

    /** What is kept is judged once more when a style is made of it, wherever it came from. */
    @Test
    void makesNoStyleOfWhatIsNoColour() {
        var colours = new Look.Colours(
                java.util.Map.of("ink", "red;}*{display:none}", "x;}a{b", "#000000", "paper", "#ffffff"),
                java.util.Map.of());

        assertThat(Tokens.style(colours, null)).contains("--paper:#ffffff").doesNotContain("display", "a{b");
    }

    @Test
    void showsADraftToNobodyButTheDesk() {
        news.published("Known to all");
        var paths = List.of(
                "/", "/fr/", "/news", "/news/2026/11/known-to-all", "/contact", "/news.rss", "/subscribe", "/nowhere");
        paths.forEach(path -> web.text(path));
        var style = style("/");
        draft(form("name").with("name", CANARY).with("tagline-en", CANARY + " tagline"));
        draft(form("colours").with("light-candle", "#abcdef").with("pick-light-candle", "#abcdef"));
        draft(form("press").with("name", CANARY + " press"));
        draft(form("social").with("text", CANARY).with("address", "https://social.example/" + CANARY));
        draft(form("home").with("more", "text").and("add", "yes"));
        var field = desk(LOOK + "/home").select("textarea[lang=en]").attr("name");
        draft(form("home").with(field, CANARY + " text"));
        draft(FilledForm.of(desk(LOOK + "/redirects"), "main form.form")
                .with("from", "/old")
                .with("to", "/about"));
        for (var place : List.of("menu", "footer")) {
            draft(FilledForm.of(desk("/desk/settings/" + place), "main form").with("text-en", 0, CANARY + " " + place));
        }
        assertThat(desk(LOOK + "/preview/light/").text()).contains(CANARY + " menu", CANARY + " footer");

        for (var page : List.of("/", "/news/2026/11/known-to-all", "/contact")) {
            for (var scheme : List.of("light", "dark")) {
                var shown = web.get(LOOK + "/preview/" + scheme + page, administrator.reading());
                assertThat(shown.statusCode()).isEqualTo(200);
                assertThat(shown.body()).as(page).contains(CANARY, CANARY + " press".repeat(page.equals("/") ? 0 : 1));
                assertThat(shown.headers().firstValue("Cache-Control")).contains("private, no-store");
                assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                        .contains("frame-ancestors 'self'");
            }
        }
        assertThat(web.get(LOOK + "/preview/light/", administrator.reading()).body())
                .contains(CANARY + " text");
        assertThat(web.get(LOOK + "/preview/light/site.css", administrator.reading())
                        .body())
                .contains("--candle:#abcdef", "color-scheme:light;");

        following.catchUp();
        for (var path : paths) {
            assertThat(RawAnswer.to(port, "GET", path).everything()).as(path).doesNotContain(CANARY, LOOK);
            assertThat(RawAnswer.to(port, "GET", path + "?fresh=1").everything())
                    .as(path)
                    .doesNotContain(CANARY, LOOK);
        }
        assertThat(style("/")).isEqualTo(style);
        assertThat(web.text(style)).doesNotContain("abcdef");
        assertThat(web.status("/old")).isEqualTo(404);
        for (var table : jdbc.sql(
                        "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'pub'")
                .query(String.class)
                .list()) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like '%" + CANARY + "%'")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }

        publish();
        assertThat(web.text("/")).contains(CANARY + " tagline", CANARY + " text", "https://social.example/" + CANARY);
        assertThat(web.text("/contact")).contains(CANARY + " press");
    }

    @Test
    void throwsADraftAwayWithoutATrace() {
        draft(form("name").with("name", CANARY));

        draft(FilledForm.of(desk(LOOK), "form[action$=/removal]"));

        assertThat(desk(LOOK + "/name").select("#name").val()).isEqualTo("Newsroom");
        assertThat(desk(LOOK).select("form[action$=/publication]")).isEmpty();
        assertThat(acts()).containsExactly("look.changed name {}", "look.discarded  {}");
    }

    @Test
    void takesOutOfTheDraftWhatIsAsItWas() {
        draft(form("name").with("name", "Other"));
        draft(form("name").with("name", "Newsroom"));

        assertThat(desk(LOOK).select("form[action$=/publication]")).isEmpty();
    }

    @Test
    void showsBothWhenTwoChangeTheSame() {
        for (var section : List.of("name", "press")) {
            var mine = form(section).with("name", "Mine");
            draft(form(section).with("name", "Hers \"><script>alert(1)</script>"));

            var answer = send(mine);

            assertThat(answer.statusCode()).as(section).isEqualTo(409);
            var page = Jsoup.parse(answer.body());
            assertThat(page.select("#name").val()).isEqualTo("Mine");
            assertThat(page.select(".saved dd").eachText()).contains("Hers \"><script>alert(1)</script>");
            assertThat(page.select("main script")).isEmpty();
            draft(FilledForm.of(page, "main form"));
            assertThat(desk(LOOK + "/" + section).select("#name").val()).isEqualTo("Mine");
        }
    }

    @Test
    void refusesWhatWasMadeFromAnotherDraftInEverySection() {
        for (var section : SECTIONS) {
            var form = form(section).with("was", "another");
            if (section.equals("redirects")) {
                form = form.with("from", "/a").with("to", "/b");
            }
            assertThat(send(form).statusCode()).as(section).isEqualTo(409);
        }
        assertThat(acts()).isEmpty();
    }

    @Test
    void publishesOnlyWhatWasLookedAt() {
        draft(form("name").with("name", "Looked at"));
        var publication = FilledForm.of(desk(LOOK + "/preview"), "form[action$=/publication]");
        draft(form("name").with("name", "Slipped in"));

        var answer = send(publication);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("is not the one you looked at");
        assertThat(see("/").title()).contains("Newsroom");
    }

    @Test
    void keepsWhatIsDraftedElsewhereWhenAPublicationIsUndone() {
        draft(form("name").with("name", "First"));
        publish();
        draft(form("press").with("name", "Ilse Varga"));

        undo();

        assertThat(see("/").title()).contains("Newsroom");
        assertThat(desk(LOOK + "/press").select("#name").val()).isEqualTo("Ilse Varga");
        assertThat(desk(LOOK + "/name").select("#name").val()).isEqualTo("Newsroom");
    }

    @Test
    void leavesAsItIsWhatAnEarlierVersionDidNotKeep() {
        draft(form("name").with("name", "First"));
        publish();
        jdbc.sql("""
                        update look_publication set before = before - '{menu,footer,languages,streams}'::text[],
                            after = after - '{menu,footer,languages,streams}'::text[]
                        """).update();
        draft(FilledForm.of(desk("/desk/settings/menu"), "main form").with("text-en", 0, "What happened"));
        publish();

        draft(FilledForm.of(desk(LOOK), "form[action$=/1/return]"));

        assertThat(see("/").title()).contains("First");
        assertThat(see("/").text()).contains("What happened", "Good news");
        assertThat(web.status("/news/good-news")).isEqualTo(200);
    }

    @Test
    void framesThePreviewInLightAndDark() {
        var page = desk(LOOK + "/preview?page=contact&language=fr&width=full");

        assertThat(page.select("iframe").eachAttr("src"))
                .containsExactly(LOOK + "/preview/light/fr/contact", LOOK + "/preview/dark/fr/contact");
        for (var nothing : List.of("/preview/blue/", "/preview/x/site.css", "/preview/light/news/no-such-stream")) {
            assertThat(web.get(LOOK + nothing, administrator.reading()).statusCode())
                    .as(nothing)
                    .isEqualTo(404);
        }
        assertThat(web.get(LOOK + "/preview/light/ar/", administrator.reading()).body())
                .contains("lang=\"ar\" dir=\"rtl\"");
    }

    @Test
    void keepsLinksInsideTheFrame() {
        news.published("Led from here");
        draft(form("social").with("text", "Elsewhere").with("address", "https://social.example/x"));
        for (var start : List.of("/", "/fr/", "/news", "/news/2026/11/led-from-here", "/about")) {
            var page = desk(LOOK + "/preview/dark" + start);

            var links = page.select("a[href], form[action]").stream()
                    .map(link -> link.is("form") ? link.attr("action") : link.attr("href"))
                    .toList();
            assertThat(links).as(start).anyMatch(link -> link.matches(LOOK + "/preview/dark(/fr)?/news"));
            assertThat(links)
                    .as(start)
                    .allMatch(
                            link -> link.startsWith(LOOK + "/preview/dark/") || link.matches("(#|https://|mailto:).*"));
            assertThat(page.select("a[href^=https]").eachAttr("target"))
                    .as(start)
                    .isNotEmpty()
                    .containsOnly("_blank");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/settings",
                "/news.rss",
                "/search",
                "/media/x",
                "/robots.txt",
                "/news/../desk",
                "//evil.example",
                "/fr/desk",
                "/news/%2e%2e/desk"
            })
    void saysInTheFrameThatALinkLeadsOutOfIt(String path) {
        var answer = RawAnswer.to(port, "GET", LOOK + "/preview/light" + path, "Cookie: " + administrator.cookie());

        assertThat(answer.status()).isIn(200, 400, 403);
        assertThat(answer.everything()).doesNotContain("<rss", "User-agent");
        if (answer.status() == 200) {
            assertThat(answer.everything())
                    .contains("frame-ancestors 'self'", LOOK + "/preview/light/")
                    .containsPattern("This leads out of the preview|Ceci sort de l’aperçu")
                    .doesNotContain("desk-places");
        }
    }

    @Test
    void leadsFromTheAddressOfTheMarksFormToItsPage() {
        var answer = web.get(LOOK + "/mark", administrator.reading());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(LOOK + "/name");
    }

    @Test
    void saysWhomThePressMayAskWhereAStorySaysNobody() {
        news.published("Asked of the office");
        draft(form("press")
                .with("name", "Press office")
                .with("email", "press@northlight.example")
                .with("phone", "+961 1 000 000")
                .with("hours-en", "Monday to Friday, 9 to 17")
                .with("zone", "Asia/Beirut"));
        publish();

        for (var path : List.of("/contact", "/news/2026/11/asked-of-the-office")) {
            var page = see(path);
            assertThat(page.text()).as(path).contains("Press office", "Monday to Friday, 9 to 17 (time in Beirut)");
            assertThat(page.select("a[href='mailto:press@northlight.example'], a[href='tel:+9611000000']"))
                    .hasSize(2);
        }
        assertThat(see("/about").text()).doesNotContain("Press office");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a@b", "a b@c.example", "x@y.example?bcc=z@w.example<"})
    void refusesAnAddressThatIsNone(String email) {
        var answer = send(form("press").with("name", "Press office").with("email", email));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#email").val()).isEqualTo(email);
    }

    @Test
    void offersOnlyTheServicesThatAreChosen() {
        news.published("Passed on");
        draft(form("social").without("service", "facebook").without("service", "mastodon"));
        publish();

        var page = see("/news/2026/11/passed-on");
        assertThat(page.select(".share").text()).contains("Telegram").doesNotContain("Facebook", "Mastodon");
        assertThat(page.select("[data-mastodon]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://social.example/",
                "//social.example",
                "https://user@social.example/",
                "data:text/html,x",
                "https:social.example",
                "https://social.example/\"><script>"
            })
    void refusesAProfileThatIsNoWebAddress(String address) {
        var answer = send(form("social").with("text", "Elsewhere").with("address", address));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("main script")).isEmpty();
    }

    @Test
    void namesTheOrganisationsOwnPagesInTheFoot() {
        draft(form("social").with("text", "Mastodon").with("address", "https://social.example/@northlight"));
        publish();

        assertThat(see("/").select(".foot a[rel~=me]").attr("href")).isEqualTo("https://social.example/@northlight");
    }

    @Test
    void saysTheSameInEveryLanguage() {
        for (var language : List.of("fr", "es", "ar")) {
            var person = staff.speaking(language, "administrator");
            for (var section : SECTIONS) {
                var page = web.get(LOOK + "/" + section, person.reading());
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).doesNotContainPattern(Pattern.compile(">look\\.|\"look\\."));
            }
        }
    }
}
