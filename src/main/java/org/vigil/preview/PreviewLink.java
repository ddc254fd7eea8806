package org.vigil.preview;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Draft;

/** A secret address of a draft: for whom it was made, by whom, until when it is good, and how often it was opened. */
record PreviewLink(
        UUID id,
        UUID story,
        String label,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant openedAt,
        int opened) {

    static final int LONGEST_LABEL = 120;

    /** The draft it was made for; what is begun later is another, which nobody was sent. */
    Optional<Draft> draftOf(DeskStory story) {
        return story.draft().filter(draft -> !draft.begunAt().isAfter(madeAt));
    }

    boolean isGood(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
