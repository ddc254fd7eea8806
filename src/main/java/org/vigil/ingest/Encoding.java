package org.vigil.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a file's bytes become characters, as far as its first bytes tell. */
enum Encoding {
    /** UTF-8 or a code page: told apart line by line. */
    EIGHT_BIT(0, StandardCharsets.UTF_8),
    UTF_8_MARKED(3, StandardCharsets.UTF_8),
    UTF_16_LITTLE(2, StandardCharsets.UTF_16LE),
    UTF_16_BIG(2, StandardCharsets.UTF_16BE);

    private final int markLength;
    private final Charset charset;

    Encoding(int markLength, Charset charset) {
        this.markLength = markLength;
        this.charset = charset;
    }

    static Encoding of(byte[] start) {
        if (start.length >= 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf) {
            return UTF_8_MARKED;
        }
        if (start.length >= 2 && start[0] == (byte) 0xff && start[1] == (byte) 0xfe) {
            return UTF_16_LITTLE;
        }
        if (start.length >= 2 && start[0] == (byte) 0xfe && start[1] == (byte) 0xff) {
            return UTF_16_BIG;
        }
        return EIGHT_BIT;
    }

    int markLength() {
        return markLength;
    }

    Charset charset() {
        return charset;
    }

    boolean isWide() {
        return this == UTF_16_LITTLE || this == UTF_16_BIG;
    }
}
