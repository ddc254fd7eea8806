package org.vigil.review;

import java.time.Instant;

/** A batch in a list: how far it has come, and what came of its stories in numbers. */
record Batch(
        int id,
        Instant startedAt,
        String startedBy,
        State state,
        int created,
        int updated,
        int unchanged,
        int rejected) {

    /** How far a batch has come. */
    enum State {
        CUT_OFF,
        REVIEW,
        PUBLISHED,
        DISCARDED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    boolean isPublishable() {
        return state == State.REVIEW || state == State.PUBLISHED;
    }

    boolean isDiscardable() {
        return state == State.REVIEW;
    }

    boolean isMendable() {
        return state == State.REVIEW || state == State.PUBLISHED;
    }
}
