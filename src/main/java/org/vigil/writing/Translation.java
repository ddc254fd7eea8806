package org.vigil.writing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a story is the translation of, and of which of its versions: {@code sourceVersion} is null if the source was not
 * public then; {@code sourceRevision} is what the translator had before them.
 */
public record Translation(UUID story, UUID source, @Nullable Integer sourceVersion, int sourceRevision) {}
