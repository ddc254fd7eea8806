package org.vigil.look;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * A mark that somebody brought, made anew from its pixels: nothing of the file that was sent is ever served. What is no
 * picture of dots in one of three formats, and what would take more room than a mark needs, is refused before it is read.
 */
record MarkPictures(int width, int height, Map<String, byte[]> files) {

    /** As high as the mark stands on pages, and on screens with finer dots. */
    static final List<Integer> HEIGHTS = List.of(48, 96, 144);

    static final int LARGEST_FILE = 2 * 1024 * 1024;
    private static final int LONGEST_SIDE = 4_000;
    private static final int SHORTEST_SIDE = 16;
    private static final int WIDEST = 8;
    private static final List<Integer> ICONS = List.of(32, 180, 192);
    /** A telephone puts what shows through on black. */
    private static final int OPAQUE = 180;

    static String height(int height) {
        return "mark-" + height + ".png";
    }

    static String icon(int size) {
        return "icon-" + size + ".png";
    }

    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws {@link MarkRefused}, whose code says in words what is the matter. */
    static MarkPictures of(byte[] sent) {
        if (sent.length == 0) {
            throw new MarkRefused("none");
        }
        if (sent.length > LARGEST_FILE) {
            throw new MarkRefused("large");
        }
        if (new String(sent, 0, Math.min(sent.length, 1_000), java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains("<svg")) {
            throw new MarkRefused("svg");
        }
        var picture = read(sent, format(sent).orElseThrow(() -> new MarkRefused("format")));
        var files = new LinkedHashMap<String, byte[]>();
        for (var height : HEIGHTS) {
            var width = Math.max(1, Math.round(height * (float) picture.getWidth() / picture.getHeight()));
            files.put(height(height), png(drawn(picture, width, height, width, height, null)));
        }
        for (var size : ICONS) {
            files.put(icon(size), png(square(picture, size)));
        }
        return new MarkPictures(picture.getWidth(), picture.getHeight(), files);
    }

    /** By the first bytes; what they say is what the reader of that format is given, whatever else the file may be. */
    private static Optional<String> format(byte[] sent) {
        if (begins(sent, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of("png");
        }
        if (begins(sent, 0, 0xff, 0xd8, 0xff)) {
            return Optional.of("jpeg");
        }
        return begins(sent, 0, 'R', 'I', 'F', 'F') && begins(sent, 8, 'W', 'E', 'B', 'P')
                ? Optional.of("webp")
                : Optional.empty();
    }

    private static boolean begins(byte[] sent, int at, int... expected) {
        if (sent.length < at + expected.length) {
            return false;
        }
        for (var i = 0; i < expected.length; i++) {
            if ((sent[at + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage read(byte[] sent, String format) {
        var readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new IllegalStateException("No reader of " + format + " on the class path");
        }
        var reader = readers.next();
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(stream, true, true);
            requireSize(reader);
            return reader.read(0);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new MarkRefused("broken");
        } finally {
            reader.dispose();
        }
    }

    /** Asked of the head of the file, before a dot of it is unpacked. */
    private static void requireSize(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (Math.max(width, height) > LONGEST_SIDE || Math.min(width, height) < SHORTEST_SIDE) {
            throw new MarkRefused("size");
        }
        if (width > WIDEST * height || height > 2 * width) {
            throw new MarkRefused("shape");
        }
    }

    private static BufferedImage square(BufferedImage picture, int size) {
        var room = size == OPAQUE ? size * 4 / 5 : size;
        var larger = Math.max(picture.getWidth(), picture.getHeight());
        var width = Math.max(1, picture.getWidth() * room / larger);
        var height = Math.max(1, picture.getHeight() * room / larger);
        return drawn(picture, width, height, size, size, size == OPAQUE ? Color.WHITE : null);
    }

    /** In halves, as long as it is more than twice as large: reduced at once, fine lines would fall between the dots. */
    private static BufferedImage drawn(
            BufferedImage picture, int width, int height, int boxWidth, int boxHeight, @Nullable Color ground) {
        var smaller = picture;
        while (smaller.getHeight() >= 2 * height && smaller.getWidth() >= 2 * width && smaller.getWidth() > 1) {
            smaller = scaled(smaller, smaller.getWidth() / 2, smaller.getHeight() / 2);
        }
        var drawn = new BufferedImage(boxWidth, boxHeight, BufferedImage.TYPE_INT_ARGB);
        var graphics = drawn.createGraphics();
        if (ground != null) {
            graphics.setColor(ground);
            graphics.fillRect(0, 0, boxWidth, boxHeight);
        }
        graphics.drawImage(scaled(smaller, width, height), (boxWidth - width) / 2, (boxHeight - height) / 2, null);
        graphics.dispose();
        return drawn;
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = scaled.createGraphics();
        graphics.setComposite(AlphaComposite.Src);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    private static byte[] png(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
