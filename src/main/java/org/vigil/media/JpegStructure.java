package org.vigil.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The markers of a JPEG file, from its beginning to its end. */
final class JpegStructure {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] SEVERAL = "MPF\0".getBytes(StandardCharsets.ISO_8859_1);

    /** Progressive files have a dozen; each one more is work for the reader over all pixels. */
    private static final int MOST_SCANS = 100;

    private final ByteBuffer file;
    private int at = 2;
    private int scans;
    private int width;
    private int height;
    private boolean progressive;
    private boolean several;
    private @Nullable ByteBuffer exif;

    private JpegStructure(ByteBuffer file) {
        this.file = file.slice();
    }

    static FileFacts read(ByteBuffer file) {
        var structure = new JpegStructure(file);
        try {
            structure.walk();
        } catch (IndexOutOfBoundsException beyond) {
            throw FileLook.broken();
        }
        return structure.facts();
    }

    private FileFacts facts() {
        if (width == 0 || height == 0) {
            throw FileLook.broken();
        }
        return new FileFacts(
                FileFacts.Kind.JPEG, width, height, 1, progressive, several ? file.limit() : end(), exif, null, null);
    }

    /** Telephones put a film or a second picture behind the first. Nothing of it is kept, and nobody is told off for it. */
    private int end() {
        var behind = file.slice(at, file.limit() - at);
        var film = behind.limit() > 8 && behind.getInt(4) == 0x66747970;
        var another = behind.limit() > 2 && (behind.getShort(0) & 0xffff) == 0xffd8;
        var samsung = behind.limit() > 4 && behind.getInt(behind.limit() - 4) == 0x53454654;
        return film || another || samsung ? file.limit() : at;
    }

    private void walk() {
        for (var marker = next(); marker != 0xd9; marker = next()) {
            if (marker == 0x01 || marker >= 0xd0 && marker <= 0xd8) {
                continue;
            }
            var length = file.getShort(at) & 0xffff;
            if (length < 2 || at + length > file.limit()) {
                throw FileLook.broken();
            }
            segment(marker, at + 2, length - 2);
            at += length;
            if (marker == 0xda) {
                if (++scans > MOST_SCANS) {
                    throw FileLook.broken();
                }
                skipPixels();
            }
        }
    }

    /** The next marker; it may be filled up with bytes of ones before it. */
    private int next() {
        if ((file.get(at++) & 0xff) != 0xff) {
            throw FileLook.broken();
        }
        var marker = file.get(at++) & 0xff;
        while (marker == 0xff) {
            marker = file.get(at++) & 0xff;
        }
        return marker;
    }

    private void segment(int marker, int from, int length) {
        var frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame && length >= 6) {
            height = Math.max(height, file.getShort(from + 1) & 0xffff);
            width = Math.max(width, file.getShort(from + 3) & 0xffff);
            progressive |= (marker & 3) == 2;
        } else if (marker == 0xe1 && begins(from, length, EXIF) && exif == null) {
            exif = file.slice(from + EXIF.length, length - EXIF.length);
        } else if (marker == 0xe2 && begins(from, length, SEVERAL)) {
            several = true;
        }
    }

    private boolean begins(int from, int length, byte[] words) {
        return length >= words.length && file.slice(from, words.length).equals(ByteBuffer.wrap(words));
    }

    /** Pixels end at the next marker that is neither a stuffed byte nor a restart. */
    private void skipPixels() {
        while (true) {
            if ((file.get(at) & 0xff) == 0xff) {
                var next = file.get(at + 1) & 0xff;
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    return;
                }
            }
            at++;
        }
    }
}
