package org.vigil.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** The chunks of a PNG file, from its beginning to its end. */
final class PngStructure {

    private static final int HEADER = 0x49484452;
    private static final int PIXELS = 0x49444154;
    private static final int END = 0x49454e44;
    private static final int FRAMES = 0x6163544c;
    private static final int EXIF = 0x65584966;
    private static final int PROFILE = 0x69434350;
    private static final int LARGEST_PROFILE = 1 << 20;

    private final ByteBuffer file;
    private int width;
    private int height;
    private int frames = 1;
    private boolean deep;
    private boolean pixels;
    private @Nullable ByteBuffer exif;
    private byte @Nullable [] profile;

    private PngStructure(ByteBuffer file) {
        this.file = file.slice();
    }

    static FileFacts read(ByteBuffer file) {
        try {
            return new PngStructure(file).walk();
        } catch (IndexOutOfBoundsException beyond) {
            throw FileLook.broken();
        }
    }

    private FileFacts walk() {
        for (var at = 8; ; ) {
            var length = file.getInt(at);
            var type = file.getInt(at + 4);
            if (length < 0 || length > file.limit() - at - 12 || width == 0 && type != HEADER) {
                throw FileLook.broken();
            }
            chunk(type, file.slice(at + 8, length));
            at += length + 12;
            if (type == END) {
                return facts(at);
            }
        }
    }

    private FileFacts facts(int end) {
        if (!pixels) {
            throw FileLook.broken();
        }
        return new FileFacts(FileFacts.Kind.PNG, width, height, frames, deep, end, exif, profile, null);
    }

    private void chunk(int type, ByteBuffer content) {
        switch (type) {
            case HEADER -> {
                if (width > 0) {
                    throw FileLook.broken();
                }
                width = content.getInt(0);
                height = content.getInt(4);
                deep = content.get(8) == 16;
                if (width <= 0 || height <= 0) {
                    throw FileLook.broken();
                }
            }
            case PIXELS -> pixels = true;
            case FRAMES -> frames = Math.max(1, content.getInt(0));
            case EXIF -> exif = content;
            case PROFILE -> profile = inflated(content);
            default -> {}
        }
    }

    /** A profile that unfolds to more than any real one is passed over, as one that cannot be read. */
    private static byte @Nullable [] inflated(ByteBuffer content) {
        var bytes = new byte[content.remaining()];
        content.get(0, bytes);
        var name = 0;
        while (name < bytes.length && bytes[name] != 0) {
            name++;
        }
        var from = Math.min(bytes.length, name + 2);
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
            var profile = in.readNBytes(LARGEST_PROFILE);
            return profile.length < LARGEST_PROFILE ? profile : null;
        } catch (IOException unreadable) {
            return null;
        }
    }
}
