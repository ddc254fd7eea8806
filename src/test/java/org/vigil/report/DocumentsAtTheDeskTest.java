package org.vigil.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.vigil.storage.Spool;
import org.vigil.writing.WritingFixture;

/** Documents are added to a draft, named, ordered and taken out, as saves of it like any other. */
@DeskTest
class DocumentsAtTheDeskTest {

    @Autowired
    private StaffFixture staff;

    @Autowired
    private WritingFixture drafts;

    @Autowired
    private Spool spool;

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
    void areNotEvenReadOfThoseWhoMayNotWriteTheStory() throws Exception {
        var story = drafts.draft(writer, "Not a byte");
        var reader = staff.with("reader");
        var announced =
                "POST %s/new?_csrf=%s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\nSec-Fetch-Site: same-origin\r\n"
                        .formatted(place(story), reader.formToken(), port, reader.cookie());
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var head = announced
                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 60000000\r\n\r\n--b\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));

            // The rest is never sent, so whoever waits for it gives no answer.
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            assertThat(answer).isIn("HTTP/1.1 403", "HTTP/1.1 404");
        }
    }

    @Test
    void lieWhereOnlyWeSeeThemWhileTheyAreReceived() throws Exception {
        var story = drafts.draft(writer, "On its way");
        var head =
                "POST %s/new?_csrf=%s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\nSec-Fetch-Site: same-origin\r\n"
                                .formatted(place(story), writer.formToken(), port, writer.cookie())
                        + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\n\r\n--b\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7";
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(new byte[4_000_000]);
            assertThat(received()).isTrue();
        }
    }

    /** Whether some of a file has come to lie in our own folder; it is asked for until it has, or for long enough. */
    private boolean received() throws Exception {
        var end = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < end) {
            try (var files = Files.list(spool.path())) {
                if (files.anyMatch(Files::isRegularFile)) {
                    return true;
                }
            }
            Thread.onSpinWait();
        }
        return false;
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
