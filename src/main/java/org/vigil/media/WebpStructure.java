package org.vigil.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The chunks of a WebP file, from its beginning to its end; of an animation, the first frame as a file of its own. */
final class WebpStructure {

    private static final int LOSSY = chunk("VP8 ");
    private static final int LOSSLESS = chunk("VP8L");
    private static final int EXTENDED = chunk("VP8X");
    private static final int FRAME = chunk("ANMF");
    private static final int EXIF = chunk("EXIF");
    private static final int PROFILE = chunk("ICCP");
    private static final int FRAME_HEADER = 16;

    private final ByteBuffer file;
    private int width;
    private int height;
    private int frames;
    private @Nullable ByteBuffer exif;
    private byte @Nullable [] profile;
    private @Nullable ByteBuffer still;

    private WebpStructure(ByteBuffer file) {
        this.file = file.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    static FileFacts read(ByteBuffer file) {
        try {
            return new WebpStructure(file).walk();
        } catch (IndexOutOfBoundsException beyond) {
            throw FileLook.broken();
        }
    }

    private FileFacts walk() {
        var end = 8L + Integer.toUnsignedLong(file.getInt(4));
        if (end > file.limit()) {
            throw FileLook.broken();
        }
        for (var at = 12; at + 8 <= end; ) {
            var length = file.getInt(at + 4);
            if (length < 0 || length > end - at - 8) {
                throw FileLook.broken();
            }
            take(file.getInt(at), file.slice(at + 8, length).order(ByteOrder.LITTLE_ENDIAN));
            at += 8 + length + (length & 1);
        }
        if (width == 0 || height == 0 || frames == 0) {
            throw FileLook.broken();
        }
        return new FileFacts(FileFacts.Kind.WEBP, width, height, frames, true, (int) end, exif, profile, still);
    }

    private void take(int type, ByteBuffer content) {
        if (type == EXTENDED) {
            sized(1 + (content.getInt(3) >>> 8), 1 + (content.getInt(6) >>> 8));
        } else if (type == LOSSY) {
            frames++;
            sized(content.getShort(6) & 0x3fff, content.getShort(8) & 0x3fff);
        } else if (type == LOSSLESS) {
            frames++;
            var packed = content.getInt(1);
            sized(1 + (packed & 0x3fff), 1 + (packed >>> 14 & 0x3fff));
        } else if (type == FRAME) {
            frames++;
            still = still == null ? still(content) : still;
        } else if (type == EXIF) {
            exif = content;
        } else if (type == PROFILE) {
            profile = new byte[content.remaining()];
            content.get(0, profile);
        }
    }

    private void sized(int across, int down) {
        width = Math.max(width, across);
        height = Math.max(height, down);
    }

    /** The chunks of a frame behind a header that calls them a picture; they are the same in both. */
    private static ByteBuffer still(ByteBuffer frame) {
        var content = frame.slice(FRAME_HEADER, frame.limit() - FRAME_HEADER);
        var made = ByteBuffer.allocate(30 + content.limit()).order(ByteOrder.LITTLE_ENDIAN);
        made.putInt(chunk("RIFF")).putInt(22 + content.limit()).putInt(chunk("WEBP"));
        made.putInt(EXTENDED).putInt(10).putInt(0x10);
        made.put(frame.slice(6, 6)).put(content);
        return made.flip().order(ByteOrder.BIG_ENDIAN);
    }

    private static int chunk(String name) {
        return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
    }
}
