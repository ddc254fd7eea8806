package org.vigil.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.vigil.DeskTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.document.PdfFixture;
import org.vigil.news.Report;
import org.vigil.writing.WritingFixture;

/** Documents are added to a draft, named, ordered and taken out, as saves of it like any other. */
@DeskTest
class DocumentsAtTheDeskTest {

    @Autowired
    private StaffFixture staff;

    @Autowired
    private WritingFixture drafts;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);
    private SignedInPerson writer = new SignedInPerson(new UUID(0, 0), "", "");

    @BeforeEach
    void signIn() {
        web = new Web(port);
        writer = staff.with("writer");
    }

    private static String place(UUID story) {
        return "/desk/stories/" + story + "/documents";
    }

    private Document page(UUID story) {
        return Jsoup.parse(web.get(place(story), writer.reading()).body());
    }

    private String was(UUID story) {
        return String.valueOf(drafts.get(story).save());
    }

    private int add(UUID story, SignedInPerson person, byte[] file, String title, String language) {
        return web.upload(
                        place(story) + "/new?_csrf=" + person.formToken(),
                        person.sending(),
                        "given.pdf",
                        file,
                        "was",
                        was(story),
                        "title",
                        title,
                        "language",
                        language)
                .statusCode();
    }

    private Report report(UUID story) {
        var report = drafts.get(story).manuscript().text().report();
        return java.util.Objects.requireNonNull(report);
    }

    @Test
    void areAddedNamedOrderedAndTakenOut() {
        var story = drafts.draft(writer, "A report on night courts");
        assertThat(add(story, writer, PdfFixture.report("Courts"), "Night courts", "en"))
                .isEqualTo(303);
        assertThat(add(story, writer, PdfFixture.report("Tribunaux"), "Tribunaux de nuit", "fr"))
                .isEqualTo(303);
        var lead = drafts.get(story).manuscript().text().lead();
        assertThat(lead).isNotNull();
        assertThat(java.util.Objects.requireNonNull(lead).alt()).isEqualTo("Night courts");
        var ids = page(story).select("input[name=document]").eachAttr("value");
        assertThat(page(story).select("a[href^=/desk/documents/]").eachText())
                .containsExactly("Night courts", "Tribunaux de nuit");

        var answer = web.post(
                place(story),
                writer.sending(),
                "_csrf",
                writer.formToken(),
                "was",
                was(story),
                "document",
                ids.getFirst(),
                "titles",
                "Night courts, day by day",
                "languages",
                "en",
                "order",
                "2",
                "document",
                ids.getLast(),
                "titles",
                "Tribunaux de nuit",
                "languages",
                "fr",
                "order",
                "1",
                "recommendations",
                "- End them.");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(report(story).files())
                .extracting(Report.File::title)
                .containsExactly("Tribunaux de nuit", "Night courts, day by day");
        assertThat(java.util.Objects.requireNonNull(report(story).recommendations())
                        .text())
                .isEqualTo("• End them.");
        assertThat(page(story).select("#recommendations").text()).isEqualTo("- End them.");

        web.post(
                place(story),
                writer.sending(),
                "_csrf",
                writer.formToken(),
                "was",
                was(story),
                "recommendations",
                "",
                "document",
                ids.getFirst(),
                "titles",
                "x",
                "languages",
                "en",
                "order",
                "1",
                "remove",
                ids.getFirst(),
                "document",
                ids.getLast(),
                "titles",
                "y",
                "languages",
                "fr",
                "order",
                "2",
                "remove",
                ids.getLast());
        assertThat(drafts.get(story).manuscript().text().report()).isNull();
    }

    @Test
    void areRefusedInWordsAndNothingChanges() {
        var story = drafts.draft(writer, "Nothing of it");
        var before = was(story);
        var answer = web.upload(
                place(story) + "/new?_csrf=" + writer.formToken(),
                writer.sending(),
                "photo.pdf",
                "GIF89a".getBytes(StandardCharsets.UTF_8),
                "was",
                before,
                "title",
                "A photo",
                "language",
                "en");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".problem, [role=alert]").text())
                .contains("did not arrive as a PDF");
        assertThat(add(story, writer, PdfFixture.report("x"), "", "en")).isEqualTo(422);
        assertThat(add(story, writer, PdfFixture.report("x"), "x".repeat(201), "en"))
                .isEqualTo(422);
        assertThat(add(story, writer, PdfFixture.report("x"), "Title", "<b>")).isEqualTo(422);
        assertThat(was(story)).isEqualTo(before);
    }

    @Test
    void areForThoseWhoMayWriteTheStory() {
        var story = drafts.draft(writer, "Not yours");
        var reader = staff.with("reader");

        assertThat(add(story, reader, PdfFixture.report("x"), "Title", "en")).isIn(403, 404);
        assertThat(web.upload(
                                place(story) + "/new",
                                writer.sending(),
                                "x.pdf",
                                PdfFixture.report("x"),
                                "was",
                                "1",
                                "title",
                                "t",
                                "language",
                                "en")
                        .statusCode())
                .isEqualTo(403);
        assertThat(drafts.get(story).manuscript().text().report()).isNull();
    }

    @Test
    void savedFromAnOldPageAreSetAside() {
        var story = drafts.draft(writer, "Twice at once");
        var was = was(story);
        add(story, writer, PdfFixture.report("First"), "First", "en");

        var answer = web.post(
                place(story), writer.sending(), "_csrf", writer.formToken(), "was", was, "recommendations", "- Late.");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(report(story).recommendations()).isNull();
    }
}
