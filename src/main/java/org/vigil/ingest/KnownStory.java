package org.vigil.ingest;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An imported story as it stands now: where it is, how much of it is known, and whether a person has had a hand in it. */
record KnownStory(
        UUID id,
        @Nullable UUID stream,
        BigDecimal rank,
        @Nullable String deck,
        int paragraphs,
        boolean changedByPerson) {}
