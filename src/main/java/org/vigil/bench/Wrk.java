package org.vigil.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The load generator wrk, where it is installed: it needs less of its core than ours, so the server's gets full. */
record Wrk(Path program) {

    private static final Path PLACE = Path.of("/usr/bin/wrk");
    private static final String REPORT = """
            done = function(summary, latency, requests)
                local errors = summary.errors
                io.write(string.format("VIGIL %d %d %d %d\\n", summary.requests, summary.bytes, summary.duration,
                    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
            end
            """;

    static Optional<Wrk> installed() {
        return Files.isExecutable(PLACE) ? Optional.of(new Wrk(PLACE)) : Optional.empty();
    }

    /** Asks for a page whose answer has {@code length} bytes, head and body. */
    Load.Done run(URI site, String path, long length, int connections, Duration time)
            throws IOException, InterruptedException {
        var script = Files.createTempFile("vigil", ".lua");
        try {
            Files.writeString(script, REPORT);
            var done = report(command(script, site.resolve(path), connections, time));
            // What was under way at the end is counted in bytes only.
            var more = done.bytes() - done.answers() * length;
            if (more < 0 || more > length * connections) {
                throw new IOException("%s answered %,d times, %,d bytes, expected %,d each"
                        .formatted(site, done.answers(), done.bytes(), length));
            }
            return done;
        } finally {
            Files.delete(script);
        }
    }

    private List<String> command(Path script, URI page, int connections, Duration time) {
        var command = new ArrayList<>(Cores.beside().prefix());
        command.addAll(List.of(program.toString(), "-t1", "-c" + connections, "-d" + time.toSeconds() + "s"));
        command.addAll(List.of("-H", "Accept-Encoding: gzip", "-s", script.toString(), page.toString()));
        return command;
    }

    private static Load.Done report(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            var figures = text.lines()
                    .filter(line -> line.startsWith("VIGIL "))
                    .map(line -> line.split(" ", -1))
                    .findFirst()
                    .orElseThrow(() -> new IOException(text));
            if (!figures[4].equals("0")) {
                throw new IOException("answers other than 200, or broken connections:\n" + text);
            }
            return new Load.Done(
                    Long.parseLong(figures[1]),
                    Long.parseLong(figures[2]),
                    Duration.ofNanos(Long.parseLong(figures[3]) * 1000));
        }
    }
}
