package org.vigil.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** A JPEG 2000 picture without its words: boxes of XML, UUIDs and rights, and the comments before its pixels. */
final class Jpeg2000 {

    private static final int SIGNATURE = 0x6A502020;
    private static final int CODESTREAM = 0x6A703263;
    private static final int START = 0xFF4F;
    private static final int COMMENT = 0xFF64;
    private static final int TILE = 0xFF90;

    private Jpeg2000() {}

    /** Refuses what is neither a file of boxes nor the pixels of one alone. */
    static byte[] clean(byte[] file) {
        var in = ByteBuffer.wrap(file);
        var out = new ByteArrayOutputStream(file.length);
        try {
            if (file.length > 12 && in.getInt(4) == SIGNATURE) {
                boxes(in, out);
            } else {
                out.writeBytes(pixels(in));
            }
        } catch (IndexOutOfBoundsException beyond) {
            throw DocumentRefused.broken("a JPEG 2000 says it is longer than it is");
        }
        return out.toByteArray();
    }

    private static void boxes(ByteBuffer file, ByteArrayOutputStream out) {
        for (int at = 0; at + 8 <= file.limit(); ) {
            long length = Integer.toUnsignedLong(file.getInt(at));
            int head = length == 1 ? 16 : 8;
            length = length == 1 ? file.getLong(at + 8) : length;
            if (length == 0 || length > file.limit() - at) {
                length = file.limit() - at;
            }
            if (length < head) {
                throw new IndexOutOfBoundsException();
            }
            int type = file.getInt(at + 4);
            if (type == CODESTREAM) {
                box(out, type, pixels(file.slice(at + head, (int) length - head)));
            } else if (isPicture(type)) {
                box(out, type, bytes(file, at + head, (int) length - head));
            }
            at += (int) length;
        }
    }

    private static boolean isPicture(int type) {
        return switch (type) {
            case SIGNATURE, 0x66747970, 0x6A703268 -> true;
            default -> false;
        };
    }

    private static void box(ByteArrayOutputStream out, int type, byte[] content) {
        out.writeBytes(
                ByteBuffer.allocate(8).putInt(content.length + 8).putInt(type).array());
        out.writeBytes(content);
    }

    private static byte[] pixels(ByteBuffer stream) {
        if ((stream.getShort(0) & 0xFFFF) != START) {
            throw DocumentRefused.broken("a picture is no JPEG 2000, though it is said to be one");
        }
        var out = new ByteArrayOutputStream(stream.limit());
        out.writeBytes(bytes(stream, 0, 2));
        int at = 2;
        for (int marker = stream.getShort(at) & 0xFFFF; marker != TILE; marker = stream.getShort(at) & 0xFFFF) {
            int length = 2 + (stream.getShort(at + 2) & 0xFFFF);
            if (marker != COMMENT) {
                out.writeBytes(bytes(stream, at, length));
            }
            at += length;
        }
        out.writeBytes(bytes(stream, at, stream.limit() - at));
        return out.toByteArray();
    }

    private static byte[] bytes(ByteBuffer from, int at, int length) {
        var bytes = new byte[length];
        from.get(at, bytes);
        return bytes;
    }
}
