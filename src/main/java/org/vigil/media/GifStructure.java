package org.vigil.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The blocks of a GIF file, from its beginning to its end, with its frames counted. */
final class GifStructure {

    private final ByteBuffer file;
    private int at;
    private int width;
    private int height;
    private int frames;

    private GifStructure(ByteBuffer file) {
        this.file = file.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    static FileFacts read(ByteBuffer file) {
        try {
            return new GifStructure(file).walk();
        } catch (IndexOutOfBoundsException beyond) {
            throw FileLook.broken();
        }
    }

    private FileFacts walk() {
        width = file.getShort(6) & 0xffff;
        height = file.getShort(8) & 0xffff;
        at = 13 + table(file.get(10));
        while (true) {
            switch (file.get(at++) & 0xff) {
                case 0x21 -> {
                    at++;
                    skipBlocks();
                }
                case 0x2c -> frame();
                case 0x3b -> {
                    return facts();
                }
                default -> throw FileLook.broken();
            }
        }
    }

    private FileFacts facts() {
        if (frames == 0 || width == 0 || height == 0) {
            throw FileLook.broken();
        }
        return new FileFacts(FileFacts.Kind.GIF, width, height, frames, false, at, null, null, null);
    }

    private void frame() {
        frames++;
        width = Math.max(width, (file.getShort(at) & 0xffff) + (file.getShort(at + 4) & 0xffff));
        height = Math.max(height, (file.getShort(at + 2) & 0xffff) + (file.getShort(at + 6) & 0xffff));
        at += 9 + table(file.get(at + 8)) + 1;
        skipBlocks();
    }

    private static int table(byte packed) {
        return (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);
    }

    private void skipBlocks() {
        for (var length = file.get(at++) & 0xff; length != 0; length = file.get(at++) & 0xff) {
            at += length;
        }
    }
}
