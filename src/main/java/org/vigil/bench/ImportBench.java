package org.vigil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Measures the import of an archive of text captures by the program's own command, in a process of its own. */
public final class ImportBench {

    private static final int MILLION = 1_000_000;
    private static final double PER_SECOND = 2_000;
    private static final double GROWTH = 1.1;
    private static final long MOST_HOURS = 2;

    private final Path folder;
    private final Function<Path, ConfigurableApplicationContext> enter;
    private final Table table = new Table(System.out);

    public ImportBench(Path folder, Function<Path, ConfigurableApplicationContext> enter) {
        this.folder = folder.toAbsolutePath();
        this.enter = enter;
    }

    /** Answers whether every figure is as it should be. */
    public boolean run(int stories, boolean million) throws IOException, InterruptedException {
        var peak = measure(stories);
        if (million) {
            var larger = measure(MILLION);
            if (peak.isPresent() && larger.isPresent()) {
                table.atMost(
                        "peak memory of an import of 1,000,000",
                        "beside %,d".formatted(stories),
                        (double) larger.getAsLong() / peak.getAsLong(),
                        GROWTH);
            }
        }
        table.print();
        return table.holds();
    }

    /** Imports that many into an empty folder; the most memory the importer had. */
    private OptionalLong measure(int stories) throws IOException, InterruptedException {
        var work = folder.resolve("import-" + stories);
        FileSystemUtils.deleteRecursively(work);
        var captures = work.resolve("captures");
        var data = work.resolve("data");
        Files.createDirectories(data);
        new MadeCaptures(stories).write(captures);
        // Makes the empty database, which is no part of an import.
        enter.apply(data).close();
        var peak = timed(stories, captures, data);
        FileSystemUtils.deleteRecursively(work);
        return peak;
    }

    private OptionalLong timed(int stories, Path captures, Path data) throws IOException, InterruptedException {
        var arguments = List.of("import", captures.toString(), "--publish", "--data", data.toString());
        var begun = System.nanoTime();
        var process = Program.running().start(data, arguments, Map.of(), Cores.Pin.NONE);
        var peak = awaitPeak(process);
        var seconds = (System.nanoTime() - begun) / 1e9;
        table.atLeast(
                "stories imported a second, of %,d".formatted(stories),
                "%.1f s in all".formatted(seconds),
                stories / seconds,
                PER_SECOND);
        peak.ifPresent(bytes -> table.note("peak memory of the importer", "%,d MB (VmHWM)".formatted(bytes >> 20)));
        table.atLeast("stories that are public afterwards", "exit code " + process.exitValue(), count(data), stories);
        return peak;
    }

    /** The figure is gone with the process, so it is read until then. */
    private static OptionalLong awaitPeak(Process process) throws IOException, InterruptedException {
        var peak = OptionalLong.empty();
        var until = System.nanoTime() + TimeUnit.HOURS.toNanos(MOST_HOURS);
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            var now = new Proc(process.pid()).peak();
            peak = now.isPresent() ? now : peak;
            if (System.nanoTime() > until) {
                process.destroy();
                throw new IOException("the import did not end within %d hours".formatted(MOST_HOURS));
            }
        }
        return peak;
    }

    private int count(Path data) {
        try (var vigil = enter.apply(data)) {
            return vigil.getBean(JdbcClient.class)
                    .sql("select count(*) from pub.story")
                    .query(Integer.class)
                    .single();
        }
    }
}
