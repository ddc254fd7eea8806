package org.vigil.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.DeskTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.media.MediaFixture;
import org.vigil.release.ReleaseFixture;
import org.vigil.writing.DraftState;

/** A draft as readers would see it, for those at the desk who may read it. */
@DeskTest
class DraftPreviewTest {

    private static final String HOUSE = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    @Autowired
    private ReleaseFixture drafts;

    @Autowired
    private PreviewFixture previews;

    @Autowired
    private MediaFixture media;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private JdbcClient jdbc;

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
        return "/desk/stories/" + story + "/preview";
    }

    private HttpResponse<String> see(String path) {
        var answer = web.get(path, editor.reading());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().map())
                .containsEntry("Cache-Control", List.of("private, no-store"))
                .containsEntry("X-Robots-Tag", List.of("noindex"));
        return answer;
    }

    private static void hasPolicy(HttpResponse<String> answer, String policy) {
        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(policy);
    }

    @Test
    void standsInAFrameAsWideAsAPhoneOrWider() {
        var story = drafts.draft("In a frame");

        var answer = see(path(story));

        hasPolicy(answer, HOUSE + "'none'; frame-src 'self'");
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("iframe.preview-phone").attr("src")).isEqualTo(path(story) + "/page");
        assertThat(page.select("iframe").attr("title")).contains("In a frame");
        assertThat(page.select(".preview-widths a").eachText()).containsExactly("Phone", "Tablet", "Full width");
        for (var width : List.of("phone", "tablet", "full")) {
            var wide = Jsoup.parse(see(path(story) + "?width=" + width).body());
            assertThat(wide.select("iframe.preview-" + width)).hasSize(1);
            assertThat(wide.select(".preview-widths [aria-current]")).hasSize(1);
        }
        assertThat(see(path(story) + "?width=%22%3E").body()).contains("preview-phone");
    }

    @Test
    void isThePageOfTheStoryWithAllThatWasSaved() {
        var lead = media.picture();
        var story = drafts.draft("A headline");
        previews.fill(story, "Ilar Voss is free", "", lead, "", editor);

        var answer = see(path(story) + "/page");

        hasPolicy(answer, HOUSE + "'self'");
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("Ilar Voss is free");
        assertThat(page.select("article").text())
                .contains("Deck Ilar", "Label Ilar", "Place Ilar", "The court heard", "Caption Ilar", "Credit Ilar")
                .contains("Contact Ilar", "Hours Ilar");
        assertThat(page.select("article img").attr("alt")).isEqualTo("Seen Ilar Voss is free");
        var picture = page.select("article img").attr("src");
        assertThat(picture).isEqualTo("/desk/media/" + lead + "-600.webp");
        assertThat(web.get(picture, editor.reading()).statusCode()).isEqualTo(200);
        assertThat(page.select(".unpublished").text()).isEqualTo("Draft – not public");
        assertThat(page.select("[rel=canonical], [rel=alternate], [property='og:url'], .share, .cite, .keep"))
                .isEmpty();
    }

    @Test
    void saysInTheLanguageOfWhoeverSeesItThatItIsNotPublic() {
        var story = drafts.in(DraftState.EMBARGOED, "Not before the day");
        editor = staff.speaking("fr", "editor");

        var page = Jsoup.parse(see(path(story) + "/page").body());

        assertThat(page.select(".unpublished").attr("lang")).isEqualTo("fr");
        assertThat(page.select(".unpublished").text()).contains("Brouillon – non public", "Sous embargo jusqu’au");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void isTheNewestVersionWhereThereIsNoDraft() {
        var story = drafts.live("Live without a draft");

        var page = Jsoup.parse(see(path(story) + "/page").body());

        assertThat(page.select("h1").text()).isEqualTo("Live without a draft");
        assertThat(page.select(".unpublished").text()).contains("there is no draft");
        assertThat(Jsoup.parse(see(path(story)).body()).select("a[href$=links]"))
                .isEmpty();
    }

    @Test
    void isThereForThoseAloneWhoMayReadIt() {
        var story = drafts.draft("For those who may");
        var elsewhere = staff.with();
        jdbc.sql("insert into person_role (person_id, role_id, stream_id) values (:id, 'reader', :stream)")
                .param("id", elsewhere.id())
                .param("stream", ReleaseFixture.GOOD_NEWS)
                .update();

        for (var path : List.of(path(story), path(story) + "/page")) {
            var stranger = web.get(path);
            assertThat(stranger.statusCode()).isEqualTo(303);
            assertThat(stranger.headers().firstValue("Location").orElse("")).contains("/desk/sign-in");
            assertThat(web.get(path, staff.with().reading()).statusCode()).isEqualTo(403);
            assertThat(web.get(path, elsewhere.reading()).statusCode()).isEqualTo(404);
            assertThat(web.get(path, staff.with("reader").reading()).statusCode())
                    .isEqualTo(200);
            assertThat(web.get(path, staff.with("writer").reading()).statusCode())
                    .isEqualTo(200);
        }
        var reader = web.get(path(story), staff.with("reader").reading()).body();
        assertThat(Jsoup.parse(reader).select("a[href$=links]")).isEmpty();
        assertThat(Jsoup.parse(see(path(story)).body()).select("a[href$=links]"))
                .hasSize(1);
    }
}
