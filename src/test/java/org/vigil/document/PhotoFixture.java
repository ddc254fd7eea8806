package org.vigil.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Photographs in JPEG with words wherever cameras, telephones and programs leave some. */
final class PhotoFixture {

    private PhotoFixture() {}

    static byte[] plain(boolean progressive) {
        var picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 48; y++) {
                picture.setRGB(x, y, new Color(x * 4, y * 5, (x * y) % 256).getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** With seven words more than anybody sees, numbered from there on. */
    static byte[] talkative(boolean progressive, String word, int number) {
        var jpeg = plain(progressive);
        var out = new ByteArrayOutputStream();
        out.write('\n');
        out.write(jpeg, 0, 2);
        PdfFixture.segment(out, 0xE0, "JFXX\0" + word + number);
        PdfFixture.segment(out, 0xE2, "MPF\0" + word + (number + 1));
        out.write(0xFF);
        out.write(0xFF);
        PdfFixture.segment(out, 0xE1, "Exif\0\0" + word + (number + 2));
        PdfFixture.segment(out, 0xEE, "Ducky" + word + (number + 3));
        int last = lastScan(jpeg);
        out.write(jpeg, 2, last - 2);
        PdfFixture.segment(out, 0xFE, word + (number + 4));
        out.write(jpeg, last, jpeg.length - last);
        // A telephone puts a second picture behind the first.
        out.write(jpeg, 0, 2);
        PdfFixture.segment(out, 0xE1, "Exif\0\0" + word + (number + 5));
        out.write(jpeg, 2, jpeg.length - 2);
        out.writeBytes((word + (number + 6)).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    /** Where the tables of the last scan begin, or it itself. */
    private static int lastScan(byte[] jpeg) {
        int last = 0;
        for (int at = 2; at + 1 < jpeg.length; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xDA) {
                last = at;
            }
        }
        return last;
    }

    static int[] pixels(byte[] jpeg) {
        try {
            var start = 0;
            while (jpeg[start] != (byte) 0xFF) {
                start++;
            }
            var picture = ImageIO.read(new java.io.ByteArrayInputStream(Arrays.copyOfRange(jpeg, start, jpeg.length)));
            return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
