package org.vigil.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pixels turned into bytes. */
final class PictureBytes {

    static final int SHARE_WIDTH = 1200;
    static final int SHARE_HEIGHT = 630;

    private static final float QUALITY = 0.84f;

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

    static byte[] jpeg(BufferedImage picture, int width) {
        return jpeg(scaled(picture, width));
    }

    private static byte[] jpeg(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var to = ImageIO.createImageOutputStream(out)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(to);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The largest part of the shape in which pages are shared, as near around a point as it goes. */
    static byte[] share(BufferedImage picture, Focus focus) {
        var w = picture.getWidth();
        var h = picture.getHeight();
        var wide = (long) w * SHARE_HEIGHT > (long) h * SHARE_WIDTH;
        var across = wide ? Math.max(1, Math.round(h * (float) SHARE_WIDTH / SHARE_HEIGHT)) : w;
        var down = wide ? h : Math.max(1, Math.round(w * (float) SHARE_HEIGHT / SHARE_WIDTH));
        var part = picture.getSubimage(focus.edge(w, across, true), focus.edge(h, down, false), across, down);
        return jpeg(drawn(halved(part, SHARE_WIDTH), SHARE_WIDTH, SHARE_HEIGHT));
    }

    /** In that width, in plain colours, on white where it was transparent. */
    static BufferedImage scaled(BufferedImage picture, int width) {
        var height = Math.max(1, Math.round(picture.getHeight() * (float) width / picture.getWidth()));
        return drawn(halved(picture, width), width, height);
    }

    /** Halved as long as it is more than twice as wide as it shall be: one great step would leave out most of it. */
    private static BufferedImage halved(BufferedImage picture, int width) {
        var half = picture;
        while (half.getWidth() >= 2 * width && half.getHeight() > 1) {
            half = drawn(half, half.getWidth() / 2, half.getHeight() / 2);
        }
        return half;
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return drawn;
    }

    /** Grey with transparency is drawn as if grey were light, which it is not: too pale. Here it is put on white by hand. */
    static BufferedImage withoutAlphaInGrey(BufferedImage picture) {
        var raster = picture.getRaster();
        if (raster.getNumBands() != 2) {
            return picture;
        }
        var shift = picture.getSampleModel().getSampleSize(0) - 8;
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var both = new int[2 * picture.getWidth()];
        for (var y = 0; y < picture.getHeight(); y++) {
            raster.getPixels(0, y, picture.getWidth(), 1, both);
            for (var x = 0; x < picture.getWidth(); x++) {
                var grey = both[2 * x] >> Math.max(0, shift);
                var alpha = both[2 * x + 1] >> Math.max(0, shift);
                plain.getRaster().setSample(x, y, 0, (grey * alpha + 255 * (255 - alpha)) / 255);
            }
        }
        return plain;
    }
}
