package org.vigil.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** How the page cache does beside nginx with the same bytes in a file; afterwards, how much memory reading took. */
final class CachedPages {

    private static final int CONNECTIONS = 32;

    /** Fewer than there are connections to the database: none may have to wait. */
    private static final int READERS = 8;

    private static final double SHARE_OF_NGINX = 0.8;
    private static final long MOST_MEGABYTES = 450;

    /** One round: answers a second, processor time of an answer in microseconds, how busy the server's core was. */
    private record Round(double perSecond, double each, double busy) {}

    private final Bench bench;

    CachedPages(Bench bench) {
        this.bench = bench;
    }

    void measure() throws IOException, InterruptedException {
        try (var vigil = bench.serve(bench.port(), Map.of(), Cores.server())) {
            var program = Nginx.program();
            if (program.isPresent()) {
                beside(vigil, program.get());
            } else {
                bench.table().note("cached page", "not measured: there is no nginx (Debian: nginx-light)");
            }
            readAll(vigil);
            memory(vigil);
        }
    }

    private void beside(RunningVigil vigil, java.nio.file.Path program) throws IOException, InterruptedException {
        var page = page(vigil.site());
        var folder = bench.folder().path().resolve("nginx");
        try (var nginx = Nginx.serving(program, folder, bench.port() + 1, page, Cores.server())) {
            Bench.pause(300);
            requireSame(page, page(nginx.site()));
            Cores.beside(() -> compare(vigil, nginx));
        }
    }

    /** What both serve: checked to be whole, and the same. */
    private static HttpResponse<byte[]> page(URI site) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(site.resolve("/news"))
                    .header("Accept-Encoding", "gzip")
                    .build();
            var page = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            try (var body = new GZIPInputStream(new java.io.ByteArrayInputStream(page.body()))) {
                var html = new String(body.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                if (page.statusCode() != 200 || !html.contains("</html>")) {
                    throw new IOException(site + " does not serve the page");
                }
            }
            return page;
        }
    }

    private void requireSame(HttpResponse<byte[]> one, HttpResponse<byte[]> other) throws IOException {
        if (!java.util.Arrays.equals(one.body(), other.body())) {
            throw new IOException("nginx and Vigil do not serve the same bytes");
        }
        bench.table()
                .say("    the page: %,d bytes, compressed; %d headers, nginx sends %d"
                        .formatted(
                                one.body().length,
                                one.headers().map().size(),
                                other.headers().map().size()));
    }

    private void compare(RunningVigil vigil, Nginx nginx) throws IOException, InterruptedException {
        var ours = asking(vigil.site());
        var theirs = asking(nginx.site());
        ours.run(Duration.ofSeconds(bench.quick() ? 6 : 20));
        theirs.run(Duration.ofSeconds(2));
        var rounds = new ArrayList<Round>();
        var others = new ArrayList<Round>();
        for (var number = 0; number < Bench.ROUNDS; number++) {
            rounds.add(round(ours, vigil.proc()));
            others.add(round(theirs, new Proc(nginx.process().pid())));
        }
        report(rounds, others);
    }

    /** One site, asked for its page over and over. */
    private interface Asking {
        Load.Done run(Duration time) throws IOException, InterruptedException;
    }

    private Asking asking(URI site) throws IOException {
        var own = Load.ofOne(site, "/news");
        var first = own.run(1, Duration.ofSeconds(10), 1);
        var wrk = Wrk.installed();
        return wrk.isPresent()
                ? time -> wrk.get().run(site, "/news", first.bytes(), CONNECTIONS, time)
                : time -> own.run(CONNECTIONS, time);
    }

    private Round round(Asking asking, Proc proc) throws IOException, InterruptedException {
        var before = proc.cpu();
        var done = asking.run(Duration.ofSeconds(bench.seconds()));
        var used = proc.cpu().minus(before).toNanos();
        return new Round(
                done.perSecond(),
                used / 1e3 / done.answers(),
                (double) used / done.time().toNanos());
    }

    private void report(ArrayList<Round> rounds, ArrayList<Round> others) {
        var table = bench.table();
        var ratios = new double[rounds.size()];
        java.util.Arrays.setAll(
                ratios, n -> rounds.get(n).perSecond() / others.get(n).perSecond());
        table.note("cached page, Vigil", words(rounds));
        table.note("cached page, nginx", words(others));
        table.note(
                "processor per cached page beside nginx",
                "median of %d rounds".formatted(Bench.ROUNDS),
                Bench.median(rounds.stream().mapToDouble(Round::each).toArray())
                        / Bench.median(others.stream().mapToDouble(Round::each).toArray()));
        table.atLeast(
                "cached pages a second beside nginx",
                "%d connections by %s"
                        .formatted(CONNECTIONS, Wrk.installed().isPresent() ? "wrk" : "our own generator"),
                Bench.median(ratios),
                SHARE_OF_NGINX);
    }

    private static String words(ArrayList<Round> rounds) {
        return "%,.0f/s, %.1f µs each, core %.0f %% busy"
                .formatted(
                        Bench.median(
                                rounds.stream().mapToDouble(Round::perSecond).toArray()),
                        Bench.median(rounds.stream().mapToDouble(Round::each).toArray()),
                        100
                                * Bench.median(
                                        rounds.stream().mapToDouble(Round::busy).toArray()));
    }

    /** Fills the page cache to its limit. */
    private void readAll(RunningVigil vigil) throws IOException, InterruptedException {
        var last = DeepPages.lastPage(vigil.site());
        var done = Load.ofMany(vigil.site(), number -> "/news?page=" + (1 + number % last))
                .run(READERS, Duration.ofMinutes(2), last);
        bench.table().say("    read %,d pages of the listing".formatted(done.answers()));
    }

    private void memory(RunningVigil vigil) throws IOException {
        var peak = vigil.proc().peak();
        if (peak.isEmpty()) {
            bench.table().note("memory", "not measured: there is no /proc");
            return;
        }
        bench.table()
                .atMost("peak memory of the server after reading, MB", "VmHWM", peak.getAsLong() >> 20, MOST_MEGABYTES);
        var share = 0L;
        for (var process : bench.folder().postgres()) {
            share += new Proc(process.pid()).share().orElse(0);
        }
        bench.table().note("memory of PostgreSQL's processes", "%,d MB (Pss)".formatted(share >> 20));
    }
}
