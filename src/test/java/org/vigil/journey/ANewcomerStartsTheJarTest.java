package org.vigil.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.Web;

/** The built program, started in an empty folder as a newcomer would. */
@Tag("journey")
class ANewcomerStartsTheJarTest {

    private static final String CAPTURE = """
            Main menu

            News releases

                March 12, 2019

                The lighthouse keepers of Brask have been told that nobody will relieve them before the spring.

                Subscribe to News releases
            """;

    @TempDir
    private Path folder = Path.of("");

    private final List<Process> started = new ArrayList<>();
    private final int port = freePort();

    @AfterEach
    void endWhatIsLeft() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private Process vigil(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                Path.of(Optional.ofNullable(System.getenv("VIGIL_JAR")).orElse("target/vigil.jar"))
                        .toAbsolutePath()
                        .toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        started.add(process);
        return process;
    }

    private Process demo() throws IOException {
        var process = vigil("demo", "--port", Integer.toString(port));
        var said = readUntil(process, "The demo is at http://localhost:" + port);
        assertThat(said).as("it never said where it is").isPresent();
        return process;
    }

    /** What was said up to a line that contains the words; empty if the program ended before. */
    private static Optional<String> readUntil(Process process, String words) throws IOException {
        var said = new StringBuilder();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains(words)) {
                return Optional.of(said.toString());
            }
        }
        return Optional.empty();
    }

    private static String everythingSaidBy(Process process) throws IOException, InterruptedException {
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it did not end").isTrue();
    }

    @Test
    void readsTheDemoImportsBesideItAndFindsEverythingAgainAfterACrash() throws Exception {
        var web = new Web(port);
        var first = demo();
        assertThat(web.text("/news")).contains("The boats go home");

        var second = vigil("demo", "--port", Integer.toString(freePort()));
        assertThat(everythingSaidBy(second)).contains("another Vigil").contains(Long.toString(first.pid()));
        assertThat(second.exitValue()).isEqualTo(1);

        Files.writeString(folder.resolve("capture.txt"), CAPTURE);
        var imported = vigil("import", "capture.txt", "--publish", "--data", "data-demo");
        assertThat(everythingSaidBy(imported)).contains("1 created");
        assertThat(imported.exitValue()).isZero();
        assertThat(becomes(web, "/news/2019/03", "lighthouse keepers")).isTrue();

        first.destroyForcibly();
        assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
        var again = demo();
        assertThat(web.text("/news/2019/03")).contains("lighthouse keepers");
        end(again);
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(file -> file.endsWith("postmaster.pid")))
                    .as("the database is stopped too")
                    .isEmpty();
        }
    }

    /** The first start says where to begin; whoever has the machine can let another administrator in beside the server. */
    @Test
    void isGivenALinkThatMakesTheFirstAdministratorAndAnotherByTheMachine() throws Exception {
        var web = new Web(port);
        var server = vigil("serve", "--port", Integer.toString(port));
        var first = readUntil(server, "/desk/welcome/").orElseThrow();
        assertThat(first).contains("Nobody can sign in at the desk yet");
        assertThat(web.text(path(first))).contains("Set up your newsroom");

        var doctor = vigil("doctor", "--new-admin", "--data", "data", "--port", Integer.toString(port));
        var second = everythingSaidBy(doctor);

        assertThat(doctor.exitValue()).isZero();
        assertThat(web.text(path(second))).contains("Set up your newsroom");
        assertThat(web.status(path(first))).isEqualTo(410);
        var looked = vigil("doctor", "--data", "data", "--port", Integer.toString(port));
        assertThat(everythingSaidBy(looked)).contains("master key", "audit log", "changes.prune");
        end(server);
    }

    private static String path(String said) {
        return said.replaceFirst("(?s).*(/desk/welcome/[A-Za-z0-9_-]+).*", "$1");
    }

    /** Whether a page says something within a second of now. */
    private static boolean becomes(Web web, String path, String words) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        do {
            if (web.text(path).contains(words)) {
                return true;
            }
            Thread.onSpinWait();
        } while (System.nanoTime() < deadline);
        return false;
    }

    @Test
    void isToldWhatIsWrongWithASetting() throws Exception {
        Files.writeString(folder.resolve("vigil.yaml"), "prot: 8080\n");

        var refused = vigil("serve");

        assertThat(everythingSaidBy(refused)).contains("'prot'", "port").doesNotContain("Exception");
        assertThat(refused.exitValue()).isEqualTo(1);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
