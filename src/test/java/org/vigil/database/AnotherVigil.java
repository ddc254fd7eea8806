package org.vigil.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second process on a data folder: it starts the database, writes one row after the other, and ends when told or killed. */
final class AnotherVigil implements AutoCloseable {

    private final Process process;
    private final BufferedReader words;

    private AnotherVigil(Process process) {
        this.process = process;
        this.words = process.inputReader(UTF_8);
    }

    static AnotherVigil started(Path folder, String command) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var arguments = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AnotherVigil.class.getName(),
                folder.toString(),
                command);
        return new AnotherVigil(
                new ProcessBuilder(arguments).redirectErrorStream(true).start());
    }

    /** Waits for the next line that begins so, and gives its rest; the test's time limit is the limit. */
    String says(String beginning) throws IOException {
        var heard = new StringBuilder();
        for (var line = words.readLine(); line != null; line = words.readLine()) {
            heard.append(line).append('\n');
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length()).strip();
            }
        }
        throw new AssertionError("'%s' was never said, but:%n%s".formatted(beginning, heard));
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) throws Exception {
        var folder = DataFolder.at(arguments[0]);
        var told = Thread.ofPlatform().daemon().start(AnotherVigil::awaitEndOfInput);
        try (var server = new DatabaseChoice(folder, FolderFixture.settings(false), arguments[1]).server()) {
            var jdbc = JdbcClient.create(DatabaseConfiguration.unpooled(server.owner()));
            System.out.println("ready " + server.owner().url());
            jdbc.sql("create table if not exists diary (line bigint)").update();
            for (var line = 1; told.isAlive(); line++) {
                jdbc.sql("insert into diary values (?)").param(line).update();
                System.out.println("committed " + line);
            }
        }
    }

    private static void awaitEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
