package org.vigil.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.vigil.SiteTest;
import org.vigil.media.MediaStore;
import org.vigil.shared.Actor;

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

    private byte[] bytes(UUID id) throws Exception {
        return documents.openAny(id).orElseThrow().getContentAsByteArray();
    }

    @Test
    void keepsNothingThatNobodyIsMeantToSee() throws Exception {
        var given = PdfFixture.planted(CANARY);
        var before = PlainPdf.of(given);
        assertThat(IntStream.rangeClosed(1, 17))
                .allSatisfy(number -> assertThat(before).contains(CANARY + number));

        var id = documents.add(given, "report.pdf", BY);

        var after = PlainPdf.of(bytes(id));
        assertThat(after).doesNotContain(CANARY).contains("https://northlight.example/kept");
        assertThat(after).doesNotContain("/JavaScript", "/EmbeddedFile", "/Metadata", "/Author", "/CreationDate");
    }

    @Test
    void knowsHowLongItIsWhatStandsInItAndHowItLooks() {
        var id = documents.add(PdfFixture.report("Night courts"), "/home/someone/night courts.pdf", BY);

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

        var ids = IntStream.range(0, 6)
                .parallel()
                .mapToObj(number -> documents.add(given, "twice-" + number + ".pdf", BY))
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "%PDF", "GIF89a<script>", "<svg xmlns='http://www.w3.org/2000/svg'/>", "PK\u0003\u0004 a zip"
            })
    void takesNothingThatIsNoPdf(String content) {
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> documents.add(content.getBytes(StandardCharsets.ISO_8859_1), "report.pdf", BY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("document.not-pdf"));
    }

    @Test
    void takesNothingThatIsLockedOrCutOff() {
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> documents.add(PdfFixture.locked(), "locked.pdf", BY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("document.locked"));
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> documents.add("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.ISO_8859_1), "cut.pdf", BY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("document.broken"));
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> documents.add(new byte[Intake.MOST_BYTES + 1], "huge.pdf", BY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("document.too-large"));
    }

    @Test
    void isThereForReadersWhileSomethingPublicShowsIt() {
        var id = documents.add(PdfFixture.report("Shown"), "shown.pdf", BY);
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
}
