package org.vigil;

import java.nio.file.Path;
import org.vigil.bench.BenchOrder;
import picocli.CommandLine.Option;

/** What every measurement on a served archive may be told. */
class BenchOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data-bench",
            description = "Folder to work in; an archive that is there is used again.")
    private Path data = Path.of("data-bench");

    @Option(names = "--port", paramLabel = "N", defaultValue = "9120", description = "First of ten ports to use.")
    private int port;

    @Option(names = "--stories", paramLabel = "N", defaultValue = "100000", description = "Size of the archive.")
    private int stories;

    @Option(names = "--quick", description = "5,000 stories and short rounds.")
    private boolean quick;

    BenchOrder order() {
        return new BenchOrder(data, port, stories, quick);
    }
}
