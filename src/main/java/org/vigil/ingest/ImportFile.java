package org.vigil.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of a batch as far as it has been read; a refusal says why nothing more of it could be. */
record ImportFile(
        int number,
        Path path,
        @Nullable String sha256,
        long bytes,
        @Nullable String refusal,
        boolean finished) {

    static ImportFile begun(int number, Path path, @Nullable String sha256, long bytes) {
        return new ImportFile(number, path, sha256, bytes, null, false);
    }

    ImportFile done(@Nullable String why) {
        return new ImportFile(number, path, sha256, bytes, why, true);
    }
}
