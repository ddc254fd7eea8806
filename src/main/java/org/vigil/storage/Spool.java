package org.vigil.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vigil.database.DataFolder;

/**
 * Where files lie in the clear while they are received and read: in the data folder, for its owner's eyes only, and not for
 * longer than that takes. What a kill left there is gone with the next start.
 */
@Component
public class Spool {

    private static final String HELD = "at-";

    private final Path path;

    Spool(DataFolder data, @Value("${vigil.database.attach:false}") boolean beside) {
        path = data.upload();
        // A command beside a server must leave what that is at, and a server what another is at that has the same
        // folder.
        if (!beside) {
            list().stream().filter(left -> !isHeld(left)).forEach(Spool::delete);
        }
    }

    public Path path() {
        return path;
    }

    /** A folder of its own; closing it removes it with all that is in it. */
    public record Corner(Path path) implements AutoCloseable {

        @Override
        public void close() {
            delete(path);
        }
    }

    public Corner open() {
        try {
            return new Corner(Files.createTempDirectory(
                    path, HELD + ProcessHandle.current().pid() + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room to receive a file", e);
        }
    }

    /** Removes what has not been touched since then, and answers how much that was. */
    public int sweep(Instant before) {
        var old = list().stream().filter(left -> isOlder(left, before)).toList();
        old.forEach(Spool::delete);
        return old.size();
    }

    private List<Path> list() {
        try (var found = Files.list(path)) {
            return found.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the process whose number it bears is still there. */
    private static boolean isHeld(Path left) {
        var name = left.getFileName().toString();
        return name.matches(HELD + "[0-9]{1,18}-.*")
                && ProcessHandle.of(Long.parseLong(name.split("-", 3)[1])).isPresent();
    }

    private static boolean isOlder(Path left, Instant before) {
        try {
            return Files.getLastModifiedTime(left).toInstant().isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void delete(Path tree) {
        try (var found = Files.walk(tree)) {
            for (var one : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was received could not be removed", e);
        }
    }
}
