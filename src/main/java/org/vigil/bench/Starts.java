package org.vigil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** From the start of the process to the first page, PostgreSQL's start included: as {@code ./vigil} starts, and plain. */
final class Starts {

    private static final double SHARE_OF_PLAIN = 0.6;

    private final Bench bench;

    Starts(Bench bench) {
        this.bench = bench;
    }

    void measure() throws IOException, InterruptedException {
        var home = System.getProperty("vigil.home");
        var jar = home == null ? null : Path.of(home, "target", "vigil.jar");
        if (jar == null || !Files.exists(jar) || !Files.exists(Path.of(home, "target", "app", "vigil.aot"))) {
            bench.table().note("start", "not measured: needs ./vigil, its jar and its start-up cache");
            return;
        }
        compare(Program.running(), Program.plain(jar));
    }

    private void compare(Program ours, Program plain) throws IOException, InterruptedException {
        start(ours);
        var quick = new double[Bench.ROUNDS];
        var slow = new double[Bench.ROUNDS];
        var ratios = new double[Bench.ROUNDS];
        for (var round = 0; round < Bench.ROUNDS; round++) {
            quick[round] = start(ours);
            slow[round] = start(plain);
            ratios[round] = quick[round] / slow[round];
        }
        bench.table().note("start to first page, plain java -jar", "%.2f s".formatted(Bench.median(slow)));
        bench.table()
                .atMost(
                        "start to first page beside plain",
                        "%.2f s, median of %d".formatted(Bench.median(quick), Bench.ROUNDS),
                        Bench.median(ratios),
                        SHARE_OF_PLAIN);
    }

    private double start(Program program) throws IOException, InterruptedException {
        var data = bench.folder().path().resolve("start");
        try (var vigil = RunningVigil.serving(program, data, bench.port() + 2, Map.of(), Cores.Pin.NONE)) {
            return vigil.start().toMillis() / 1e3;
        }
    }
}
