package org.vigil.ingest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of one place in a file. */
record ImportItem(
        int file,
        int line,
        Outcome outcome,
        @Nullable UUID story,
        @Nullable String headline,
        @Nullable String remark) {

    static ImportItem rejected(int file, int line, String reason) {
        return new ImportItem(file, line, Outcome.REJECTED, null, null, reason);
    }
}
