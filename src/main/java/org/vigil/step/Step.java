package org.vigil.step;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a story's way, with the words that were given for it and the instant it was for. */
public record Step(
        UUID story,
        String act,
        @Nullable String reason,
        @Nullable Instant until,
        @Nullable ZoneId zone,
        Instant at,
        String by) {}
