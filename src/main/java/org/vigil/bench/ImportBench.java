package org.vigil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.vigil.fiction.MadeCaptures;

/** Measures the import of an archive of text captures by the program's own command, in a process of its own. */
public final class ImportBench {

    private static final int MILLION = 1_000_000;
    private static final double PER_SECOND = 2_000;
    private static final double MOST_BARE_ROWS = 12;
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
    public boolean run(int stories, boolean million) throws Exception {
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
    private OptionalLong measure(int stories) throws Exception {
        var work = folder.resolve("import-" + stories);
        FileSystemUtils.deleteRecursively(work);
        var captures = work.resolve("captures");
        var data = work.resolve("data");
        Files.createDirectories(data);
        new MadeCaptures(stories).write(captures);
        // Makes the empty database, which is no part of an import.
        var bare = new ArrayList<>(bareRows(data));
        var done = timed(captures, data);
        bare.addAll(bareRows(data));
        report(stories, done, bare);
        table.atLeast("stories that are public afterwards", "exit code " + done.exitValue(), count(data), stories);
        FileSystemUtils.deleteRecursively(work);
        return done.use().peak();
    }

    private List<BareRows.Row> bareRows(Path data) throws IOException, SQLException {
        try (var vigil = enter.apply(data)) {
            return new BareRows().write(vigil.getBean(DataSource.class), new BenchFolder(data));
        }
    }

    /** An import that has ended, and what it took. */
    private record Done(double seconds, Use use, int exitValue) {}

    private static Done timed(Path captures, Path data) throws IOException, InterruptedException {
        var arguments = List.of("import", captures.toString(), "--publish", "--data", data.toString());
        var begun = System.nanoTime();
        var process = Program.running().start(data, arguments, Map.of(), Cores.Pin.NONE);
        var use = awaitUse(process, new BenchFolder(data));
        return new Done((System.nanoTime() - begun) / 1e9, use, process.exitValue());
    }

    private void report(int stories, Done done, List<BareRows.Row> rows) {
        var perSecond = stories / done.seconds();
        table.atLeast(
                "stories imported a second, of %,d".formatted(stories),
                "%.1f s in all".formatted(done.seconds()),
                perSecond,
                PER_SECOND);
        var rowsPerSecond = 1e6 / median(rows, BareRows.Row::micros);
        table.note(
                "the same beside bare rows",
                "%,.0f and %,.0f a second".formatted(perSecond, rowsPerSecond),
                perSecond / rowsPerSecond);
        var use = done.use();
        var row = median(rows, BareRows.Row::cpu);
        table.atMost(
                "processor of a story beside a bare row",
                "importer %.0f, PostgreSQL %.0f, row %.0f µs"
                        .formatted(use.importer(stories), use.postgres(stories), row),
                (use.importer(stories) + use.postgres(stories)) / row,
                MOST_BARE_ROWS);
        use.peak()
                .ifPresent(bytes -> table.note("peak memory of the importer", "%,d MB (VmHWM)".formatted(bytes >> 20)));
    }

    private static double median(List<BareRows.Row> rows, ToDoubleFunction<BareRows.Row> figure) {
        return Bench.median(rows.stream().mapToDouble(figure).toArray());
    }

    /** What the import took of the machine. */
    private record Use(OptionalLong peak, Duration importer, Duration postgres) {

        double importer(int stories) {
            return importer.toNanos() / 1e3 / stories;
        }

        double postgres(int stories) {
            return postgres.toNanos() / 1e3 / stories;
        }
    }

    /** The figures are gone with the processes, so they are read until then. */
    private static Use awaitUse(Process process, BenchFolder folder) throws IOException, InterruptedException {
        var used = new Use(OptionalLong.empty(), Duration.ZERO, Duration.ZERO);
        var until = System.nanoTime() + TimeUnit.HOURS.toNanos(MOST_HOURS);
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            used = use(process, folder, used);
            if (System.nanoTime() > until) {
                process.destroy();
                throw new IOException("the import did not end within %d hours".formatted(MOST_HOURS));
            }
        }
        return used;
    }

    private static Use use(Process process, BenchFolder folder, Use before) throws IOException {
        var importer = new Proc(process.pid());
        var peak = importer.peak();
        return new Use(
                peak.isPresent() ? peak : before.peak(),
                later(importer.cpu(), before.importer()),
                later(folder.postgresCpu(), before.postgres()));
    }

    private static Duration later(Duration now, Duration before) {
        return now.compareTo(before) > 0 ? now : before;
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
