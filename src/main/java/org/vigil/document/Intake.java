package org.vigil.document;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Has files in PDF read by another process, one at a time. What such a file does to its reader is known only afterwards: one
 * that wants more memory than there is for it, or more time, ends that process and nothing else.
 */
@Component
class Intake {

    static final int MOST_BYTES = 60 * 1024 * 1024;
    static final int MOST_PAGES = 2_000;

    private static final String PROGRAM = "org.vigil.Vigil";
    private static final String MOST_MEMORY = "-Xmx384m";

    /** All it needs to know of the machine is how the names of files are written. */
    private static final Set<String> SURROUNDINGS = Set.of("LANG", "LC_ALL", "LC_CTYPE");

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;
    private final Duration deadline;

    Intake() {
        this(Duration.ofMinutes(1), Duration.ofMinutes(1));
    }

    /** {@code patience} is how long a file waits for its turn, {@code deadline} how long it may then take. */
    Intake(Duration patience, Duration deadline) {
        this.patience = patience;
        this.deadline = deadline;
    }

    /** Has read what lies there. Of a document that is cleaned and cannot be drawn in time there is no cover, and that is all. */
    Verdict read(Workplace place) throws IOException {
        try {
            if (!turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw DocumentRefused.busy();
            }
            try {
                await(place);
            } finally {
                turn.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DocumentRefused.busy();
        }
        return place.told().orElseThrow(DocumentRefused::heavy).orRefused();
    }

    private void await(Workplace place) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command(place.folder()))
                .directory(place.folder().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(SURROUNDINGS);
        var process = builder.start();
        try {
            process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<String> command(Path folder) {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MOST_MEMORY,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                // It looks through all fonts of the machine once and remembers them for the next.
                "-Dpdfbox.fontcache=" + folder.getParent()));
        command.addAll(program());
        command.add(DocumentReading.COMMAND);
        return command;
    }

    /** The program as it runs now: a jar that knows what it needs, or classes and jars. */
    private static List<String> program() {
        var places = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(place -> Path.of(place).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        var isOneJar = !places.contains(File.pathSeparator) && places.endsWith(".jar");
        return isOneJar ? List.of("-jar", places) : List.of("-cp", places, PROGRAM);
    }
}
