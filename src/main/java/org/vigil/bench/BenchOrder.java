package org.vigil.bench;

import java.nio.file.Path;

/** What a measurement works on: a folder, the first of its ports, how many stories; {@code quick}: with short rounds. */
public record BenchOrder(Path data, int port, int stories, boolean quick) {

    private static final int QUICK = 5_000;

    public BenchOrder {
        stories = quick ? Math.min(stories, QUICK) : stories;
    }
}
