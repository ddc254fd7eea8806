package org.vigil.media;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** Pixels turned into bytes. */
final class PictureBytes {

    private PictureBytes() {}

    /** The SHA-256 of the size and the pixels: the same picture has the same hash, however its file was packed. */
    static String hash(BufferedImage picture) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var row = new int[picture.getWidth()];
            var bytes = ByteBuffer.allocate(4 * row.length);
            digest.update(ByteBuffer.allocate(8)
                    .putInt(picture.getWidth())
                    .putInt(picture.getHeight())
                    .flip());
            for (var y = 0; y < picture.getHeight(); y++) {
                picture.getRGB(0, y, row.length, 1, row, 0, row.length);
                bytes.clear().asIntBuffer().put(row);
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] webp(BufferedImage picture, int width) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(scaled(picture, width), "webp", out)) {
                throw new IllegalStateException("No WebP writer on the class path");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage scaled(BufferedImage picture, int width) {
        var height = Math.max(1, Math.round(picture.getHeight() * (float) width / picture.getWidth()));
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }
}
