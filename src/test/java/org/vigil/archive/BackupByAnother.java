package org.vigil.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.vigil.database.DataFolder;

/** A second process that makes a backup, and waits in the middle of it if it is told to. */
final class BackupByAnother implements AutoCloseable {

    private final Process process;
    private final BufferedReader words;

    private BackupByAnother(Process process) {
        this.process = process;
        this.words = process.inputReader(UTF_8);
    }

    static BackupByAnother started(ArchiveFixture vigil, Path file, String how, String before) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var script = before + "exec \"$0\" \"$@\"";
        return new BackupByAnother(new ProcessBuilder(List.of(
                        "bash",
                        "-c",
                        script,
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BackupByAnother.class.getName(),
                        vigil.database().url(),
                        vigil.path().toString(),
                        file.toString(),
                        how))
                .redirectErrorStream(true)
                .start());
    }

    /** Waits for the next line that begins so; the test's time limit is the limit. */
    String says(String beginning) throws IOException {
        var heard = new StringBuilder();
        for (var line = words.readLine(); line != null; line = words.readLine()) {
            heard.append(line).append('\n');
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new AssertionError("'%s' was never said, but:%n%s".formatted(beginning, heard));
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] arguments) {
        var database = new DriverManagerDataSource(arguments[0]);
        var backingUp = new BackingUp(database, DataFolder.at(arguments[1]), Clock.systemUTC());
        try {
            backingUp.write(Path.of(arguments[2]), "0.1.0", step -> {
                if (arguments[3].equals("wait") && step.done() == 10) {
                    System.out.println("waits");
                    waitForEver();
                }
            });
        } catch (BackupRefused e) {
            System.out.println("refused " + e.getMessage());
        }
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
