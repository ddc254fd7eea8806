package org.vigil.media;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What the structure of a picture's file says before a single pixel is made. {@code end} is where the picture ends in the
 * file, {@code exif} the block that may say how it was held, {@code profile} its colours where they have to be applied by
 * us, {@code still} the file of its first frame where that has to be taken out first.
 */
record FileFacts(
        Kind kind,
        int width,
        int height,
        int frames,
        boolean heavy,
        int end,
        @Nullable ByteBuffer exif,
        byte @Nullable [] profile,
        @Nullable ByteBuffer still) {

    /** The kinds of picture that are taken. */
    enum Kind {
        JPEG,
        PNG,
        GIF,
        WEBP
    }

    long pixels() {
        return (long) width * height;
    }
}
