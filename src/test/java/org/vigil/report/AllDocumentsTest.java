package org.vigil.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.vigil.DeskTest;
import org.vigil.SteppedClock;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.database.DataFolder;
import org.vigil.database.OwnFolder;
import org.vigil.document.DocumentInUse;
import org.vigil.document.DocumentShelf;
import org.vigil.document.DocumentStore;
import org.vigil.document.DocumentUses;
import org.vigil.document.PdfFixture;
import org.vigil.media.MediaStore;
import org.vigil.news.Report;
import org.vigil.shared.Actor;
import org.vigil.shared.Job;
import org.vigil.shared.NotFound;
import org.vigil.storage.Storage;
import org.vigil.writing.Manuscript;
import org.vigil.writing.WritingFixture;

/** All documents stand in a list that says which stories name them; what none names goes, by hand or after a month. */
@DeskTest
@Import(OwnFolder.class)
class AllDocumentsTest {

    private static final Actor BY = Actor.system("test");

    @Autowired
    private StaffFixture staff;

    @Autowired
    private WritingFixture drafts;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private DocumentShelf shelf;

    @Autowired
    private DocumentUses uses;

    @Autowired
    private MediaStore media;

    @Autowired
    private Storage storage;

    @Autowired
    private List<Job> jobs;

    @Autowired
    private DataFolder data;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);
    private SignedInPerson writer = new SignedInPerson(new UUID(0, 0), "", "");

    @BeforeEach
    void signIn() {
        web = new Web(port);
        writer = staff.with("writer");
    }

    private UUID added(String title) {
        return documents.add(new ByteArrayInputStream(PdfFixture.report(title)), title + ".pdf", BY);
    }

    /** A draft that names it, or nothing. */
    private UUID draft(String headline, Report... reports) {
        var story = drafts.draft(writer, headline);
        show(story, reports);
        return story;
    }

    private void show(UUID story, Report... reports) {
        var draft = drafts.get(story);
        var before = draft.manuscript();
        var report = reports.length == 0 ? null : reports[0];
        var text = before.text().reporting(report, before.text().lead());
        drafts.save(
                story, draft.save(), new Manuscript(text, before.stream(), before.slug(), before.related()), writer);
    }

    private static Report naming(UUID document) {
        return new Report(List.of(new Report.File(document, "en", "Named")), null);
    }

    private Document list(SignedInPerson person) {
        return Jsoup.parse(web.get("/desk/documents", person.reading()).body());
    }

    private String row(SignedInPerson person, String name) {
        return list(person).select("tr:contains(" + name + ")").text();
    }

    private int remove(SignedInPerson person, UUID id) {
        return web.post("/desk/documents/" + id + "/removal", person.sending(), "_csrf", person.formToken())
                .statusCode();
    }

    private String tidy() {
        return jobs.stream()
                .filter(job -> job.name().equals("document.tidy"))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private boolean isThere(UUID id) {
        return documents.findAny(id).isPresent();
    }

    @Test
    void areListedWithTheStoriesThatNameThem() {
        var id = added("Courts-listed");
        draft("A story that names it", naming(id));

        assertThat(row(writer, "Courts-listed"))
                .contains("Courts-listed.pdf", "2 pages", "A story that names it")
                .doesNotContain("Remove");
        var stranger = staff.with("administrator");
        assertThat(list(stranger).text()).doesNotContain("A story that names it");
        added("Courts-loose");
        assertThat(row(writer, "Courts-loose")).contains("In no story", "Remove");
        assertThat(row(staff.with("reader"), "Courts-loose")).doesNotContain("Remove");
    }

    @Test
    void goWithAllTheirFilesWhenNoStoryNamesThem() {
        var id = added("Gone");
        var cover = Objects.requireNonNull(documents.findAny(id).orElseThrow().cover());
        var story = draft("It is named", naming(id));

        assertThat(remove(writer, id)).isEqualTo(409);
        assertThat(remove(staff.with("reader"), id)).isEqualTo(403);
        assertThat(isThere(id)).isTrue();

        show(story);
        assertThat(remove(writer, id)).isEqualTo(303);
        assertThat(isThere(id)).isFalse();
        assertThat(storage.find("media/documents/" + id + ".pdf")).isEmpty();
        assertThat(media.findAny(cover)).isEmpty();
        assertThat(web.get("/desk/documents/" + id + ".pdf", writer.reading()).statusCode())
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'document.removed' and subject = :id")
                        .param("id", id.toString())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> shelf.remove(id, BY));
    }

    @Test
    void stayWhileReadersSeeThem() {
        var id = added("Public");
        var user = UUID.randomUUID();
        transactions.executeWithoutResult(status -> uses.replace(Map.of(user, List.of(id))));

        assertThatExceptionOfType(DocumentInUse.class).isThrownBy(() -> shelf.remove(id, BY));

        transactions.executeWithoutResult(status -> uses.remove(user));
        shelf.remove(id, BY);
        assertThat(isThere(id)).isFalse();
    }

    @Test
    void goByThemselvesAMonthAfterTheLastStoryLetsThemGo() {
        var named = added("Named");
        var loose = added("Loose");
        var later = added("Later");
        draft("It keeps one", naming(named));
        var story = draft("It keeps one for a while", naming(later));

        tidy();
        clock.step(Duration.ofDays(20));
        show(story);
        tidy();
        clock.step(Duration.ofDays(11));
        tidy();
        assertThat(List.of(isThere(named), isThere(loose), isThere(later))).containsExactly(true, false, true);

        clock.step(Duration.ofDays(20));
        tidy();
        assertThat(List.of(isThere(named), isThere(later))).containsExactly(true, false);
    }

    @Test
    void leaveNoFileBehindThatIsNobodys() throws IOException {
        var id = added("Kept");
        var lost = "media/documents/" + UUID.randomUUID() + ".pdf";
        storage.keep(lost, "%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Files.setLastModifiedTime(data.path().resolve(lost), FileTime.from(clock.instant()));
        draft("It keeps it", naming(id));

        tidy();
        assertThat(storage.find(lost)).isPresent();
        clock.step(Duration.ofDays(2));
        tidy();

        assertThat(storage.find(lost)).isEmpty();
        assertThat(storage.find("media/documents/" + id + ".pdf")).isPresent();
    }
}
