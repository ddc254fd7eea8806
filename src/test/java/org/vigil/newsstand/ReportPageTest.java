package org.vigil.newsstand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import org.vigil.DeskTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.body.Body;
import org.vigil.changes.Following;
import org.vigil.document.DocumentStore;
import org.vigil.document.PdfFixture;
import org.vigil.news.NewsFixture;
import org.vigil.news.Report;

/** A report has its documents, what it asks for and what stands in it; its files are fetched while it is public. */
@DeskTest
@TestPropertySource(properties = "a-database-of-its-own=ReportPageTest")
class ReportPageTest {

    @Autowired
    private NewsFixture news;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private Following following;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);

    @BeforeEach
    void open() {
        web = new Web(port);
    }

    private UUID document(String title) {
        return documents.add(new ByteArrayInputStream(PdfFixture.report(title)), title + ".pdf", NewsFixture.EDITOR);
    }

    private UUID published(String headline, UUID document) {
        var story = news.published(headline);
        var text = NewsFixture.text(headline)
                .reporting(
                        new Report(
                                List.of(new Report.File(document, "fr", "Les tribunaux <de> nuit")),
                                Body.fromMarkdown("- End the *night courts*.")),
                        null);
        news.revised(story, text);
        following.catchUp();
        return story;
    }

    private static String address(UUID document) {
        return "/documents/" + document + ".pdf";
    }

    private String page(String headline) {
        var listed = Jsoup.parse(web.text("/news"));
        assertThat(listed.select(".row:has(a:contains(" + headline + ")) .label")
                        .text())
                .isEqualTo("Report");
        return web.text(listed.select("a:contains(" + headline + ")").attr("href"));
    }

    @Test
    void hasItsDocumentsWhatItAsksForAndWhatStandsInIt() {
        var document = document("Courts");
        published("Night courts without judges", document);

        var page = Jsoup.parse(page("Night courts without judges"));

        var file = page.select(".documents a");
        assertThat(file.attr("href")).isEqualTo(address(document));
        assertThat(file.text()).isEqualTo("Les tribunaux <de> nuit Français · 2 pages, PDF, 0.1 MB");
        assertThat(file.select("b").attr("lang")).isEqualTo("fr");
        assertThat(page.select(".recommendations li em").text()).isEqualTo("night courts");
        assertThat(page.select(".contents a").eachText()).containsExactly("Chapter 1 1", "Chapter 2 2");
        assertThat(page.select(".contents li:last-child a").attr("href")).isEqualTo(address(document) + "#page=2");
        assertThat(page.select(".headline .label").text()).isEqualTo("Report");
        assertThat(page.select("script[type=application/ld+json]").html()).contains("\"@type\":\"Report\"");
    }

    @Test
    void givesItsFilesWhileItIsPublicAndCountsThemInTotalOnly() {
        var document = document("Counted");
        var writer = staff.with("writer");
        assertThat(web.status(address(document))).isEqualTo(404);
        assertThat(web.get("/desk" + address(document), writer.reading()).statusCode())
                .isEqualTo(200);
        assertThat(web.get("/desk" + address(document)).statusCode()).isIn(303, 302, 401);

        var story = published("Counted courts", document);
        var fetched = web.get(address(document));
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(fetched.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        web.get(address(document), "Range", "bytes=0-9");
        web.get(address(document), "Range", "bytes=10-19");
        web.get(address(document), "If-None-Match", "\"" + document + "\"");
        assertThat(documents.findAny(document).orElseThrow().fetched()).isEqualTo(2);

        news.withdraw(story, "It named a witness.");
        assertThat(web.status(address(document))).isEqualTo(404);
        assertThat(documents.findAny(document).orElseThrow().fetched()).isEqualTo(2);
    }

    @Test
    void answersNoAddressThatIsNotOne() {
        assertThat(web.status("/documents/" + new UUID(0, 0) + ".pdf")).isEqualTo(404);
        assertThat(web.status("/documents/..%2f..%2fkeys.pdf")).isIn(400, 404);
        assertThat(web.status("/documents/x.pdf")).isEqualTo(404);
    }
}
