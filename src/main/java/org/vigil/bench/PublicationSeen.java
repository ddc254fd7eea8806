package org.vigil.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.vigil.body.Body;
import org.vigil.fiction.Filling;
import org.vigil.news.NewStory;
import org.vigil.news.StoryText;
import org.vigil.news.StoryTime;
import org.vigil.shared.Ids;

/**
 * How long it takes from the commit of a publication until its page, the listing and the feed show it on each of two
 * nodes, while an archive is being imported.
 */
final class PublicationSeen {

    private static final int PUBLICATIONS = 50;
    private static final Duration LATEST = Duration.ofSeconds(20);
    private static final double MOST_SECONDS = 1;

    private final Bench bench;
    private final Map<String, List<Double>> seen = new TreeMap<>();

    PublicationSeen(Bench bench) {
        this.bench = bench;
    }

    void measure() throws Exception {
        try (var one = bench.serve(bench.port(), Map.of(), Cores.Pin.NONE);
                var two = second();
                var program = bench.enter().get();
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var client = HttpClient.newHttpClient()) {
            var filling = program.getBean(Filling.class);
            var importing = new Importing(filling);
            threads.submit(importing);
            for (var number = 0; number < PUBLICATIONS; number++) {
                publish(
                        filling,
                        program.getBean(Clock.class).instant(),
                        number,
                        List.of(one.site(), two.site()),
                        client);
            }
            importing.stop();
            bench.table().atLeast("stories imported meanwhile", "", importing.made(), Filling.BATCH);
            report();
        }
    }

    /** Another node, once the first one has made the key that both need. */
    private RunningVigil second() throws Exception {
        var folder = bench.folder().path().resolve("second-node");
        bench.folder().copyKeyTo(folder);
        return RunningVigil.serving(Program.running(), folder, bench.port() + 1, sameDatabase(), Cores.Pin.NONE);
    }

    private Map<String, String> sameDatabase() throws IOException {
        return Map.of(
                "VIGIL_DATABASE_URL", bench.folder().url("vigil", "vigil"),
                "VIGIL_DATABASE_READER_URL", bench.folder().url("vigil_reader", "vigil"));
    }

    private void publish(Filling filling, Instant now, int number, List<URI> nodes, HttpClient client)
            throws InterruptedException, ExecutionException {
        var word = "Publication %d-%d".formatted(System.nanoTime(), number);
        var zone = ZoneId.of("Europe/London");
        var story = new NewStory(
                Ids.next(now),
                Ids.next(now),
                "en",
                filling.stream(),
                StoryTime.at(now, zone),
                null,
                null,
                StoryText.of(word, Body.ofParagraphs(List.of("It was published to see how soon it is seen."))),
                List.of(),
                false);
        filling.publish(story);
        var committed = System.nanoTime();
        var page = "/news/%tY/%<tm/%s"
                .formatted(
                        story.time().day(),
                        word.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        awaitAll(nodes, Map.of("story", page, "listing", "/news", "feed", "/news.rss"), word, committed, client);
    }

    private void awaitAll(List<URI> nodes, Map<String, String> paths, String word, long committed, HttpClient client)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Callable<Double>>();
            for (var node : nodes) {
                paths.forEach(
                        (name, path) -> waiting.add(() -> await(name, node.resolve(path), word, committed, client)));
            }
            var slowest = 0.0;
            for (var done : threads.invokeAll(waiting)) {
                slowest = Math.max(slowest, done.get());
            }
            note("everywhere", slowest);
        }
    }

    private double await(String name, URI page, String word, long committed, HttpClient client)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page).build();
        while (System.nanoTime() - committed < LATEST.toNanos()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200 && answer.body().contains(word)) {
                var seconds = (System.nanoTime() - committed) / 1e9;
                note(name, seconds);
                return seconds;
            }
            Bench.pause(25);
        }
        throw new IOException(page + " does not show the publication after " + LATEST);
    }

    private void note(String name, double seconds) {
        synchronized (seen) {
            seen.computeIfAbsent(name, key -> new ArrayList<>()).add(seconds);
        }
    }

    private void report() {
        seen.forEach((name, seconds) -> {
            var spread = Spread.of(seconds);
            bench.table().say("    %s, %s".formatted(name, spread.words()));
            bench.table()
                    .atMost(
                            "seconds from commit to " + name,
                            "p95 of %d, median %.3f, last %.3f"
                                    .formatted(seconds.size(), spread.median(), spread.at(1)),
                            spread.p95(),
                            MOST_SECONDS);
        });
    }

    /** An import that goes on until it is told to stop. */
    private static final class Importing implements Callable<Integer> {

        private static final int LARGEST = 1_000_000;

        private final Filling filling;
        private volatile boolean stopped;
        private volatile int made;

        Importing(Filling filling) {
            this.filling = filling;
        }

        @Override
        public Integer call() {
            var volume = (int) (System.nanoTime() & 0xffff) + 1;
            var archive = filling.archive(LARGEST, volume);
            while (!stopped && made < LARGEST) {
                filling.add(archive.part(made, Filling.BATCH));
                made += Filling.BATCH;
            }
            return made;
        }

        void stop() {
            stopped = true;
        }

        int made() {
            return made;
        }
    }
}
