package org.vigil.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.vigil.archive.BackingUp.Written;
import org.vigil.database.DataFolder;

/** The note in the data folder of when the last backup was made and where it was put. */
record LastBackup(Instant at, long bytes, Path file) {

    private static final String NAME = "last-backup";

    static LastBackup of(Written written) {
        return new LastBackup(written.manifest().madeAt(), written.bytes(), written.file());
    }

    static Optional<LastBackup> in(DataFolder folder) {
        try {
            var lines = Files.readAllLines(folder.path().resolve(NAME));
            return Optional.of(
                    new LastBackup(Instant.parse(lines.get(0)), Long.parseLong(lines.get(1)), Path.of(lines.get(2))));
        } catch (IOException | DateTimeParseException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** A backup is none the worse for a note that could not be written. */
    void keepIn(DataFolder folder) {
        try {
            var beside = Files.createTempFile(
                    folder.path(),
                    NAME,
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(beside, "%s%n%d%n%s%n".formatted(at, bytes, file));
            Files.move(beside, folder.path().resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LoggerFactory.getLogger(LastBackup.class)
                    .warn("The last backup is not noted in {}: {}", folder, e.toString());
        }
    }
}
