package org.vigil.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.vigil.body.Body;
import org.vigil.fiction.Prose;
import tools.jackson.databind.JsonNode;

/**
 * How long a save of a long text takes: for one who saves without end, and for ten who write at once and save whenever the
 * editor's script would; beside the pause after which it does, and beside the bare writing of the same text.
 */
final class DeskSaves {

    private static final String SCRIPT = "/static/editor/saving.js";
    private static final Pattern PAUSE = Pattern.compile("const PAUSE = ([0-9_]+);");

    private static final int PARAGRAPHS = 120;
    private static final int WRITERS = 10;
    private static final double MOST_OF_PAUSE = 0.1;

    private final Bench bench;
    private final List<String> paragraphs;

    DeskSaves(Bench bench) {
        this.bench = bench;
        var prose = new Prose(new SplittableRandom(7));
        this.paragraphs = java.util.stream.Stream.generate(prose::paragraph)
                .limit(PARAGRAPHS)
                .toList();
    }

    void measure(Browser browser, UUID stream) throws Exception {
        var saves = bench.quick() ? 20 : 100;
        var pause = pause();
        var text = text(0);
        bench.table()
                .say("    the text: %,d words, %,d bytes"
                        .formatted(text.words(), text.json().getBytes(StandardCharsets.UTF_8).length));
        var writer = new Writer(browser, stream);
        writer.save(saves, 0);
        var bare = Spread.of(bareWrites(saves));
        var alone = Spread.of(writer.save(saves, 0));
        var together = Spread.of(together(browser, stream, saves / 4, (long) (pause * 1e3)));
        bench.table().say("    saves, " + alone.words());
        bench.table().say("    saves of %d at once, %s".formatted(WRITERS, together.words()));
        bench.table()
                .note(
                        "save of a long text beside its bare writing",
                        "median %.1f and %.1f ms".formatted(alone.median() * 1e3, bare.median() * 1e3),
                        alone.median() / bare.median());
        report("save beside the editor's pause, one writer", alone, pause);
        report("the same, %d who write at once".formatted(WRITERS), together, pause);
    }

    private void report(String what, Spread spread, double pause) {
        var figure = "p95 %.0f ms, pause %,.0f ms".formatted(spread.p95() * 1e3, pause * 1e3);
        bench.table().atMost(what, figure, spread.p95() / pause, MOST_OF_PAUSE);
    }

    /** How long the editor's script waits after the last change, in seconds, as it says itself. */
    private static double pause() throws IOException {
        try (var script = DeskSaves.class.getResourceAsStream(SCRIPT)) {
            var found = PAUSE.matcher(script == null ? "" : new String(script.readAllBytes(), StandardCharsets.UTF_8));
            if (!found.find()) {
                throw new IOException(SCRIPT + " does not say how long it waits");
            }
            return Integer.parseInt(found.group(1).replace("_", "")) / 1e3;
        }
    }

    private Body text(int number) {
        var changed = new ArrayList<>(paragraphs);
        changed.add("So far the text has been changed %d times.".formatted(number));
        return Body.ofParagraphs(changed);
    }

    /** Each commits one row with the text, which takes the place of the one before. */
    private List<Double> bareWrites(int writes) throws Exception {
        var seconds = new ArrayList<Double>();
        try (var connection = bench.folder().administrator();
                var statement = connection.createStatement()) {
            statement.execute("create table bench_text as select 1 as id, jsonb '{}' as body");
            try (var update = connection.prepareStatement("update bench_text set body = cast(? as jsonb)")) {
                for (var number = 0; number < writes; number++) {
                    update.setString(1, text(number).json());
                    var begun = System.nanoTime();
                    update.executeUpdate();
                    seconds.add((System.nanoTime() - begun) / 1e9);
                }
            } finally {
                statement.execute("drop table bench_text");
            }
        }
        return seconds;
    }

    private List<Double> together(Browser browser, UUID stream, int saves, long pause) throws Exception {
        var seconds = new ArrayList<Double>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new ArrayList<Callable<List<Double>>>();
            for (var number = 0; number < WRITERS; number++) {
                var writer = new Writer(browser, stream);
                var late = pause * number / WRITERS;
                writing.add(() -> {
                    Bench.pause(late);
                    return writer.save(saves, pause);
                });
            }
            for (var done : threads.invokeAll(writing)) {
                seconds.addAll(done.get());
            }
        }
        return seconds;
    }

    /** One window in which a story is being written. */
    private final class Writer {

        private final Browser browser;
        private final UUID stream;
        private final UUID story;
        private final String tab = UUID.randomUUID().toString();
        private int save = 1;

        Writer(Browser browser, UUID stream) throws IOException, InterruptedException {
            this.browser = browser;
            this.stream = stream;
            this.story = browser.begin("A long text of the bench", stream, "en");
            if (!browser.tell("/desk/stories/%s/lock".formatted(story), Map.of("tab", tab))
                    .path("mine")
                    .asBoolean()) {
                throw new IOException("somebody else has the story open that was just begun");
            }
        }

        /** Saves again and again, with so many milliseconds in between; how long each save took, in seconds. */
        List<Double> save(int saves, long pause) throws IOException, InterruptedException {
            var seconds = new ArrayList<Double>();
            for (var number = 0; number < saves; number++) {
                var text = text(save);
                var fields = Map.of(
                        "headline",
                        "A long text of the bench",
                        "stream",
                        stream.toString(),
                        "body",
                        text.json(),
                        "was",
                        Integer.toString(save),
                        "auto",
                        "yes",
                        "tab",
                        tab);
                var begun = System.nanoTime();
                var answer = browser.tell("/desk/stories/%s/save".formatted(story), fields);
                seconds.add((System.nanoTime() - begun) / 1e9);
                check(answer, text);
                Bench.pause(pause);
            }
            return seconds;
        }

        private void check(JsonNode answer, Body text) throws IOException {
            if (answer.path("save").asInt() != save + 1 || answer.path("words").asInt() != text.words()) {
                throw new IOException("save %d of %s was answered by %s".formatted(save, story, answer));
            }
            save++;
        }
    }
}
