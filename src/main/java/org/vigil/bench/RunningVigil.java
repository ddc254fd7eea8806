package org.vigil.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Vigil in a process of its own, from its start to its end. */
record RunningVigil(Process process, URI site, Duration start) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static RunningVigil serving(Program program, Path data, int port, Map<String, String> settings, Cores.Pin pin)
            throws IOException, InterruptedException {
        var arguments = List.of("serve", "--data", data.toString(), "--port", Integer.toString(port));
        return start(program, data, arguments, port, settings, pin);
    }

    static RunningVigil start(
            Program program, Path data, List<String> arguments, int port, Map<String, String> settings, Cores.Pin pin)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        var site = URI.create("http://localhost:" + port);
        var begun = System.nanoTime();
        var process = program.start(data, arguments, settings, pin);
        try {
            awaitFirstPage(process, site.resolve("/"), begun);
            return new RunningVigil(process, site, Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroy();
            throw e;
        }
    }

    private static void awaitFirstPage(Process process, URI page, long begun) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client, page)) {
                if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IOException("Vigil did not start; its output.log in the data folder says why");
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
    }

    private static boolean answers(HttpClient client, URI page) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    Proc proc() {
        return new Proc(process.pid());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
