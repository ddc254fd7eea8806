package org.vigil.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.vigil.SiteTest;
import org.vigil.SteppedClock;
import org.vigil.media.MediaStore;
import org.vigil.shared.Actor;
import org.vigil.storage.Spool;
import org.vigil.storage.Storage;

/** Documents are kept once, without what nobody is meant to see in them, and fetched while something public shows them. */
@SiteTest
class DocumentStoreTest {

    private static final Actor BY = Actor.system("test");
    private static final String CANARY = "Zeisig";

    @Autowired
    private DocumentStore documents;

    @Autowired
    private DocumentUses uses;

    @Autowired
    private MediaStore media;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Storage storage;

    @Autowired
    private Spool spool;

    private byte[] bytes(UUID id) throws Exception {
        return documents.openAny(id).orElseThrow().getContentAsByteArray();
    }

    @Test
    void keepsNothingThatNobodyIsMeantToSee() throws Exception {
        var given = PdfFixture.planted(CANARY);
        var before = PlainPdf.of(given);
        assertThat(IntStream.rangeClosed(1, 54))
                .allSatisfy(number -> assertThat(before).contains(CANARY + number));

        var id = documents.add(new ByteArrayInputStream(given), "report.pdf", BY);

        var after = PlainPdf.of(bytes(id));
        assertThat(after).doesNotContain(CANARY).contains("https://northlight.example/kept");
        assertThat(after)
                .doesNotContain("/JavaScript", "/EmbeddedFile", "/Metadata", "/Author", "/CreationDate", "/Widget")
                .contains("/StructTreeRoot", "/OBJR", "/Link", "/DCT");
    }

    @Test
    void knowsHowLongItIsWhatStandsInItAndHowItLooks() {
        var id = documents.add(
                new ByteArrayInputStream(PdfFixture.report("Night courts")), "/home/someone/night courts.pdf", BY);

        var kept = documents.findAny(id).orElseThrow();
        assertThat(kept.file().pages()).isEqualTo(2);
        assertThat(kept.language()).isEqualTo("en");
        assertThat(kept.name()).isEqualTo("night courts.pdf");
        assertThat(kept.file().contents())
                .containsExactly(
                        new DocumentFile.Heading(1, "Chapter 1", 1), new DocumentFile.Heading(1, "Chapter 2", 2));
        assertThat(media.findAny(String.valueOf(kept.cover())).orElseThrow().width())
                .isEqualTo(1200);
    }

    @Test
    void keepsTheSameFileOnceHoweverManyBringIt() {
        var given = PdfFixture.report("Twice");
        var files = files();

        var ids = IntStream.range(0, 6)
                .parallel()
                .mapToObj(number -> documents.add(new ByteArrayInputStream(given), "twice-" + number + ".pdf", BY))
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
        files.add(DocumentStore.place(ids.getFirst()));
        assertThat(files()).isEqualTo(files);
    }

    private Set<String> files() {
        var files = new HashSet<String>();
        storage.each(DocumentStore.FOLDER, stored -> files.add(stored.name()));
        return files;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "%PDF", "GIF89a<script>", "<svg xmlns='http://www.w3.org/2000/svg'/>", "PK\u0003\u0004 a zip"
            })
    void takesNothingThatIsNoPdf(String content) {
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> documents.add(
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)), "report.pdf", BY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("document.not-pdf"));
    }

    @Test
    void takesNothingThatIsLockedOrCutOff() {
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> documents.add(new ByteArrayInputStream(PdfFixture.locked()), "locked.pdf", BY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("document.locked"));
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> documents.add(
                        new ByteArrayInputStream("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.ISO_8859_1)),
                        "cut.pdf",
                        BY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("document.broken"));
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> documents.add(new ByteArrayInputStream(PdfFixture.oversized()), "huge.pdf", BY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("document.too-large"));
    }

    @Test
    void isThereForReadersWhileSomethingPublicShowsIt() {
        var id = documents.add(new ByteArrayInputStream(PdfFixture.report("Shown")), "shown.pdf", BY);
        var story = UUID.randomUUID();
        var other = UUID.randomUUID();
        assertThat(documents.find(List.of(id))).isEmpty();

        transactions.executeWithoutResult(status -> uses.replace(Map.of(story, List.of(id))));
        transactions.executeWithoutResult(status -> uses.replace(Map.of(other, List.of(id))));
        assertThat(documents.find(List.of(id))).containsKey(id);

        transactions.executeWithoutResult(status -> uses.remove(story));
        assertThat(documents.find(List.of(id))).containsKey(id);
        transactions.executeWithoutResult(status -> uses.remove(other));
        assertThat(documents.find(List.of(id))).isEmpty();
        assertThat(jdbc.sql("select count(*) from document where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void leavesNothingOfWhatWasReceived() throws Exception {
        documents.add(new ByteArrayInputStream(PdfFixture.report("Received")), "received.pdf", BY);
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(
                        () -> documents.add(new ByteArrayInputStream(PdfFixture.locked()), "received-locked.pdf", BY));

        try (var left = Files.list(spool.path())) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
    }

    @Test
    void isFetchedAlsoWhileNobodyCanCountIt() {
        var id = documents.add(new ByteArrayInputStream(PdfFixture.report("Counted")), "counted.pdf", BY);
        var clock = new SteppedClock();
        var downloads = new Downloads(new DocumentRows(jdbc, jdbc), clock);
        clock.step(Duration.ofMinutes(2));
        jdbc.sql("alter table document_total rename to document_total_away").update();
        try {
            downloads.count(id);
        } finally {
            jdbc.sql("alter table document_total_away rename to document_total").update();
        }
        downloads.count(id);
        downloads.write();

        assertThat(documents.findAny(id).orElseThrow().fetched()).isEqualTo(2);
        assertThat(documents.findAny(List.of(id, UUID.randomUUID()))).containsOnlyKeys(id);
    }
}
