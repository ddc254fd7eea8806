package org.vigil.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mark is made anew from the dots of a picture, and of nothing else. */
class MarkPicturesTest {

    private static final byte[] HTML = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);

    private static BufferedImage opened(MarkPictures mark, String name) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(Objects.requireNonNull(mark.files().get(name))));
    }

    private static void isRefused(byte[] sent, String why) {
        assertThatExceptionOfType(MarkRefused.class)
                .isThrownBy(() -> MarkPictures.of(sent))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("look.mark.refused." + why));
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "webp"})
    void becomesPicturesInFixedSizes(String format) throws IOException {
        var mark = MarkPictures.of(LookFixture.picture(format, 300, 100));

        assertThat(mark.files().keySet())
                .containsExactly(
                        "mark-48.png", "mark-96.png", "mark-144.png", "icon-32.png", "icon-180.png", "icon-192.png");
        for (var height : MarkPictures.HEIGHTS) {
            var picture = opened(mark, "mark-" + height + ".png");
            assertThat(picture.getHeight()).isEqualTo(height);
            assertThat(picture.getWidth()).isEqualTo(3 * height);
        }
        for (var size : new int[] {32, 180, 192}) {
            var icon = opened(mark, "icon-" + size + ".png");
            assertThat(icon.getWidth()).isEqualTo(size);
            assertThat(icon.getHeight()).isEqualTo(size);
        }
    }

    @Test
    void keepsWhatShowsThroughButOnTelephones() throws IOException {
        var mark = MarkPictures.of(LookFixture.picture("png", 200, 200));

        assertThat(opened(mark, "mark-48.png").getRGB(0, 0) >>> 24).isZero();
        assertThat(opened(mark, "mark-48.png").getRGB(24, 24)).isEqualTo(0xff1f6b3a);
        assertThat(opened(mark, "icon-32.png").getRGB(0, 0) >>> 24).isZero();
        assertThat(opened(mark, "icon-180.png").getRGB(0, 0)).isEqualTo(0xffffffff);
    }

    @Test
    void carriesNothingThatStoodBehindThePicture() {
        var mark = MarkPictures.of(joined(LookFixture.picture("png", 64, 64), HTML));

        mark.files()
                .values()
                .forEach(file -> assertThat(new String(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("script"));
        assertThat(mark.hash())
                .isEqualTo(MarkPictures.of(LookFixture.picture("png", 64, 64)).hash());
    }

    @Test
    void isNoPictureThatIsSomethingElseFirst() {
        isRefused(joined(HTML, LookFixture.picture("png", 64, 64)), "format");
        isRefused(joined("GIF89a".getBytes(StandardCharsets.US_ASCII), LookFixture.picture("png", 64, 64)), "format");
        isRefused(
                joined("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), LookFixture.picture("jpeg", 64, 64)), "format");
        isRefused("RIFF....WAVEfmt ".getBytes(StandardCharsets.US_ASCII), "format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<?xml version=\"1.0\"?><!-- a mark --><svg/>",
                "\uFEFF<svg/>"
            })
    void isNoDrawing(String svg) {
        isRefused(svg.getBytes(StandardCharsets.UTF_8), "svg");
    }

    @ParameterizedTest
    @CsvSource({
        "30000, 30000, size",
        "4001, 4000, size",
        "2147483647, 2147483647, size",
        "15, 15, size",
        "1600, 100, shape",
        "100, 300, shape"
    })
    void isRefusedByItsHeadBeforeADotIsUnpacked(int width, int height, String why) {
        isRefused(head(width, height), why);
    }

    /** The beginning of a PNG of that size, without a single dot. */
    private static byte[] head(int width, int height) {
        var chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        var sum = new CRC32();
        sum.update(chunk);
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(chunk)
                .putInt((int) sum.getValue())
                .array();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "webp"})
    void isRefusedWhenItCannotBeRead(String format) {
        var whole = LookFixture.picture(format, 400, 400);
        var halves = Arrays.copyOf(whole, 40);

        isRefused(halves, "broken");
    }

    @Test
    void isRefusedWhenThereIsNoneOrTooMuch() {
        isRefused(new byte[0], "none");
        isRefused(joined(LookFixture.picture("png", 64, 64), new byte[MarkPictures.LARGEST_FILE]), "large");
    }
}
