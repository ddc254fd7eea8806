package org.vigil.rebrand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.FilledForm;
import org.vigil.SiteTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.changes.Following;
import org.vigil.look.LookFixture;
import org.vigil.look.Marks;

/** A mark brought to the desk by a form, and what readers and windows get of it. */
@SiteTest
class MarkTest {

    private static final String LOOK = "/desk/settings/look";

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

    private final HttpClient client = HttpClient.newHttpClient();
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

    private HttpResponse<String> bring(byte[] picture, String... more) throws IOException, InterruptedException {
        return bring(administrator, administrator.formToken(), picture, more);
    }

    private HttpResponse<String> bring(SignedInPerson person, String token, byte[] picture, String... more)
            throws IOException, InterruptedException {
        var form = new ByteArrayOutputStream();
        var was = desk(LOOK + "/name").select("form[action$=/mark] [name=was]").val();
        part(form, "\"_csrf\"", token.getBytes(StandardCharsets.US_ASCII));
        part(form, "\"was\"", was.getBytes(StandardCharsets.US_ASCII));
        for (var name : more) {
            part(form, '"' + name + '"', "yes".getBytes(StandardCharsets.US_ASCII));
        }
        part(form, "\"picture\"; filename=\"../../mark.svg\"", picture);
        form.writeBytes("--seam--\r\n".getBytes(StandardCharsets.US_ASCII));
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + LOOK + "/mark"))
                        .headers("Cookie", person.cookie(), "Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "multipart/form-data; boundary=seam")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void part(ByteArrayOutputStream form, String name, byte[] content) {
        form.writeBytes(("--seam\r\nContent-Disposition: form-data; name=" + name + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void publish() {
        var form = FilledForm.of(desk(LOOK), "form[action$=/publication]");
        var answer =
                web.post(form.action(), administrator.sending(), form.fields().toArray(String[]::new));
        assertThat(answer.statusCode()).isEqualTo(303);
        following.catchUp();
    }

    @Test
    void standsOnPagesAndInWindowsOnceItIsPublic() throws Exception {
        assertThat(bring(LookFixture.picture("png", 300, 100)).statusCode()).isEqualTo(303);
        var draft = desk(LOOK + "/name").select(".look-mark-shown img").attr("src");
        assertThat(draft).startsWith(LOOK + "/mark/");
        var name = draft.substring((LOOK + "/mark/").length());
        assertThat(web.get(draft, administrator.reading()).statusCode()).isEqualTo(200);
        assertThat(web.get(draft).statusCode()).isEqualTo(303);
        assertThat(web.get(draft, staff.with("editor").reading()).statusCode()).isEqualTo(403);
        assertThat(web.status("/brand/" + name)).isEqualTo(404);
        assertThat(web.text("/")).doesNotContain("/brand/");
        assertThat(web.get(LOOK + "/preview/light/home/en", administrator.reading())
                        .body())
                .contains(draft);

        publish();

        var page = Jsoup.parse(web.text("/"));
        var mark = page.select(".masthead img.mark");
        assertThat(mark.attr("src")).isEqualTo("/brand/" + name);
        assertThat(mark.attr("width")).isEqualTo("144");
        assertThat(mark.attr("alt")).isEmpty();
        assertThat(page.select(".brand span").text()).isEqualTo("Newsroom");
        assertThat(page.select("link[rel=icon]").eachAttr("sizes")).containsExactly("32x32", "192x192");
        for (var address :
                page.select("link[rel=icon], link[rel=apple-touch-icon]").eachAttr("href")) {
            var icon = web.get(address);
            assertThat(icon.statusCode()).isEqualTo(200);
            assertThat(icon.headers().firstValue("Content-Type")).contains("image/png");
            assertThat(icon.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
            assertThat(icon.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(desk(LOOK).select(".masthead img.mark").attr("src")).isEqualTo("/brand/" + name);

        var undoing = FilledForm.of(desk(LOOK), "form[action$=/undoing]");
        web.post(undoing.action(), administrator.sending(), undoing.fields().toArray(String[]::new));
        following.catchUp();
        assertThat(Jsoup.parse(web.text("/")).select(".masthead svg.mark")).hasSize(1);
        assertThat(web.status("/brand/" + name)).isEqualTo(200);
    }

    @Test
    void standsInPlaceOfTheNameIfItHasTheNameInIt() throws Exception {
        bring(LookFixture.picture("png", 300, 100), "named");
        publish();

        var page = Jsoup.parse(web.text("/"));
        assertThat(page.select(".brand img").attr("alt")).isEqualTo("Newsroom");
        assertThat(page.select(".brand").text()).isEmpty();
    }

    @Test
    void isRefusedInWordsWhenItIsADrawing() throws Exception {
        var answer = bring(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#mark-wrong").text()).contains("SVG", "PNG");
        assertThat(jdbc.sql("select count(*) from mark").query(Integer.class).single())
                .isZero();
    }

    @Test
    void isRefusedWhenItIsTooLarge() throws Exception {
        var answer = bring(new byte[Marks.LARGEST_FILE + 100_000]);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("larger than 2 MB");
        assertThat(bring(new byte[4 * Marks.LARGEST_FILE]).statusCode()).isBetween(400, 499);
        assertThat(jdbc.sql("select count(*) from mark").query(Integer.class).single())
                .isZero();
    }

    @Test
    void isTakenFromNobodyElse() throws Exception {
        var picture = LookFixture.picture("png", 64, 64);
        var editor = staff.with("editor");

        assertThat(bring(editor, editor.formToken(), picture).statusCode()).isEqualTo(403);
        assertThat(bring(administrator, editor.formToken(), picture).statusCode())
                .isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from mark").query(Integer.class).single())
                .isZero();
    }

    @Test
    void isNotFoundUnderNamesThatAreNone() {
        for (var path : List.of("/brand/x/y", "/brand/../mark", "/brand/x'--/mark-48.png", "/brand/%00/icon-32.png")) {
            assertThat(web.status(path)).as(path).isIn(400, 404);
        }
    }

    @Test
    void givesWayToTheOneThatComesWithTheProgram() throws Exception {
        bring(LookFixture.picture("webp", 64, 64));
        publish();
        var removal = FilledForm.of(desk(LOOK + "/name"), "form[action$=/mark/removal]");
        web.post(removal.action(), administrator.sending(), removal.fields().toArray(String[]::new));
        publish();

        assertThat(Jsoup.parse(web.text("/")).select(".masthead svg.mark")).hasSize(1);
    }
}
