package org.vigil.rundown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A story as the desk lists it. */
record Entry(
        UUID story,
        String language,
        @Nullable UUID stream,
        String state,
        boolean live,
        String headline,
        boolean headlineDerived,
        LocalDate day,
        Instant changedAt,
        String changedBy,
        @Nullable UUID assignee,
        @Nullable Instant dueAt) {

    /** Whether it goes out by a plan, or waits to be lifted. */
    boolean isPlanned() {
        return state.equals("scheduled") || state.equals("embargoed");
    }

    Entry on(LocalDate otherDay) {
        return new Entry(
                story,
                language,
                stream,
                state,
                live,
                headline,
                headlineDerived,
                otherDay,
                changedAt,
                changedBy,
                assignee,
                dueAt);
    }

    /** Where a page of the list ends; the next begins after it. */
    String mark() {
        return changedAt.getEpochSecond() * 1_000_000 + changedAt.getNano() / 1_000 + "-" + story;
    }
}
