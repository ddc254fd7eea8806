package org.vigil.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photographs keep their pixels and lose all their words. */
class JpegTest {

    private static final String CANARY = "Zeisig";

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsPixelsAndNoWord(boolean progressive) {
        var given = PhotoFixture.talkative(progressive, CANARY, 1);

        var cleaned = Jpeg.clean(given);

        assertThat(text(cleaned))
                .doesNotContain(CANARY)
                .startsWith("\u00ff\u00d8")
                .endsWith("\u00ff\u00d9");
        assertThat(PhotoFixture.pixels(cleaned)).isEqualTo(PhotoFixture.pixels(PhotoFixture.plain(progressive)));
    }

    @Test
    void keepsOneThatWasCutOffAsFarAsItGoes() {
        var whole = PhotoFixture.plain(false);

        var cleaned = Jpeg.clean(Arrays.copyOf(whole, whole.length - 60));

        assertThat(text(cleaned)).endsWith("\u00ff\u00d9");
        assertThat(cleaned.length).isBetween(whole.length - 80, whole.length);
    }

    @Test
    void refusesWhatIsNone() {
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> Jpeg.clean("II*\0 a TIFF".getBytes(StandardCharsets.ISO_8859_1)));
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> Jpeg.clean(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 9, 9}));
    }

    @Test
    void ofTheLaterKindKeepsWhatDrawsItToo() {
        var pixels = new ByteArrayOutputStream();
        pixels.writeBytes(new byte[] {(byte) 0xFF, 0x4F, (byte) 0xFF, 0x51, 0, 4, 1, 2});
        pixels.writeBytes(new byte[] {(byte) 0xFF, 0x64, 0, 8});
        pixels.writeBytes((CANARY).getBytes(StandardCharsets.ISO_8859_1));
        pixels.writeBytes(new byte[] {(byte) 0xFF, (byte) 0x90, 0, 2, 7, 7, 7});
        var file = new ByteArrayOutputStream();
        box(file, "jP  ", new byte[] {0x0D, 0x0A, (byte) 0x87, 0x0A});
        box(file, "xml ", CANARY.getBytes(StandardCharsets.ISO_8859_1));
        box(file, "jp2c", pixels.toByteArray());

        assertThat(text(Jpeg2000.clean(file.toByteArray())))
                .doesNotContain("Zei", "xml ")
                .contains("jP  ", "jp2c")
                .endsWith("\u00ff\u0090\0\2\7\7\7");
        assertThatExceptionOfType(DocumentRefused.class).isThrownBy(() -> Jpeg2000.clean(new byte[40]));
    }

    private static void box(ByteArrayOutputStream file, String type, byte[] content) {
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length + 8).array());
        file.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(content);
    }
}
