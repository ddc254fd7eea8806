package org.vigil.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.vigil.headline.PlainText;

/** The first bytes of a file and where it lies: all that a format may look at to recognise its own. */
final class Head {

    private static final int SIZE = 256 * 1024;

    private final Path path;
    private final byte[] bytes;

    Head(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes.clone();
    }

    static Head of(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return new Head(path, in.readNBytes(SIZE));
        }
    }

    Path path() {
        return path;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Zero bytes, or many control characters, where no mark at the start promises UTF-16. */
    boolean isBinary() {
        if (Encoding.of(bytes) != Encoding.EIGHT_BIT) {
            return false;
        }
        int controls = 0;
        for (byte value : bytes) {
            if (value == 0) {
                return true;
            }
            boolean white = value == '\t' || value == '\n' || value == '\r' || value == '\f' || value == 0x0b;
            controls += value > 0 && value < ' ' && !white ? 1 : 0;
        }
        return startsWith("%PDF-") || controls * 50 > bytes.length;
    }

    /** Whether the text begins so, white space and a byte order mark aside, in any case. */
    boolean startsWith(String prefix) {
        var start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.UTF_8);
        return PlainText.line(start).toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }
}
