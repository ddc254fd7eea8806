package org.vigil;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.vigil.bench.BarePage;
import org.vigil.bench.DeskBench;
import org.vigil.bench.ImportBench;
import org.vigil.bench.PublishBench;
import org.vigil.bench.ReadBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures. What it starts works on a folder of its own and knows none of the settings of this machine. */
@Command(name = "bench", description = "Measure.", mixinStandardHelpOptions = true)
class BenchCommand {

    private static final Path NO_SETTINGS = Path.of("/nonexistent");

    @Command(
            name = "read",
            description = "Measure reading: pages, a large archive, publishing, start, memory.",
            mixinStandardHelpOptions = true)
    int read(
            @Mixin BenchOptions options,
            @Option(
                            names = "--only",
                            split = ",",
                            paramLabel = "PART",
                            description = "deep, cached, uncached, publish, start: these parts alone.")
                    Set<String> parts)
            throws Exception {
        var order = options.order();
        var bench = new ReadBench(order, parts == null ? Set.of() : parts, () -> enter(order.data()));
        return bench.run() ? 0 : 1;
    }

    @Command(
            name = "publish",
            description = "Measure how soon two nodes show what was published.",
            mixinStandardHelpOptions = true)
    int publish(@Mixin BenchOptions options) throws Exception {
        var order = options.order();
        return new PublishBench(order, () -> enter(order.data())).run() ? 0 : 1;
    }

    @Command(
            name = "desk",
            description = "Measure the desk: its list of stories, and saves of the editor.",
            mixinStandardHelpOptions = true)
    int desk(@Mixin BenchOptions options) throws Exception {
        var order = options.order();
        return new DeskBench(order, () -> enter(order.data())).run() ? 0 : 1;
    }

    @Command(
            name = "import",
            description = "Measure the import of an archive of text captures.",
            mixinStandardHelpOptions = true)
    int importing(
            @Option(
                            names = "--data",
                            paramLabel = "DIR",
                            defaultValue = "data-bench",
                            description = "Folder to work in.")
                    Path data,
            @Option(
                            names = "--stories",
                            paramLabel = "N",
                            defaultValue = "100000",
                            description = "Size of the archive.")
                    int stories,
            @Option(names = "--million", description = "A million stories too, to see whether memory grows.")
                    boolean million)
            throws Exception {
        return new ImportBench(data, BenchCommand::enter).run(stories, million) ? 0 : 1;
    }

    @Command(name = "bare-page", hidden = true, description = "Serve a page that only asks for the number one.")
    int barePage(@Option(names = "--data") Path data, @Option(names = "--port") int port) throws Exception {
        enter(data).getBean(BarePage.class).serve(port);
        return Vigil.RUNNING;
    }

    private static ConfigurableApplicationContext enter(Path data) {
        var settings = Settings.of(Map.of(Setting.DATA, data.toString()), Map.of(), NO_SETTINGS);
        return new Node().attach("bench", settings);
    }
}
