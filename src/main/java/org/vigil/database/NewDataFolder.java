package org.vigil.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * An empty data folder that becomes a full one or stays empty. What is to be in it is made in a folder within, which may be a
 * data folder itself, and moved up when it is complete: within, because the data folder is often a volume, which cannot be
 * renamed. What a killed attempt left there is removed by the next.
 */
public final class NewDataFolder implements AutoCloseable {

    private static final String MAKING = "restoring";
    private static final String LOCK = "lock";

    /** The database goes last: a folder without it has never been used. */
    private static final String DATABASE = "postgres";

    private static final Set<String> NOTHING = Set.of(MAKING, LOCK, "lost+found");

    private final Path path;
    private final boolean wasThere;
    private final FolderLock lock;
    private boolean complete;

    private NewDataFolder(Path path, boolean wasThere, FolderLock lock) {
        this.path = path;
        this.wasThere = wasThere;
        this.lock = lock;
    }

    /** The folder of that name, locked for the command; refuses one with anything in it, before it touches it. */
    public static NewDataFolder at(String name, String command) {
        var wanted = Path.of(name).toAbsolutePath().normalize();
        var wasThere = Files.exists(wanted);
        requireEmpty(name);
        var folder = DataFolder.at(name);
        var lock = folder.tryLock(command);
        if (lock.isEmpty()) {
            throw folder.holder()
                    .<RuntimeException>map(holder -> new DataFolderInUse(holder, folder))
                    .orElseGet(() -> new DataFolderUnusable("%s is in use".formatted(folder)));
        }
        var made = new NewDataFolder(folder.path(), wasThere, lock.get());
        try {
            requireEmpty(made.path);
            made.clear();
            return made;
        } catch (RuntimeException | IOException e) {
            lock.get().close();
            throw e instanceof RuntimeException refusal ? refusal : made.failed("cleared", (IOException) e);
        }
    }

    /** Refuses a folder with anything in it; nothing is made by asking. */
    public static void requireEmpty(String name) {
        requireEmpty(Path.of(name).toAbsolutePath().normalize());
    }

    private static void requireEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            var found = files.map(file -> file.getFileName().toString())
                    .filter(file -> !NOTHING.contains(file))
                    .sorted()
                    .toList();
            if (!found.isEmpty()) {
                throw new DataFolderNotEmpty("%s is not empty, it holds %s: name a new folder with --data"
                        .formatted(folder, found.stream().limit(4).collect(Collectors.joining(", "))));
            }
        } catch (IOException e) {
            throw new DataFolderUnusable("%s cannot be read: %s".formatted(folder, e), e);
        }
    }

    /** Where the content is made. */
    public Path making() {
        return path.resolve(MAKING);
    }

    /** What was made, moved to its place. Nothing may be open in it. */
    public void complete() {
        try (var made = Files.list(making())) {
            var names = made.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(LOCK) && !name.equals(DATABASE))
                    .collect(Collectors.toList());
            if (Files.exists(making().resolve(DATABASE))) {
                names.add(DATABASE);
            }
            moveUp(names);
            complete = true;
        } catch (IOException e) {
            throw failed("completed", e);
        }
    }

    private void moveUp(List<String> names) throws IOException {
        for (var name : names) {
            Files.move(making().resolve(name), path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
        try (var directory = FileChannel.open(path, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private void clear() throws IOException {
        if (Files.isDirectory(making().resolve(DATABASE))) {
            stopOrphan(DataFolder.at(making()));
        }
        FileSystemUtils.deleteRecursively(making());
    }

    /** A restore that was killed may have left its PostgreSQL running. */
    private static void stopOrphan(DataFolder abandoned) throws IOException {
        if (Postmaster.of(abandoned.postgres()).isPresent()) {
            var programs = new Postgres(PostgresBinaries.in(abandoned.postgresBinaries()));
            new Cluster(abandoned, programs, Map.of()).stop();
        }
    }

    /** Gives the lock back and, unless it was completed, leaves the folder as it was found. */
    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(making());
            if (!complete) {
                Files.deleteIfExists(path.resolve(LOCK));
            }
        } catch (IOException e) {
            throw failed("cleared", e);
        } finally {
            lock.close();
        }
        if (!complete && !wasThere) {
            path.toFile().delete();
        }
    }

    private DataFolderUnusable failed(String what, IOException e) {
        return new DataFolderUnusable("%s cannot be %s: %s".formatted(path, what, e), e);
    }
}
