package org.vigil.search;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index that is being made: everything public is read once, batch by batch, while changes are taken in between. */
final class IndexRebuild {

    private static final int BATCH = 200;

    /** What has been read is shown after so many batches: showing each would take longer than reading it. */
    private static final int SHOWN = 5;

    final String name;
    final SearchIndex index;
    private final Deque<DocumentSource> left;
    private final Instant begun;
    private @Nullable String last;
    private long seen;
    private int batches;

    IndexRebuild(String name, SearchIndex index, List<DocumentSource> sources, Instant begun) {
        this.name = name;
        this.index = index;
        this.left = new ArrayDeque<>(sources);
        this.begun = begun;
    }

    /** Reads on; answers whether that was the end. */
    boolean step() {
        var source = left.peek();
        if (source == null) {
            return true;
        }
        var documents = source.after(last, BATCH);
        index.add(documents);
        seen += documents.size();
        batches++;
        if (documents.size() < BATCH) {
            left.remove();
            last = null;
        } else {
            last = documents.getLast().id();
        }
        return left.isEmpty();
    }

    boolean isTimeToShow() {
        return batches % SHOWN == 0;
    }

    long seen() {
        return seen;
    }

    Instant begun() {
        return begun;
    }
}
