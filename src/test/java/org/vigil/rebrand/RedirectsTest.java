package org.vigil.rebrand;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.vigil.look.LookFixture;

/** Old addresses lead on, in one step, to where somebody at the desk has said; and nowhere else. */
@SiteTest
class RedirectsTest {

    private static final String LOOK = "/desk/settings/look";
    private static final String REDIRECTS = LOOK + "/redirects";

    @Autowired
    private StaffFixture staff;

    @Autowired
    private LookFixture look;

    @Autowired
    private Following following;

    @Autowired
    private JdbcClient jdbc;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);
    private SignedInPerson administrator = new SignedInPerson(new UUID(0, 0), "", "");

    @BeforeEach
    void begin() {
        web = new Web(port);
        administrator = staff.with("administrator");
        look.makeNew();
    }

    private Document desk(String path) {
        return Jsoup.parse(web.get(path, administrator.reading()).body());
    }

    private HttpResponse<String> send(FilledForm form) {
        return web.post(form.action(), administrator.sending(), form.fields().toArray(String[]::new));
    }

    private HttpResponse<String> add(String from, String to) {
        return send(FilledForm.of(desk(REDIRECTS), "main form.form")
                .with("from", from)
                .with("to", to));
    }

    private void redirect(String from, String to) {
        var answer = add(from, to);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private void publish() {
        send(FilledForm.of(desk(LOOK), "form[action$=/publication]"));
        following.catchUp();
    }

    private String location(String path) {
        var answer = RawAnswer.to(port, "GET", path);
        assertThat(answer.status()).as(path).isEqualTo(301);
        return answer.headers().getOrDefault("Location", java.util.List.of()).getFirst();
    }

    @Test
    void leadsOnOnceItIsPublic() {
        redirect("/about-us.html", "/about");
        redirect("/fr/qui.php", "/fr/about");
        redirect("/shop", "https://shop.northlight.example/now?x=1#top");
        assertThat(web.status("/about-us.html")).isEqualTo(404);
        publish();

        assertThat(location("/about-us.html")).isEqualTo("http://localhost:" + port + "/about");
        assertThat(location("/about-us.html/")).isEqualTo("http://localhost:" + port + "/about");
        assertThat(location("/about-us.html?utm=x")).isEqualTo("http://localhost:" + port + "/about");
        assertThat(location("/fr/qui.php")).isEqualTo("http://localhost:" + port + "/fr/about");
        assertThat(location("/shop")).isEqualTo("https://shop.northlight.example/now?x=1#top");
        assertThat(RawAnswer.to(port, "HEAD", "/shop").status()).isEqualTo(301);
        assertThat(RawAnswer.to(port, "POST", "/shop").status()).isNotEqualTo(301);
        assertThat(web.status("/fr/about-us.html")).isEqualTo(404);
    }

    @Test
    void isFoundHoweverItIsWritten() {
        redirect("/caf\u00e9/old%20page", "/about");
        publish();

        for (var path : new String[] {"/caf%C3%A9/old%20page", "/cafe%CC%81/old%20page", "/caf%c3%a9/old%20page/"}) {
            assertThat(location(path)).isEqualTo("http://localhost:" + port + "/about");
        }
    }

    @Test
    void givesWayToWhateverIsThere() {
        for (var path : new String[] {"/about", "/news", "/topics", "/sitemap.xml"}) {
            redirect(path, "/contact");
        }
        publish();

        for (var path : new String[] {"/about", "/news", "/topics", "/sitemap.xml"}) {
            assertThat(web.status(path)).as(path).isEqualTo(200);
        }
    }

    @Test
    void isRemovedAgain() {
        redirect("/old", "/about");
        publish();
        var removal = FilledForm.of(desk(REDIRECTS), "form[action$=/removal]");
        assertThat(send(removal).statusCode()).isEqualTo(303);
        publish();

        assertThat(web.status("/old")).isEqualTo(404);
        assertThat(send(removal).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a | /a | lead to itself",
                "/a | /a/ | lead to itself",
                "/en/a | /a | lead to itself",
                "/%61 | /a | lead to itself",
                "/there | /b | already",
                "/target | /there | in a circle",
                "/target/ | /there/ | in a circle",
                "/target | /elsewhere | two steps",
                "/b | /there | two steps",
                "/ | /b | the site’s own",
                "/desk/old | /b | the site’s own",
                "/%64esk | /b | the site’s own",
                "/assets/x.css | /b | the site’s own"
            })
    void refusesWhatWouldGoRoundOrTakeTwoSteps(String from, String to, String why) {
        redirect("/there", "/target");

        var answer = add(from, to);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".problems").text()).contains(why);
        assertThat(Jsoup.parse(answer.body()).select("#from").val()).isEqualTo(from);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "http://evil.example/",
                "/%2Fevil.example",
                "/%5Cevil.example",
                "/%0d%0aLocation:x",
                "data:text/html,x",
                "https://",
                "https:evil.example",
                "https://user:secret@evil.example/",
                "evil.example",
                "",
                "/x//evil.example",
                "/../desk",
                "/x?y=//evil",
                "https://evil.example\r\nX: y",
                "/\u2028/evil"
            })
    void leadsNowhereThatIsNoPathHereAndNoWebAddress(String to) {
        var answer = add("/old", to);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".problems").text()).contains("It leads to a path of this site");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "old",
                "//old",
                "/%2fold",
                "/old?id=3",
                "/old#x",
                "https://other.example/old",
                "/a\\b",
                "/a/../b",
                ""
            })
    void comesFromAPathHereOnly(String from) {
        assertThat(add(from, "/about").statusCode()).isEqualTo(422);
    }

    /** What was said when another language was the first must not become a circle. */
    @Test
    void goesInNoCircleWhenAnotherLanguageBecomesTheFirst() {
        redirect("/old", "/fr/old");
        publish();
        jdbc.sql("update pub.site set languages = '{fr,en,es,ar}'").update();
        jdbc.sql("insert into change (at, kind, verb, keys, quiet) values (now(), 'site', 'changed', '{site}', true)")
                .update();
        following.catchUp();

        assertThat(web.status("/old")).isEqualTo(404);
    }

    @Test
    void takesAnAddressOfThisSiteAsAPath() {
        redirect("http://localhost:" + port + "/old", "HTTP://LocalHost:" + port + "/about");

        assertThat(desk(REDIRECTS).select(".look-redirects bdi").eachText()).containsExactly("/old", "/about");
    }
}
