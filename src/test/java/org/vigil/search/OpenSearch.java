package org.vigil.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * An OpenSearch of one node in a process of its own, since its Lucene is another than ours. What it runs on is named in
 * {@code src/test/opensearch/pom.xml} and comes by Maven. It is started once and ends with the tests.
 */
final class OpenSearch {

    private static final Path CLASS_PATH = Path.of("target", "opensearch.classpath");
    private static @Nullable String address;

    private OpenSearch() {}

    static synchronized String address() {
        var known = address;
        if (known == null) {
            known = started();
            address = known;
        }
        return known;
    }

    private static String started() {
        try {
            var folder = Files.createTempDirectory("opensearch");
            var base = ThreadLocalRandom.current().nextInt(9210, 9290);
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-cp",
                            classPath(),
                            "org.codelibs.opensearch.runner.OpenSearchRunner",
                            "-basePath",
                            folder.toString(),
                            "-numOfNode",
                            "1",
                            "-baseHttpPort",
                            String.valueOf(base),
                            "-printOnFailure")
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "opensearch.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return "http://localhost:" + awaitPort(process, base + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() throws IOException {
        if (!Files.exists(CLASS_PATH)) {
            var maven = new ProcessBuilder(
                            "mvn",
                            "-q",
                            "-B",
                            "-f",
                            "src/test/opensearch/pom.xml",
                            "dependency:build-classpath",
                            "-Dmdep.outputFile=" + CLASS_PATH.toAbsolutePath())
                    .inheritIO()
                    .start();
            if (maven.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("Maven does not find what OpenSearch runs on");
            }
        }
        return Files.readString(CLASS_PATH).strip();
    }

    private static int awaitPort(Process process, int port) {
        var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (isOpen(port)) {
                return port;
            }
            Thread.onSpinWait();
        }
        throw new IllegalStateException("OpenSearch did not start; target/opensearch.log says why");
    }

    private static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
