package org.vigil.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The file a backup becomes. Until it is complete it has a name of its own that ends in {@code .part}; it never takes the
 * place of another file. Only its owner may read it.
 */
final class BackupTarget implements AutoCloseable {

    private final Path file;
    private final Path part;
    private final FileChannel channel;

    private BackupTarget(Path file, Path part, FileChannel channel) {
        this.file = file;
        this.part = part;
        this.channel = channel;
    }

    static BackupTarget at(Path wanted) throws IOException {
        var file = wanted.toAbsolutePath().normalize();
        requireFree(file);
        try {
            var part = Files.createTempFile(
                    file.getParent(),
                    file.getFileName() + ".",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            // For those who press Ctrl-C.
            part.toFile().deleteOnExit();
            return new BackupTarget(file, part, FileChannel.open(part, StandardOpenOption.WRITE));
        } catch (FileSystemException e) {
            var reason = e instanceof NoSuchFileException ? "there is no such folder" : e.getReason();
            throw new BackupRefused("%s cannot be written: %s".formatted(file, reason), e);
        }
    }

    private static void requireFree(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw taken(file);
        }
    }

    private static BackupRefused taken(Path file) {
        return new BackupRefused("%s is there already: a backup overwrites nothing, name another file".formatted(file));
    }

    Path file() {
        return file;
    }

    FileChannel channel() {
        return channel;
    }

    /** Gives the file its name, which it keeps through a power cut. */
    void complete() throws IOException {
        channel.close();
        try {
            // A second name, since it fails where a renaming would overwrite what has come there meanwhile.
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException e) {
            throw taken(file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            requireFree(file);
            Files.move(part, file);
        }
        Files.deleteIfExists(part);
        try (var directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
