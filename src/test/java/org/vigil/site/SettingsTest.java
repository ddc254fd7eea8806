package org.vigil.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
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
import org.vigil.SiteTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.changes.Following;
import org.vigil.page.view.Words;

/** The settings of the site, changed at the desk as by somebody with a browser, and seen by readers. */
@SiteTest
class SettingsTest {

    private static final String HOSTILE = "\"><script>alert(1)</script>&amp;${7*7}";
    private static final String GENERAL = "/desk/settings";
    private static final String LOOK = "/desk/settings/look";
    private static final String MENU = ".menu a, .main-menu a, nav[aria-label='Main menu'] a";

    @Autowired
    private StaffFixture staff;

    @Autowired
    private Following following;

    @Autowired
    private JdbcClient jdbc;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);
    private SignedInPerson administrator = new SignedInPerson(new java.util.UUID(0, 0), "", "");

    private long before;

    @BeforeEach
    void signIn() {
        web = new Web(port);
        administrator = staff.with("administrator");
        before = jdbc.sql("select coalesce(max(seq), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    /** Every test finds the site as it is when it is new. */
    @BeforeEach
    void makeNew() {
        for (var table : List.of("site", "menu_item", "text_page", "site_text")) {
            jdbc.sql("create table if not exists new_%s as table pub.%1$s".formatted(table))
                    .update();
            jdbc.sql("delete from pub." + table).update();
            jdbc.sql("insert into pub.%s table new_%1$s".formatted(table)).update();
        }
        for (var table : List.of("text_page_source", "look_draft", "look_publication")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("insert into change (at, kind, verb, keys, quiet) values (now(), 'site', 'changed', '{site}', true)")
                .update();
    }

    private Document see(String path) {
        following.catchUp();
        return Jsoup.parse(web.text(path));
    }

    private Document desk(String path) {
        return Jsoup.parse(web.get(path, administrator.reading()).body());
    }

    /** The first form of a page as a browser would send it: names and values in turns. */
    private FilledForm form(String path) {
        return FilledForm.of(desk(path), "main form");
    }

    private HttpResponse<String> send(FilledForm form) {
        return web.post(form.action(), administrator.sending(), form.fields().toArray(String[]::new));
    }

    /** Makes the draft public, as its page does. */
    private void publish() {
        assertSaved(send(FilledForm.of(desk(LOOK), "form[action$=/publication]")));
    }

    private void undo() {
        assertSaved(send(FilledForm.of(desk(LOOK), "form[action$=/undoing]")));
    }

    private List<String> acts() {
        return jdbc.sql(
                        "select act || ' ' || coalesce(subject, '') || ' ' || detail from audit_entry where seq > :before order by seq")
                .param("before", before)
                .query(String.class)
                .list();
    }

    private static void assertSaved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/settings",
                "/desk/settings/menu",
                "/desk/settings/footer",
                "/desk/settings/pages",
                "/desk/settings/pages/about/en"
            })
    void isForThoseWhoMayConfigure(String path) {
        var editor = staff.with("editor");

        assertThat(web.get(path, administrator.reading()).statusCode()).isEqualTo(200);
        assertThat(web.get(path, editor.reading()).statusCode()).isEqualTo(403);
        assertThat(web.post(path, editor.sending(), "_csrf", editor.formToken()).statusCode())
                .isIn(403, 405);
        assertThat(acts()).isEmpty();
        assertThat(web.get(path)).satisfies(answer -> {
            assertThat(answer.statusCode()).isBetween(302, 303);
            assertThat(answer.headers().firstValue("Location").orElse("")).contains("/desk/sign-in");
        });
    }

    @Test
    void takesALanguageOffAndPutsTheOthersInOrderOnceThatIsPublic() {
        assertSaved(send(
                form(GENERAL).without("languages", "es").with("order-ar", "2").with("order-fr", "3")));
        assertThat(see("/").select("[hreflang]").eachAttr("hreflang")).contains("es");
        assertThat(desk(LOOK + "/preview/light/").select("[hreflang]").eachAttr("hreflang"))
                .contains("ar")
                .doesNotContain("es");

        publish();

        assertThat(see("/").select("[hreflang]").eachAttr("hreflang")).doesNotContain("es");
        assertThat(jdbc.sql("select languages::text from pub.site")
                        .query(String.class)
                        .single())
                .isEqualTo("{en,ar,fr}");
        assertThat(acts())
                .containsExactly(
                        "look.changed languages {}",
                        "site.languages-changed  {\"after\":\"en, ar, fr\",\"before\":\"en, fr, es, ar\"}",
                        "look.published 1 {\"sections\":\"languages\"}");
        undo();
        assertThat(see("/").select("[hreflang]").eachAttr("hreflang")).contains("es");
    }

    @Test
    void movesTheNewsroomToAnotherTimeZoneAndBack() {
        assertSaved(send(form(GENERAL).with("zone", "Asia/Beirut")));
        assertThat(desk(GENERAL).select("#zone [selected]").val()).isEqualTo("Asia/Beirut");
        assertThat(desk(LOOK).select(".look-notes").text()).contains("the time of Asia/Beirut; now it is UTC");
        assertThat(zone()).isEqualTo("UTC");

        publish();

        assertThat(zone()).isEqualTo("Asia/Beirut");
        undo();
        assertThat(zone()).isEqualTo("UTC");
        assertThat(acts())
                .contains(
                        "site.zone-changed  {\"after\":\"Asia/Beirut\",\"before\":\"UTC\"}",
                        "site.zone-changed  {\"after\":\"UTC\",\"before\":\"Asia/Beirut\"}");
    }

    private String zone() {
        return jdbc.sql("select zone from pub.site").query(String.class).single();
    }

    @Test
    void refusesATimeZoneThatIsNone() {
        var answer = send(form(GENERAL).with("zone", "Mars/Olympus").with("order-fr", "77"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#order-fr").val()).isEqualTo("77");
        assertThat(Jsoup.parse(answer.body()).select(".problems").text()).contains("time zone from the list");
        assertThat(acts()).isEmpty();
    }

    @Test
    void refusesASiteWithoutALanguageAndKeepsWhatWasTyped() {
        var form = form(GENERAL).with("order-fr", "77");
        for (var language : Words.LANGUAGES) {
            form = form.without("languages", language);
        }

        var answer = send(form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".problems").text()).contains("at least one language");
        assertThat(Jsoup.parse(answer.body()).select("#order-fr").val()).isEqualTo("77");
        assertThat(acts()).isEmpty();
    }

    @Test
    void makesAnotherLanguageTheFirstOnlyAfterASecondWord() {
        var answer = send(form(GENERAL).with("order-fr", "0"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".problems").text()).contains("addresses change");
        assertThat(acts()).isEmpty();

        assertSaved(send(FilledForm.of(Jsoup.parse(answer.body()), "main form").and("understood", "yes")));
        assertThat(see("/").select("html").attr("lang")).isEqualTo("en");
        assertThat(desk(LOOK + "/preview/light/").select("html").attr("lang")).isEqualTo("fr");
        assertThat(desk(LOOK + "/preview/light/en/about")
                        .select(".languages a, [hreflang=fr]")
                        .eachAttr("href"))
                .contains(LOOK + "/preview/light/about");
        for (var page : List.of(desk(LOOK), desk(LOOK + "/preview"))) {
            assertThat(page.select(".look-notes").text())
                    .contains("Français becomes the first language", "/fr/", "English get", "/en/");
        }

        publish();

        assertThat(see("/").select("html").attr("lang")).isEqualTo("fr");
        assertThat(see("/en/").select("html").attr("lang")).isEqualTo("en");
        undo();
        assertThat(see("/").select("html").attr("lang")).isEqualTo("en");
        assertThat(see("/fr/").select("html").attr("lang")).isEqualTo("fr");
    }

    /** Once it has been said, the rest of the form is changed without saying it again. */
    @Test
    void asksForTheSecondWordOnce() {
        assertSaved(send(form(GENERAL).with("order-fr", "0").and("understood", "yes")));

        assertSaved(send(form(GENERAL).with("zone", "Asia/Tokyo")));
        assertSaved(send(form(GENERAL).with("order-en", "0").with("order-fr", "2")));

        assertThat(desk(LOOK).select(".look-changed").text()).isEqualTo("Languages and time");
        assertThat(desk(LOOK).select(".look-notes").text()).doesNotContain("first language");
    }

    @Test
    void showsBothWhenTwoSaveTheSameForm() {
        var mine = form(GENERAL).with("zone", "Asia/Beirut");
        assertSaved(send(form(GENERAL).with("zone", "Asia/Tokyo")));

        var answer = send(mine);

        assertThat(answer.statusCode()).isEqualTo(409);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#zone [selected]").val()).isEqualTo("Asia/Beirut");
        assertThat(page.select(".saved dd").eachText()).contains("Asia/Tokyo");

        assertSaved(send(FilledForm.of(page, "main form")));
        assertThat(desk(GENERAL).select("#zone [selected]").val()).isEqualTo("Asia/Beirut");
    }

    @Test
    void changesTheMenuInItsOrder() {
        var form = form("/desk/settings/menu")
                .with("order-en", 1, "9")
                .with("text-en", 5, "Our work")
                .with("path-en", 5, "/about")
                .with("text-en", 2, "")
                .with("path-en", 2, "");

        var before = see("/").select(MENU).eachText();
        assertSaved(send(form));
        assertThat(see("/").select(MENU).eachText()).isEqualTo(before);
        assertThat(desk(LOOK + "/preview/dark/news").select(MENU).eachText()).contains("Our work");
        assertThat(desk("/desk/settings/menu").select(".look-draft").text()).contains("Readers do not see it yet");

        publish();

        assertThat(see("/").select(MENU).eachText().stream().distinct())
                .containsExactly("News", "About", "Contact", "Good news", "Our work");
        assertThat(acts())
                .containsExactly(
                        "look.changed menu {}",
                        "site.menu-changed menu {\"language\":\"en\"}",
                        "look.published 1 {\"sections\":\"menu\"}");
        undo();
        assertThat(see("/").select(MENU).eachText()).isEqualTo(before);
    }

    @Test
    void changesTheFootOfThePageInOneLanguage() {
        assertSaved(send(form("/desk/settings/footer").with("text-fr", 0, "Nos flux")));
        assertThat(see("/fr/").select("footer").text()).doesNotContain("Nos flux");
        assertThat(desk(LOOK + "/preview/light/fr/").select("footer").text()).contains("Nos flux");
        publish();

        assertThat(see("/fr/").select("footer").text()).contains("Nos flux");
        assertThat(see("/").select("footer").text()).contains("Subscribe to news");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "https://evil.example/",
                "news",
                "/news reports",
                "\\\\evil.example",
                "/\u2028/evil.example",
                ""
            })
    void refusesAPathThatIsNotOneOfTheSite(String path) {
        var answer = send(
                form("/desk/settings/menu").with("text-en", 0, "Kept words").with("path-en", 0, path));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#text-en-1").val()).isEqualTo("Kept words");
        assertThat(page.select("#path-en-1").val()).isEqualTo(path);
        assertThat(page.select("#wrong-en-1").text()).contains("cannot lead to another site");
        assertThat(see("/").html()).doesNotContain("evil");
    }

    @Test
    void givesMoreLinesWithoutSavingOrLosingAnything() {
        var answer =
                send(form("/desk/settings/menu").with("text-en", 0, "Not yet").and("more", "yes"));

        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#text-en-1").val()).isEqualTo("Not yet");
        assertThat(page.select("[name=text-en]")).hasSize(11);
        assertThat(see("/").text()).doesNotContain("Not yet");

        assertSaved(send(FilledForm.of(page, "main form")));
        publish();
        assertThat(see("/").text()).contains("Not yet");
    }

    @Test
    void showsBothMenusWhenTwoSaveTheSame() {
        var mine = form("/desk/settings/menu").with("text-en", 0, "Mine");
        assertSaved(send(form("/desk/settings/menu").with("text-en", 0, "Hers")));

        var answer = send(mine);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select("#text-en-1").val()).isEqualTo("Mine");
        assertThat(Jsoup.parse(answer.body()).select(".saved").text()).contains("Hers \u2066/news\u2069");
        publish();
        assertThat(see("/").text()).contains("Hers").doesNotContain("Mine");
        assertSaved(send(FilledForm.of(Jsoup.parse(answer.body()), "main form")));
        publish();
        assertThat(see("/").text()).contains("Mine").doesNotContain("Hers");
    }

    /** What is not acceptable is mended on the same form; what somebody else saves meanwhile is not lost by that. */
    @Test
    void showsBothMenusWhenOneWasMendedMeanwhile() {
        var wrong = send(form("/desk/settings/menu").with("path-en", 0, "nowhere"));
        assertSaved(send(form("/desk/settings/menu").with("text-en", 0, "Hers")));

        var answer = send(FilledForm.of(Jsoup.parse(wrong.body()), "main form").with("path-en", 0, "/about"));

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void makesAPagePublicOnlyAfterItWasLookedAt() {
        var path = "/desk/settings/pages/about/en";
        assertThat(form(path).fields()).contains("Who we are and what we do will be said here.");
        var form = form(path).with("title", "Who we are").with("source", "## Light\n\n[Write](/contact) to **us**.");

        var preview = send(form.and("preview", "yes"));

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(preview.body()).select(".preview-sheet strong").text())
                .isEqualTo("us");
        assertThat(see("/about").text()).doesNotContain("Light");

        assertSaved(send(FilledForm.of(Jsoup.parse(preview.body()), "main form")));

        assertThat(see("/about").select(".prose, main").html()).contains("<strong>us</strong>", "href=\"/contact\"");
        assertThat(see("/about").title()).contains("Who we are");
        assertThat(form(path).fields()).contains("## Light\n\n[Write](/contact) to **us**.");
        assertThat(acts()).containsExactly("page.changed /about {\"language\":\"en\"}");
    }

    @Test
    void showsBothTextsOfAPageWhenTwoSaveIt() {
        var path = "/desk/settings/pages/about/en";
        var mine = form(path).with("source", "My text");
        assertSaved(send(form(path).with("source", "Her text")));

        var answer = send(mine);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select("textarea").text()).isEqualTo("My text");
        assertThat(Jsoup.parse(answer.body()).select(".saved").text()).contains("Her text");
        assertThat(see("/about").text()).contains("Her text").doesNotContain("My text");
    }

    @Test
    void removesAPageInOneLanguageAndTakesItUpAgain() {
        var path = "/desk/settings/pages/about/fr";
        var removal = FilledForm.of(desk(path), "form[action$=removal]");

        assertSaved(send(removal));

        following.catchUp();
        assertThat(web.status("/fr/about")).isEqualTo(404);
        assertThat(web.status("/about")).isEqualTo(200);
        assertThat(acts()).containsExactly("page.removed /about {\"language\":\"fr\"}");

        assertSaved(send(form(path).with("title", "Nous").with("source", "De retour.")));
        assertThat(see("/fr/about").text()).contains("De retour.");
    }

    @Test
    void showsHostileTextAsText() {
        assertSaved(send(form("/desk/settings/menu").with("text-en", 0, HOSTILE).with("path-en", 0, "/\"><script>")));
        assertSaved(send(form("/desk/settings/footer").with("text-en", 0, HOSTILE)));
        publish();
        assertSaved(send(form("/desk/settings/pages/about/en")
                .with("title", HOSTILE)
                .with("source", HOSTILE + "\n\n[x](javascript:alert(1)) <img src=x onerror=alert(1)>")));

        for (var page : List.of(see("/"), see("/about"))) {
            assertThat(page.select("script:not([src]):not([type])")).isEmpty();
            assertThat(page.select("[onerror], a[href^=javascript]")).isEmpty();
            assertThat(page.text()).contains("<script>alert(1)</script>");
        }
        for (var path : List.of("/desk/settings/menu", "/desk/settings/footer", "/desk/settings/pages/about/en")) {
            var page = desk(path);
            assertThat(page.select("script:not([src])")).as(path).isEmpty();
            assertThat(page.select("input, textarea").eachAttr("value").toString()
                            + page.select("textarea").text())
                    .as(path)
                    .contains("<script>");
        }
        var preview = send(form("/desk/settings/pages/about/en").and("preview", "yes"));
        assertThat(Jsoup.parse(preview.body()).select("main script, main [onerror]"))
                .isEmpty();
    }

    @Test
    void knowsNoOtherPagesAndLanguages() {
        for (var path : List.of("/pages/imprint/en", "/pages/about/de", "/sidebar")) {
            assertThat(web.get("/desk/settings" + path, administrator.reading()).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar"})
    void hasWordsInEveryLanguageOfTheInterface(String language) {
        var words = Words.in(language);
        for (var key :
                List.of("desk.place.settings", "settings.changed-meanwhile", "desk.place.health", "desk.help.link")) {
            assertThat(words.say(key)).isNotEqualTo(Words.in("en").say(key));
        }
    }
}
