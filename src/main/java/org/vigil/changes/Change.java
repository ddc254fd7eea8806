package org.vigil.changes;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One public change: something of a {@code kind} (story, stream, site) was published, corrected, withdrawn. The
 * {@code keys} name what was made from it and is no longer true. A {@code quiet} change raises no mail and no alarm:
 * archive imports are quiet. Carries ids only, never a text or a person.
 */
public record Change(
        String kind,
        @Nullable UUID subject,
        String verb,
        @Nullable Integer version,
        @Nullable String language,
        Set<String> keys,
        boolean quiet) {

    public Change {
        keys = Set.copyOf(keys);
    }
}
