package org.vigil.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether the last page of a long archive costs the database what the first one costs. */
final class DeepPages {

    private static final long MOST_BUFFERS = 60;

    private final Bench bench;

    DeepPages(Bench bench) {
        this.bench = bench;
    }

    void measure() throws IOException, InterruptedException, SQLException {
        var explained = new Explained(bench.folder(), Explained.READERS);
        try (var vigil = bench.serve(bench.port(), Map.of(), Cores.Pin.NONE)) {
            explained.begin();
        }
        try (var vigil = bench.serve(bench.port(), Map.of(), Cores.Pin.NONE);
                var client = HttpClient.newHttpClient()) {
            // The statistics are as after a night; a fresh import gets them from autovacuum within a minute.
            bench.vacuum();
            var last = lastPage(vigil.site());
            var buffers = new LinkedHashMap<Integer, Long>();
            for (var page : new int[] {1, last / 2, Math.min(5000, last - 1), last}) {
                buffers.put(page, buffers(client, vigil.site(), page, explained));
            }
            explained.end();
            report(buffers);
        }
    }

    private void report(Map<Integer, Long> buffers) {
        buffers.forEach((page, read) -> bench.table()
                .atMost(
                        "buffers read by /news page %,d".formatted(page),
                        "EXPLAIN (analyze, buffers)",
                        read,
                        MOST_BUFFERS));
    }

    private long buffers(HttpClient client, URI site, int page, Explained explained)
            throws IOException, InterruptedException {
        var before = explained.position();
        read(client, site, page);
        var queries = explained.since(before);
        for (var query : queries) {
            bench.table()
                    .say("    page %,d: %3d buffers, %3.0f rows: %s"
                            .formatted(
                                    page,
                                    query.buffers(),
                                    query.rows(),
                                    query.text().replaceAll("\\s+", " ")));
        }
        return queries.stream().mapToLong(Explained.Query::buffers).sum();
    }

    static int lastPage(URI site) throws IOException, InterruptedException {
        String page;
        try (var client = HttpClient.newHttpClient()) {
            page = read(client, site, 2);
        }
        return java.util.regex.Pattern.compile("/news\\?page=([0-9]+)")
                .matcher(page)
                .results()
                .mapToInt(link -> Integer.parseInt(link.group(1)))
                .max()
                .orElse(1);
    }

    private static String read(HttpClient client, URI site, int page) throws IOException, InterruptedException {
        var address = site.resolve(page == 1 ? "/news" : "/news?page=" + page);
        var answer = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answered %d".formatted(address, answer.statusCode()));
        }
        return answer.body();
    }
}
