package org.vigil.jobs;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The newest run of a job, and when and why one failed last. Without an end it is still going on, or was cut off. */
record JobRun(
        String job,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean failed,
        @Nullable String words,
        @Nullable Instant lastFailedAt,
        @Nullable String lastFailure) {

    boolean hasEnded() {
        return endedAt != null;
    }

    /** When the next may begin. What was cut off goes on at once. */
    Instant next(Duration rhythm) {
        return hasEnded() ? startedAt.plus(rhythm) : startedAt;
    }
}
