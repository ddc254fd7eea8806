package org.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vigil.media.PictureCorpus.bytes;
import static org.vigil.media.PictureCorpus.joined;
import static org.vigil.media.PictureCorpus.slice;

import com.drew.imaging.ImageMetadataReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.SiteTest;
import org.vigil.database.DataFolder;
import org.vigil.news.NewsFixture;

/** What is taken as a picture and what is not, and that nothing but pixels comes out again. */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeTest {

    /** What describes the packing of pixels and nothing else, in the words of a reader that is none of ours. */
    private static final Set<String> PACKING =
            Set.of("JPEG", "JFIF", "Huffman", "File Type", "File", "WebP", "AdobeJPEG");

    @Autowired
    private Intake intake;

    @Autowired
    private MediaStore store;

    @Autowired
    private DataFolder data;

    @Autowired
    private Originals originals;

    @Autowired
    private JdbcClient jdbc;

    private Intake.Taken take(byte[] file) {
        return intake.take(ByteBuffer.wrap(file), "photo.jpg", NewsFixture.EDITOR);
    }

    private List<Path> files(String hash) {
        try (var all = Files.list(data.media().resolve(hash.substring(0, 2)))) {
            return all.filter(path -> path.getFileName().toString().startsWith(hash))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private BufferedImage widest(String hash) {
        try {
            var name = store.findAny(hash).orElseThrow().at("").src();
            return ImageIO.read(store.openAny(name).orElseThrow().getFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Stream<Arguments> telling() {
        return Stream.of(
                Arguments.of("JPEG", PictureCorpus.tellingJpeg(1700, 900, 11, 1)),
                Arguments.of("PNG", PictureCorpus.tellingPng(12)),
                Arguments.of("GIF", PictureCorpus.tellingGif(13)),
                Arguments.of("WebP", PictureCorpus.tellingWebp(14)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("telling")
    void keepsNothingButPixelsInWhateverIsServed(String kind, byte[] file) throws Exception {
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains(PictureCorpus.CANARY);
        var hash = take(file).hash();

        var served = files(hash);
        assertThat(served)
                .hasSizeGreaterThanOrEqualTo(3)
                .anyMatch(path -> path.toString().contains("-share-5-5.jpg"));
        for (var path : served) {
            var bytes = Files.readAllBytes(path);
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .as(path.toString())
                    .doesNotContainIgnoringCase("canary")
                    .doesNotContain("Exif", "xmpmeta", "8BIM", "http:");
            var found = new HashSet<String>();
            ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getDirectories()
                    .forEach(directory -> found.add(directory.getName()));
            assertThat(found).as(path.toString()).isNotEmpty().isSubsetOf(PACKING);
        }
    }

    /** Without this the test above could not fail. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("telling")
    void wouldBeSeenByTheReaderWhatTheFilesTell(String kind, byte[] file) throws Exception {
        var found = new ArrayList<String>();
        ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                .getDirectories()
                .forEach(directory -> directory.getTags().forEach(tag -> found.add(tag.toString())));

        assertThat(found).anyMatch(tag -> tag.contains(PictureCorpus.CANARY));
    }

    @Test
    void makesEachWidthAsWebpAndAsJpegAndAPartToBeShared() throws IOException {
        var hash = take(PictureCorpus.jpeg(2400, 1500, 21)).hash();

        assertThat(files(hash).stream()
                        .map(path -> path.getFileName().toString().substring(65)))
                .containsExactlyInAnyOrder(
                        "320.webp",
                        "480.webp",
                        "800.webp",
                        "1200.webp",
                        "1600.webp",
                        "320.jpg",
                        "480.jpg",
                        "800.jpg",
                        "1200.jpg",
                        "1600.jpg",
                        "share-5-5.jpg");
        var shared = ImageIO.read(data.media()
                .resolve(hash.substring(0, 2))
                .resolve(hash + "-share-5-5.jpg")
                .toFile());
        assertThat(List.of(shared.getWidth(), shared.getHeight())).containsExactly(1200, 630);
        assertThat(widest(hash).getHeight()).isEqualTo(1000);
    }

    /** Where the red quarter, which is at the top left of the pixels, stands when the picture is held as it was taken. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void holdsAPictureAsItWasTaken(int orientation, int right, int down) {
        var hash = take(PictureCorpus.tellingJpeg(400, 240, 30 + orientation, orientation))
                .hash();

        var upright = widest(hash);
        var lies = orientation >= 5;
        assertThat(List.of(upright.getWidth(), upright.getHeight()))
                .containsExactly(lies ? 240 : 400, lies ? 400 : 240);
        var colour = new Color(upright.getRGB(
                (right == 1 ? 3 : 1) * upright.getWidth() / 4, (down == 1 ? 3 : 1) * upright.getHeight() / 4));
        assertThat(colour.getRed()).isGreaterThan(200);
        assertThat(colour.getGreen()).isLessThan(60);
        assertThat(colour.getBlue()).isLessThan(60);
    }

    @Test
    void keepsOnlyTheFirstFrameOfWhatMovesAndSaysSo() {
        var gif = take(PictureCorpus.movingGif(3));
        var webp = take(PictureCorpus.movingWebp());

        assertThat(List.of(gif.moved(), webp.moved())).containsExactly(true, true);
        assertThat(new Color(widest(webp.hash()).getRGB(30, 20)).getRed()).isGreaterThan(200);
    }

    @Test
    void putsWhatIsTransparentOnWhiteAndTakesSixteenBitsAndGrey() {
        var clear = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
        var deep = new BufferedImage(40, 30, BufferedImage.TYPE_USHORT_GRAY);
        deep.getRaster().setSample(10, 10, 0, 65_535);

        var white = widest(take(PictureCorpus.written(clear, "png")).hash()).getRGB(20, 15);
        assertThat(new Color(white)).isEqualTo(Color.WHITE);
        assertThat(take(PictureCorpus.written(deep, "png")).isNew()).isTrue();
    }

    @Test
    void bringsTheColoursOfPrintIntoThoseOfTheWeb() {
        var red = new Color(widest(take(PictureCorpus.inkJpeg()).hash()).getRGB(30, 20));

        assertThat(red.getRed()).isGreaterThan(190);
        assertThat(red.getGreen()).isLessThan(90);
        assertThat(red.getBlue()).isLessThan(90);
    }

    @Test
    void takesAPictureByItsContentWhateverItIsCalled() {
        var png = PictureCorpus.png(50, 40, 41);

        var taken = intake.take(ByteBuffer.wrap(png), "letter.pdf", NewsFixture.EDITOR);

        assertThat(taken.isNew()).isTrue();
        assertThatExceptionOfType(PictureRefused.class)
                .isThrownBy(() ->
                        intake.take(ByteBuffer.wrap(bytes("PK\3\4 this is a zip")), "photo.jpg", NewsFixture.EDITOR));
    }

    @Test
    void takesAPictureOnceThoughItIsGivenByManyAtOnce() throws Exception {
        var file = PictureCorpus.jpeg(900, 600, 51);
        var taken = new ArrayList<Intake.Taken>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var all = pool.invokeAll(
                    java.util.Collections.<java.util.concurrent.Callable<Intake.Taken>>nCopies(8, () -> take(file)));
            for (var one : all) {
                taken.add(one.get());
            }
        }

        assertThat(taken.stream().map(Intake.Taken::hash).distinct()).hasSize(1);
        assertThat(taken.stream().filter(Intake.Taken::isNew)).hasSize(1);
        var hash = taken.getFirst().hash();
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'picture.added' and subject = :hash")
                        .param("hash", hash)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(files(hash)).noneMatch(path -> path.toString().endsWith(".part"));
    }

    @Test
    void isNotNamedByADigestThatOthersCanMakeOfTheFile() throws Exception {
        var file = PictureCorpus.jpeg(90, 60, 55);
        var plain = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(file));

        assertThat(take(file).hash()).isNotEqualTo(plain);
    }

    @Test
    void keepsWhatWasGivenSealed() throws IOException {
        var file = PictureCorpus.tellingJpeg(300, 200, 61, 1);
        var hash = take(file).hash();

        var kept = data.originals().resolve(hash.substring(0, 2)).resolve(hash);
        assertThat(new String(Files.readAllBytes(kept), StandardCharsets.ISO_8859_1))
                .doesNotContain("CANARY", "JFIF");
        assertThat(originals.open(hash)).hasValue(file);
    }

    static Stream<Arguments> refused() {
        var jpeg = PictureCorpus.jpeg(300, 200, 71);
        var png = PictureCorpus.png(300, 200, 72);
        var gif = PictureCorpus.gif(300, 200, 73);
        var webp = PictureCorpus.webp(300, 200, 74);
        return Stream.of(
                Arguments.of("empty", new byte[0]),
                Arguments.of("svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")),
                Arguments.of("svg", bytes("<?xml version='1.0'?><!-- x --><SVG onload='alert(1)'/>")),
                Arguments.of("heic", bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")),
                Arguments.of("video", bytes("\0\0\0\u0018ftypisom\0\0\0\0isomavc1")),
                Arguments.of("tiff", bytes("II*\0\u0008\0\0\0")),
                Arguments.of("pdf", bytes("%PDF-1.7 and so on")),
                Arguments.of("archive", bytes("PK\3\4 and so on")),
                Arguments.of("unknown", bytes("<html><script>alert(1)</script></html>")),
                Arguments.of("unknown", bytes("MZ\u0090 a program")),
                Arguments.of("unknown", bytes("\u00ff\u00d8")),
                Arguments.of("pixels", PictureCorpus.bomb(65_535, 65_535)),
                Arguments.of("shape", PictureCorpus.bomb(65_535, 1_000)),
                Arguments.of("broken", PictureCorpus.bomb(3_000, 3_000)),
                Arguments.of("broken", PictureCorpus.bomb(0, 10)),
                Arguments.of("broken", PictureCorpus.endlessJpeg(200)),
                Arguments.of("broken", PictureCorpus.twoFacedPng()),
                Arguments.of("small", PictureCorpus.png(9, 9, 1)),
                Arguments.of("frames", PictureCorpus.movingGif(10_000)),
                Arguments.of("behind", joined(gif, bytes("*/=1;alert(1)"))),
                Arguments.of("behind", joined(jpeg, bytes("PK\3\4 a zip behind it"))),
                Arguments.of("behind", joined(png, bytes("<html><script>alert(1)</script>"))),
                Arguments.of("behind", joined(webp, bytes("%PDF-1.7"))),
                Arguments.of("broken", slice(jpeg, 0, jpeg.length / 2)),
                Arguments.of("broken", slice(jpeg, 0, jpeg.length - 2)),
                Arguments.of("broken", slice(jpeg, 0, 40)),
                Arguments.of("broken", slice(png, 0, png.length / 2)),
                Arguments.of("broken", slice(png, 0, png.length - 12)),
                Arguments.of("broken", slice(gif, 0, gif.length / 2)),
                Arguments.of("broken", slice(webp, 0, webp.length / 2)),
                Arguments.of("broken", joined(bytes("GIF89a/*"), new byte[40])));
    }

    @ParameterizedTest(name = "{0}, {index}")
    @MethodSource("refused")
    void refusesWhatIsNoPictureOrMoreThanOne(String what, byte[] file) {
        var before = jdbc.sql("select count(*) from media").query(Integer.class).single();

        assertThatExceptionOfType(PictureRefused.class)
                .isThrownBy(() -> take(file))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("picture.refused." + what));
        assertThat(jdbc.sql("select count(*) from media").query(Integer.class).single())
                .isEqualTo(before);
    }

    @Test
    void unfoldsNoTextsAndNoProfilesThatGrow() {
        assertThat(take(PictureCorpus.textBomb()).isNew()).isTrue();
    }

    @Test
    void takesTheFilmsThatTelephonesPutBehindTheirPictures() {
        var film = joined(PictureCorpus.jpeg(200, 100, 81), bytes("\0\0\0\u0018ftypmp42\0\0\0\0isom"));

        assertThat(take(film).isNew()).isTrue();
    }

    @Test
    void readsLargePicturesInPartsOnly() {
        assertThat(List.of(Decoding.step(100_000_000, 8_000_000), Decoding.step(8_000_000, 8_000_000)))
                .containsExactly(4, 1);
    }

    @Test
    void brokenBytesAnywhereAreRefusedOrAreAPictureAndNeverAFault() {
        var files = List.of(
                PictureCorpus.tellingJpeg(64, 40, 91, 6),
                PictureCorpus.tellingPng(92),
                PictureCorpus.tellingGif(93),
                PictureCorpus.tellingWebp(94));
        var random = new java.util.Random(20261125);
        for (var file : files) {
            for (var round = 0; round < 120; round++) {
                var broken = file.clone();
                for (var hit = 0; hit < 3; hit++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                try {
                    take(broken);
                } catch (PictureRefused refused) {
                    assertThat(refused.code()).startsWith("picture.refused.");
                }
            }
        }
    }
}
