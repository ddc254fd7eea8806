package org.vigil.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Takes out of pictures inside a document what cameras and programs wrote beside the pixels, without touching these. */
final class Segments {

    private static final int JPEG_START = 0xD8;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int ICC = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;

    private Segments() {}

    /**
     * A JPEG without its comments and application segments, but for those that say how its colours are to be read. Bytes that
     * are no JPEG are answered as they are.
     */
    static byte[] cleanJpeg(byte[] jpeg) {
        if (jpeg.length < 4 || (jpeg[0] & 0xFF) != 0xFF || (jpeg[1] & 0xFF) != JPEG_START) {
            return jpeg;
        }
        var out = new ByteArrayOutputStream(jpeg.length);
        out.write(jpeg, 0, 2);
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != SCAN) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
            if (marker == 0xFF || at + length > jpeg.length) {
                break;
            }
            if (isNeeded(marker)) {
                out.write(jpeg, at, length);
            }
            at += length;
        }
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
    }

    private static boolean isNeeded(int marker) {
        var isSaid = marker >= JFIF && marker <= 0xEF || marker == COMMENT;
        return !isSaid || marker == JFIF || marker == ICC || marker == ADOBE;
    }

    /** A JPEG 2000 file without its boxes of words: XML, UUID and what is kept for intellectual property. */
    static byte[] cleanJpeg2000(byte[] file) {
        var in = ByteBuffer.wrap(file);
        if (file.length < 12 || in.getInt(4) != 0x6A502020) {
            return file;
        }
        var out = new ByteArrayOutputStream(file.length);
        while (in.remaining() >= 8) {
            int start = in.position();
            long length = Integer.toUnsignedLong(in.getInt(start));
            if (length == 1 && in.remaining() >= 16) {
                length = in.getLong(start + 8);
            }
            if (length == 0 || length < 8 || length > in.remaining()) {
                length = in.remaining();
            }
            if (isPicture(in.getInt(start + 4))) {
                out.write(file, start, (int) length);
            }
            in.position(start + (int) length);
        }
        return out.toByteArray();
    }

    private static boolean isPicture(int box) {
        return switch (box) {
            case 0x6A502020, 0x66747970, 0x6A703268, 0x6A703263 -> true;
            default -> false;
        };
    }
}
