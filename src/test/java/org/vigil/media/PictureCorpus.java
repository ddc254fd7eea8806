package org.vigil.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files of pictures as cameras, programs and enemies make them. Whatever must never be served says {@link #CANARY}. */
public final class PictureCorpus {

    public static final String CANARY = "CANARY-of-the-source";

    private PictureCorpus() {}

    /** Halves in four colours: top left red, top right green, bottom left blue, bottom right white; {@code seed} tells it from others. */
    static BufferedImage drawn(int width, int height, int seed) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        var colours = new Color[] {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (var quarter = 0; quarter < 4; quarter++) {
            graphics.setColor(colours[quarter]);
            graphics.fillRect(quarter % 2 * width / 2, quarter / 2 * height / 2, width / 2 + 1, height / 2 + 1);
        }
        graphics.setColor(new Color(seed * 7919 & 0xffffff));
        graphics.fillRect(width / 2 - 4, height / 2 - 4, 8, 8);
        graphics.dispose();
        return picture;
    }

    public static byte[] jpeg(int width, int height, int seed) {
        return written(drawn(width, height, seed), "jpeg");
    }

    public static byte[] png(int width, int height, int seed) {
        return written(drawn(width, height, seed), "png");
    }

    static byte[] webp(int width, int height, int seed) {
        return written(drawn(width, height, seed), "webp");
    }

    static byte[] gif(int width, int height, int seed) {
        return written(drawn(width, height, seed), "gif");
    }

    static byte[] written(BufferedImage picture, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Red, printed: no cyan, all magenta and yellow, no black; written upside down, as Adobe does. */
    static byte[] inkJpeg() {
        var ink = java.awt.image.Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, 60, 40, 4, null);
        for (var at = 0; at < 60 * 40; at++) {
            ink.setPixel(at % 60, at / 60, new int[] {255, 0, 0, 255});
        }
        var out = new ByteArrayOutputStream();
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        var writer = writers.next();
        while (!writer.canWriteRasters()) {
            writer = writers.next();
        }
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(new javax.imageio.IIOImage(ink, null, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var jpeg = out.toByteArray();
        var adobe = segment(0xee, bytes("Adobe\0d\0\0\0\0"), new byte[1]);
        return joined(slice(jpeg, 0, 2), adobe, slice(jpeg, 2, jpeg.length));
    }

    /** A JPEG that tells all that a camera and a picture desk can tell, and lies on its side as {@code orientation} says. */
    static byte[] tellingJpeg(int width, int height, int seed, int orientation) {
        var jpeg = jpeg(width, height, seed);
        return joined(
                slice(jpeg, 0, 2),
                segment(0xe1, bytes("Exif\0\0"), exif(orientation)),
                segment(0xe1, bytes("http://ns.adobe.com/xap/1.0/\0"), bytes("<x:xmpmeta>" + CANARY + "</x:xmpmeta>")),
                segment(0xed, bytes("Photoshop 3.0\0"), iptc()),
                segment(0xfe, bytes(CANARY)),
                slice(jpeg, 2, jpeg.length));
    }

    static byte[] tellingPng(int seed) {
        var png = png(64, 40, seed);
        return joined(
                slice(png, 0, 33),
                chunk("tEXt", bytes("Author\0" + CANARY)),
                chunk("zTXt", bytes("Comment\0\0"), deflated(bytes(CANARY))),
                chunk("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0<x>" + CANARY + "</x>")),
                chunk("eXIf", exif(1)),
                slice(png, 33, png.length));
    }

    static byte[] tellingGif(int seed) {
        var gif = gif(64, 40, seed);
        var head = 13 + (3 << ((gif[10] & 7) + 1));
        return joined(
                slice(gif, 0, head),
                new byte[] {0x21, (byte) 0xfe, (byte) CANARY.length()},
                bytes(CANARY),
                new byte[] {0},
                slice(gif, head, gif.length));
    }

    static byte[] tellingWebp(int seed) {
        var webp = webp(64, 40, seed);
        var head = new byte[] {0x0c, 0, 0, 0, 63, 0, 0, 39, 0, 0};
        return riff(joined(
                riffChunk("VP8X", head),
                slice(webp, 12, webp.length),
                riffChunk("EXIF", exif(1)),
                riffChunk("XMP ", bytes("<x>" + CANARY + "</x>"))));
    }

    /** The first frame red, the second blue. */
    static byte[] movingWebp() {
        var frames = new ByteArrayOutputStream();
        for (var colour : new Color[] {Color.RED, Color.BLUE}) {
            var picture = new BufferedImage(64, 40, BufferedImage.TYPE_INT_RGB);
            var graphics = picture.createGraphics();
            graphics.setColor(colour);
            graphics.fillRect(0, 0, 64, 40);
            var webp = written(picture, "webp");
            frames.writeBytes(riffChunk(
                    "ANMF",
                    joined(
                            new byte[] {0, 0, 0, 0, 0, 0, 63, 0, 0, 39, 0, 0, 100, 0, 0, 0},
                            slice(webp, 12, webp.length))));
        }
        return riff(joined(
                riffChunk("VP8X", new byte[] {2, 0, 0, 0, 63, 0, 0, 39, 0, 0}),
                riffChunk("ANIM", new byte[] {0, 0, 0, 0, 0, 0}),
                frames.toByteArray()));
    }

    /** A GIF with so many frames, each of them the same. */
    static byte[] movingGif(int frames) {
        var gif = gif(16, 12, 3);
        var head = 13 + (3 << ((gif[10] & 7) + 1));
        var out = new ByteArrayOutputStream();
        out.writeBytes(slice(gif, 0, head));
        for (var frame = 0; frame < frames; frame++) {
            out.writeBytes(slice(gif, head, gif.length - 1));
        }
        out.write(0x3b);
        return out.toByteArray();
    }

    /** A PNG that says it has so many pixels, in hardly more than its header. */
    static byte[] bomb(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return joined(
                slice(png(16, 16, 1), 0, 8),
                chunk("IHDR", header.array()),
                chunk("IDAT", deflated(new byte[600])),
                chunk("IEND"));
    }

    /** A progressive file that goes over its pixels again and again. */
    static byte[] endlessJpeg(int scans) {
        var jpeg = jpeg(64, 64, 1);
        var scan = new byte[] {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0};
        var parts = new byte[scans + 2][];
        java.util.Arrays.fill(parts, scan);
        parts[0] = slice(jpeg, 0, jpeg.length - 2);
        parts[scans + 1] = slice(jpeg, jpeg.length - 2, jpeg.length);
        return joined(parts);
    }

    /** A picture that says twice how large it is: first hugely, then harmlessly. */
    static byte[] twoFacedPng() {
        var bomb = bomb(100_000, 100_000);
        var small = png(100, 100, 1);
        return joined(slice(bomb, 0, 33), slice(small, 8, small.length));
    }

    /** A text chunk of a few kilobytes that unfolds to a hundred megabytes. */
    static byte[] textBomb() {
        var png = png(64, 40, 9);
        return joined(
                slice(png, 0, 33),
                chunk("zTXt", bytes("Comment\0\0"), deflated(new byte[100 << 20])),
                chunk("iCCP", bytes("colours\0\0"), deflated(new byte[100 << 20])),
                slice(png, 33, png.length));
    }

    private static byte[] exif(int orientation) {
        var thumbnail = joined(new byte[] {(byte) 0xff, (byte) 0xd8}, segment(0xfe, bytes(CANARY)), bytes("thumb"));
        var block = ByteBuffer.allocate(600).order(ByteOrder.LITTLE_ENDIAN);
        block.put(bytes("II*\0")).putInt(8);
        block.putShort((short) 4);
        entry(block, 0x0112, 3, 1, orientation);
        entry(block, 0x013b, 2, CANARY.length(), 300);
        entry(block, 0x8769, 4, 1, 100);
        entry(block, 0x8825, 4, 1, 150);
        block.putInt(200);
        block.position(100).putShort((short) 1);
        entry(block, 0xa431, 2, CANARY.length(), 300);
        block.position(150).putShort((short) 2);
        entry(block, 0x0001, 2, 2, 'N');
        entry(block, 0x0002, 5, 3, 400);
        block.position(200).putShort((short) 2);
        entry(block, 0x0201, 4, 1, 450);
        entry(block, 0x0202, 4, 1, thumbnail.length);
        block.position(300).put(bytes(CANARY));
        block.position(400).putInt(48).putInt(1).putInt(12).putInt(1).putInt(7).putInt(1);
        block.position(450).put(thumbnail);
        return block.array();
    }

    private static void entry(ByteBuffer block, int tag, int type, int count, int value) {
        block.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] iptc() {
        var line = joined(new byte[] {0x1c, 2, 80, 0, (byte) CANARY.length()}, bytes(CANARY));
        var padded = line.length % 2 == 0 ? line : joined(line, new byte[1]);
        return joined(bytes("8BIM"), new byte[] {4, 4, 0, 0, 0, 0, 0, (byte) line.length}, padded);
    }

    private static byte[] segment(int marker, byte[]... content) {
        var all = joined(content);
        var length = all.length + 2;
        return joined(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, all);
    }

    static byte[] chunk(String type, byte[]... content) {
        var all = joined(content);
        var crc = new CRC32();
        crc.update(bytes(type));
        crc.update(all);
        return joined(
                ByteBuffer.allocate(4).putInt(all.length).array(),
                bytes(type),
                all,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] riff(byte[] content) {
        var head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        return joined(
                head.put(bytes("RIFF"))
                        .putInt(content.length + 4)
                        .put(bytes("WEBP"))
                        .array(),
                content);
    }

    private static byte[] riffChunk(String type, byte[] content) {
        var head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        head.put(bytes(type)).putInt(content.length);
        return joined(head.array(), content, new byte[content.length & 1]);
    }

    private static byte[] deflated(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out)) {
            deflating.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
