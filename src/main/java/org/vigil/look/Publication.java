package org.vigil.look;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One time a look was made public: what was in force before, what after; which one it takes back or brings back, if it does. */
public record Publication(
        int number,
        String before,
        String after,
        List<String> sections,
        @Nullable Integer undoes,
        @Nullable Integer restores,
        Instant at,
        String by) {}
