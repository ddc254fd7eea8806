package org.vigil.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG from its first marker to its last, with what is needed to draw it in its colours and nothing else: no words, no
 * thumbnails, no other picture behind it. The pixels are not touched.
 */
final class Jpeg {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int SIZE_OF_JFIF = 12;
    private static final int SIZE_OF_ADOBE = 12;

    private final byte[] file;
    private final ByteArrayOutputStream out;
    private int at;

    private Jpeg(byte[] file) {
        this.file = file;
        this.out = new ByteArrayOutputStream(file.length);
    }

    /** Refuses what is no JPEG: it may be a picture of another kind, with words of its own. */
    static byte[] clean(byte[] file) {
        var jpeg = new Jpeg(file);
        jpeg.findStart();
        jpeg.walk();
        return jpeg.out.toByteArray();
    }

    /** Some programs write a line end before it. */
    private void findStart() {
        while (at + 1 < file.length && !(value(at) == 0xFF && value(at + 1) == START)) {
            at++;
        }
        if (at + 1 >= file.length) {
            throw DocumentRefused.broken("a picture is no JPEG, though it is said to be one");
        }
        at += 2;
        marker(START);
    }

    private void walk() {
        for (int marker = next(); marker != END; marker = next()) {
            if (marker == 0x01 || marker >= 0xD0 && marker <= START) {
                continue;
            }
            int length = at + 2 <= file.length ? value(at) << 8 | value(at + 1) : 0;
            if (length < 2 || at + length > file.length) {
                throw DocumentRefused.broken("a JPEG says it is longer than it is");
            }
            segment(marker, at + 2, length - 2);
            at += length;
            if (marker == SCAN) {
                pixels();
            }
        }
        marker(END);
    }

    /** The next marker, whatever stands before it; a picture that was cut off ends where its bytes do. */
    private int next() {
        while (at < file.length) {
            if (value(at++) != 0xFF) {
                continue;
            }
            while (at < file.length && value(at) == 0xFF) {
                at++;
            }
            if (at < file.length && value(at) != 0) {
                return value(at++);
            }
        }
        return END;
    }

    private void segment(int marker, int from, int length) {
        if (marker == 0xE0 && begins(from, length, "JFIF\0") && length >= SIZE_OF_JFIF + 2) {
            // Behind what it says of the size of dots there may be a thumbnail.
            var withoutThumbnail = Arrays.copyOf(Arrays.copyOfRange(file, from, from + SIZE_OF_JFIF), SIZE_OF_JFIF + 2);
            keep(marker, withoutThumbnail, 0, withoutThumbnail.length);
        } else if (marker == 0xEE && begins(from, length, "Adobe") && length >= SIZE_OF_ADOBE) {
            keep(marker, file, from, SIZE_OF_ADOBE);
        } else if (marker == 0xE2 && begins(from, length, "ICC_PROFILE\0") || isOfPixels(marker)) {
            keep(marker, file, from, length);
        }
    }

    /** Frames, tables and scans; all others are for programs and their words. */
    private static boolean isOfPixels(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC8 || marker >= SCAN && marker <= 0xDF;
    }

    private boolean begins(int from, int length, String words) {
        var wanted = words.getBytes(StandardCharsets.ISO_8859_1);
        return length >= wanted.length && Arrays.equals(file, from, from + wanted.length, wanted, 0, wanted.length);
    }

    private void keep(int marker, byte[] content, int from, int length) {
        marker(marker);
        out.write(length + 2 >> 8);
        out.write(length + 2);
        out.write(content, from, length);
    }

    private void marker(int marker) {
        out.write(0xFF);
        out.write(marker);
    }

    /** Up to the next marker that is neither a stuffed byte nor a restart. */
    private void pixels() {
        while (at < file.length) {
            if (value(at) != 0xFF) {
                out.write(file[at++]);
                continue;
            }
            int behind = at + 1;
            while (behind < file.length && value(behind) == 0xFF) {
                behind++;
            }
            int marker = behind < file.length ? value(behind) : END;
            if (marker != 0 && (marker < 0xD0 || marker > 0xD7)) {
                return;
            }
            marker(marker);
            at = behind + 1;
        }
    }

    private int value(int place) {
        return file[place] & 0xFF;
    }
}
