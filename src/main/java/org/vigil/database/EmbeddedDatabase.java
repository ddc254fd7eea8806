package org.vigil.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that this process starts as its child and stops when it ends, together with the lock of its folder. */
final class EmbeddedDatabase implements DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataFolder folder;
    private final FolderLock lock;
    private final Cluster cluster;
    private final int port;
    private boolean closed;

    private EmbeddedDatabase(DataFolder folder, FolderLock lock, Cluster cluster, int port) {
        this.folder = folder;
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
    }

    /** Starts it under a lock that from now on belongs to it. */
    static EmbeddedDatabase start(DataFolder folder, FolderLock lock, Path binaries, Map<String, String> settings) {
        var started = false;
        try {
            var cluster = new Cluster(folder, new Postgres(PostgresBinaries.in(binaries)), settings);
            var database = new EmbeddedDatabase(folder, lock, cluster, cluster.start());
            started = true;
            return database;
        } catch (IOException e) {
            throw new DatabaseUnusable("PostgreSQL cannot be started in %s: %s".formatted(folder, e), e);
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    @Override
    public Login owner() {
        return login(folder, port, Cluster.OWNER);
    }

    @Override
    public Login reader() {
        return login(folder, port, Cluster.READER);
    }

    Login superuser() {
        return login(folder, port, Cluster.SUPERUSER);
    }

    int port() {
        return port;
    }

    static Login login(DataFolder folder, int port, String role) {
        var database = role.equals(Cluster.SUPERUSER) ? "postgres" : Cluster.DATABASE;
        return new Login(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database),
                role,
                folder.passwords().get(role));
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            cluster.stop();
            LOG.debug("PostgreSQL has stopped");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.close();
        }
    }
}
