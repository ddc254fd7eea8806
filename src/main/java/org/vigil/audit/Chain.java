package org.vigil.audit;

import org.springframework.stereotype.Component;

/** The chain of entries, walked from the first to the newest, a thousand in memory at a time. */
@Component
class Chain {

    private static final int HANDFUL = 1_000;

    private final AuditEntries entries;

    Chain(AuditEntries entries) {
        this.entries = entries;
    }

    /** What came of the walk. */
    sealed interface Walk {

        /** Every entry follows the one before; {@code newest} is numbered 0 if there is none. */
        record Whole(AuditEntry newest) implements Walk {}

        /** An entry is not there: the next one has a higher number. */
        record Missing(long seq) implements Walk {}

        /** An entry is not what was written behind the one before it. */
        record Broken(long seq) implements Walk {}
    }

    /** Ends at the first entry that is wrong; what is written meanwhile is walked too. */
    Walk walk() {
        var last = AuditEntry.BEFORE_THE_FIRST;
        // From below the first number: what was slipped in before the first entry must be met as well.
        var handful = entries.after(Long.MIN_VALUE, AuditSearch.ALL, HANDFUL);
        while (!handful.isEmpty()) {
            for (var entry : handful) {
                if (entry.seq() > last.seq() + 1) {
                    return new Walk.Missing(last.seq() + 1);
                }
                if (!entry.follows(last)) {
                    return new Walk.Broken(entry.seq());
                }
                last = entry;
            }
            handful = entries.after(last.seq(), AuditSearch.ALL, HANDFUL);
        }
        return new Walk.Whole(last);
    }
}
