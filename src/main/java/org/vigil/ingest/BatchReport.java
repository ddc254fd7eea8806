package org.vigil.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A batch as a person reviews it. Number 0 is a dry run, of which nothing was kept. */
public record BatchReport(
        int number,
        Instant startedAt,
        State state,
        int files,
        Map<Outcome, Integer> stories,
        List<Line> rejected,
        List<Line> remarks,
        List<Line> refusedFiles) {

    /** How far a batch has come. */
    public enum State {
        CUT_OFF,
        TO_REVIEW,
        PUBLISHED,
        DISCARDED
    }

    /** A place in a file, and what is to be said about it; line 0 is the whole file. */
    public record Line(String file, int line, @Nullable String headline, String text) {}

    public int count(Outcome outcome) {
        return stories.getOrDefault(outcome, 0);
    }

    /** How many stories are new or know more than before. */
    public int brought() {
        return count(Outcome.CREATED) + count(Outcome.UPDATED);
    }

    /** Everything that was asked for is here now. */
    public boolean isComplete() {
        return count(Outcome.REJECTED) == 0 && refusedFiles.isEmpty();
    }

    /** Nothing of what was asked for is here now. */
    public boolean isEmpty() {
        return brought() + count(Outcome.UNCHANGED) == 0;
    }
}
