package org.vigil.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** How fast pages are made that are in no cache, beside a page that only asks the database for the number one. */
final class UncachedPages {

    private static final int CONNECTIONS = 16;

    /** Room for some thirty pages, while thousands are asked for in turn. */
    private static final Map<String, String> NO_CACHE = Map.of("VIGIL_CACHE_MEGABYTES", "1");

    private final Bench bench;

    UncachedPages(Bench bench) {
        this.bench = bench;
    }

    void measure() throws IOException, InterruptedException {
        try (var vigil = bench.serve(bench.port(), NO_CACHE, Cores.server());
                var bare = bench.serveBarePage(bench.port() + 1)) {
            var last = DeepPages.lastPage(vigil.site());
            // A large stride, so that neighbours in time are no neighbours in the archive.
            var pages = Load.ofMany(vigil.site(), number -> "/news?page=" + (1 + number * 7919 % last));
            Cores.beside(() -> compare(pages, Load.ofOne(bare.site(), "/")));
        }
    }

    private void compare(Load pages, Load bare) throws IOException {
        run(pages, bench.quick() ? 6 : 15);
        run(bare, bench.quick() ? 3 : 6);
        var made = new double[Bench.ROUNDS];
        var asked = new double[Bench.ROUNDS];
        var ratios = new double[Bench.ROUNDS];
        for (var round = 0; round < Bench.ROUNDS; round++) {
            made[round] = run(pages, bench.seconds());
            asked[round] = run(bare, bench.seconds());
            ratios[round] = made[round] / asked[round];
        }
        bench.table().note("bare page, select 1", "%,.0f/s".formatted(Bench.median(asked)));
        bench.table()
                .note(
                        "uncached page of the listing beside it",
                        "%,.0f/s".formatted(Bench.median(made)),
                        Bench.median(ratios));
    }

    private static double run(Load load, long seconds) throws IOException {
        return load.run(CONNECTIONS, Duration.ofSeconds(seconds)).perSecond();
    }
}
