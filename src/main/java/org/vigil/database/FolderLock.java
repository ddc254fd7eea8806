package org.vigil.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to work in a data folder, held by one process at a time.
 *
 * <p>The operating system holds the lock for the process, so a crash gives it back. POSIX gives it back as well when the
 * process closes any other descriptor of the same file: that is why the folders this process holds are remembered here,
 * and why the lock file of such a folder is never opened a second time, not even to read it.
 * Looking and taking exclude each other for the same reason.
 */
final class FolderLock implements AutoCloseable {

    private static final Map<Path, FolderHolder> HELD_BY_THIS_PROCESS = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static synchronized Optional<FolderLock> tryTake(Path file, FolderHolder holder) throws IOException {
        if (HELD_BY_THIS_PROCESS.putIfAbsent(file, holder) != null) {
            return Optional.empty();
        }
        FolderLock taken = null;
        try {
            taken = lockAndSign(file, holder);
        } finally {
            if (taken == null) {
                HELD_BY_THIS_PROCESS.remove(file);
            }
        }
        return Optional.ofNullable(taken);
    }

    private static @Nullable FolderLock lockAndSign(Path file, FolderHolder holder) throws IOException {
        var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        FolderLock taken = null;
        try {
            if (channel.tryLock() != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(holder.signature().getBytes(UTF_8)));
                taken = new FolderLock(file, channel);
            }
        } finally {
            if (taken == null) {
                channel.close();
            }
        }
        return taken;
    }

    /** Whoever holds the lock now; a signature left by a dead process counts for nothing. */
    static synchronized Optional<FolderHolder> holder(Path file) {
        var own = HELD_BY_THIS_PROCESS.get(file);
        if (own != null) {
            return Optional.of(own);
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                return Optional.empty();
            }
            return FolderHolder.parse(new String(Files.readAllBytes(file), UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_BY_THIS_PROCESS.remove(file);
        }
    }
}
