package org.vigil.writing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a story is the translation of, null where that was thrown away, and of which of its versions: {@code sourceVersion} is null if it was
 * made of a draft that is not public; {@code sourceRevision} is what the translator had before them; at {@code caughtUpAt} it said all that the
 * source did.
 */
public record Translation(
        UUID story, @Nullable UUID source, @Nullable Integer sourceVersion, int sourceRevision, Instant caughtUpAt) {}
