package org.vigil.writing;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A save that matters, whole. {@code version} is what readers saw of it, null if they did not; {@code by} is an actor. */
public record Revision(
        UUID story, int number, Cause cause, @Nullable Integer version, Manuscript manuscript, Instant at, String by) {

    /** Why it was kept. */
    public enum Cause {
        /** A story was begun. */
        BEGUN,
        /** Work on a story that was there already began from this. */
        OPENED,
        /** Kept along the way, now and then. */
        KEPT,
        /** Somebody asked to save it. */
        SAVED,
        SUBMITTED,
        APPROVED,
        PUBLISHED,
        RESTORED,
        /** A translator had it before them. It is not part of the draft. */
        TRANSLATED,
        /** It came too late: somebody else had saved meanwhile. It is not part of the draft. */
        SET_ASIDE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Cause of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
