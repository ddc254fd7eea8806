package org.vigil.database;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which PostgreSQL this process works with. Whoever gets the folder's lock runs the server. Whoever does not, enters the
 * server of the Vigil that has it, if it was told to; waits, if that one is an import or a backup and will end; and is
 * refused otherwise.
 */
final class DatabaseChoice {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseChoice.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE_WITH_A_START = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final DatabaseSettings settings;
    private final String command;
    private @Nullable FolderHolder waitsFor;

    DatabaseChoice(DataFolder folder, DatabaseSettings settings, String command) {
        this.folder = folder;
        this.settings = settings;
        this.command = command;
    }

    DatabaseServer server() {
        if (settings.url() != null && settings.given()) {
            return GivenDatabase.at(settings.url(), settings.readerUrl());
        }
        var until = System.nanoTime() + PATIENCE_WITH_A_START.toNanos();
        while (true) {
            var lock = folder.tryLock(command);
            if (lock.isPresent()) {
                return own(lock.get());
            }
            var holder = folder.holder();
            if (holder.isPresent() && holder.get().stays()) {
                var neighbour = neighbour(holder.get(), until);
                if (neighbour.isPresent()) {
                    return neighbour.get();
                }
            } else if (holder.isPresent()) {
                sayOnce(holder.get());
            } else if (System.nanoTime() > until) {
                throw new DataFolderUnusable("%s is locked by a process that does not say who it is".formatted(folder));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private EmbeddedDatabase own(FolderLock lock) {
        var binaries = settings.binaries() == null ? folder.postgresBinaries() : settings.binaries();
        return EmbeddedDatabase.start(folder, lock, binaries, Map.of());
    }

    /** Nothing yet while the neighbour is still starting. */
    private Optional<NeighbourDatabase> neighbour(FolderHolder holder, long until) {
        if (!settings.attach() || System.nanoTime() > until) {
            throw new DataFolderInUse(holder, folder);
        }
        return NeighbourDatabase.find(folder);
    }

    private void sayOnce(FolderHolder holder) {
        if (!holder.equals(waitsFor)) {
            waitsFor = holder;
            LOG.info("{} running (pid {}) in {}: waiting until it is done", holder.command(), holder.pid(), folder);
        }
    }
}
