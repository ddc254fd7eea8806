package org.vigil.step;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a story or said about it in public. Source is {@code step}, {@code revision} or {@code note};
 * number is what a revision or note is called by.
 */
public record TimelineLine(
        String source,
        String what,
        @Nullable String words,
        @Nullable Instant until,
        @Nullable ZoneId zone,
        Instant at,
        String by,
        @Nullable String number) {}
