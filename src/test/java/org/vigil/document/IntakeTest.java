package org.vigil.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.AtOnce;

/** A file that would take down whoever reads it, or hold them for hours, ends its own process and nothing else. */
class IntakeTest {

    @TempDir
    private Path folder;

    private final Intake intake = new Intake(Duration.ofSeconds(60), Duration.ofSeconds(25));

    private Workplace place(byte[] given) throws IOException {
        var place = new Workplace(Files.createTempDirectory(folder, "at"));
        place.take(new ByteArrayInputStream(given));
        return place;
    }

    private void refuses(String code, byte[] given) throws IOException {
        var place = place(given);
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> intake.read(place))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void refusesWhatSwellsWithoutEnd() throws IOException {
        refuses("document.heavy", PdfFixture.swollen(1L << 30, 1));
        refuses("document.heavy", PdfFixture.swollen(1L << 30, 3));
    }

    @Test
    void takesAnHonestScanOfALargePage() throws IOException {
        var place = place(PdfFixture.scanned(3_508, 4_961));

        assertThat(intake.read(place).pages()).isEqualTo(2);
        assertThat(place.painted()).isNotNull();
    }

    @Test
    void takesWithoutCoverWhatCannotBeDrawnInItsMemory() throws IOException {
        var place = place(PdfFixture.scanned(9_000, 9_000));

        assertThat(intake.read(place).pages()).isEqualTo(2);
        assertThat(Files.size(place.cleaned())).isPositive();
    }

    @Test
    void takesWithoutCoverWhatIsDrawnForHoursAndGoesOnWithTheNext() throws IOException {
        var endless = place(PdfFixture.nested(12));
        var next = place(PdfFixture.report("Next"));

        assertThat(intake.read(endless).pages()).isEqualTo(2);
        assertThat(endless.painted()).isNull();
        assertThat(intake.read(next).pages()).isEqualTo(2);
        assertThat(next.painted()).isNotNull();
    }

    @Test
    void refusesHiddenLayersAndKeepsThoseThatAreShown() throws IOException {
        refuses("document.layers", PdfFixture.layered(false, "Zeisig"));
        refuses("document.layers", PdfFixture.contrary());

        var place = place(PdfFixture.layered(true, "Zeisig"));
        intake.read(place);
        assertThat(PlainPdf.of(Files.readAllBytes(place.cleaned())))
                .contains("/OCProperties", "Map")
                .doesNotContain("Zeisig");
    }

    @Test
    void drawsNoComments() throws IOException {
        var place = place(PdfFixture.stamped());
        intake.read(place);

        assertThat(Objects.requireNonNull(place.painted()).getRGB(600, 900)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void saysThatItIsBusyRatherThanLetAnybodyWaitForLong() throws Exception {
        var impatient = new Intake(Duration.ZERO, Duration.ofSeconds(25));
        var refused = new ConcurrentLinkedQueue<String>();
        var readings = new ArrayList<Runnable>();
        for (int number = 0; number < 3; number++) {
            var place = place(PdfFixture.report("At once"));
            readings.add(() -> {
                try {
                    impatient.read(place);
                } catch (DocumentRefused busy) {
                    refused.add(busy.code());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        AtOnce.all(readings);

        assertThat(refused).isNotEmpty().hasSizeLessThan(3).allMatch("document.busy"::equals);
    }
}
