package org.vigil.writing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a story while it is being written. {@code save} counts the saves; {@code begunBy} and {@code
 * savedBy} are actors.
 */
public record Draft(
        UUID story,
        DraftState state,
        int save,
        Manuscript manuscript,
        Instant begunAt,
        String begunBy,
        Instant savedAt,
        String savedBy,
        @Nullable UUID assignee,
        @Nullable Instant dueAt,
        @Nullable ZoneId dueZone) {

    /** Only what nobody has been asked to read may change under their eyes. */
    public boolean isEditable() {
        return state == DraftState.DRAFT;
    }
}
