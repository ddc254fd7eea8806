package org.vigil.changes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.vigil.database.Doorbell;

/**
 * Brings changes to this node's followers: at once when PostgreSQL notifies, and every second in any case, because a
 * pooler between us and the database may swallow notifications without a word. Lost connections are made again, and
 * what happened meanwhile is read from the log.
 */
@Component
public class Following implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final int BATCH = 500;
    private static final int POLL_MILLIS = 1000;

    private final ChangeLog log;
    private final Doorbell doorbell;
    private final List<Follower> followers;

    private volatile boolean running;
    private @Nullable Thread thread;
    private volatile long position;

    Following(ChangeLog log, Doorbell doorbell, List<Follower> followers) {
        this.log = log;
        this.doorbell = doorbell;
        this.followers = List.copyOf(followers);
    }

    /** The number of the last change this node's followers have taken in. */
    public long position() {
        return position;
    }

    /** Takes in everything that is committed now. */
    public synchronized void catchUp() {
        List<Recorded> changes;
        do {
            changes = log.after(position, BATCH);
            if (!changes.isEmpty()) {
                hand(changes);
            }
        } while (changes.size() == BATCH);
    }

    private void hand(List<Recorded> changes) {
        for (var follower : followers) {
            follower.follow(changes);
        }
        position = changes.getLast().seq();
    }

    @Override
    public synchronized void start() {
        var newest = log.newest();
        followers.forEach(follower -> follower.begin(newest));
        position = newest;
        running = true;
        thread = Thread.ofPlatform().name("change-log").daemon().start(this::listen);
    }

    private void listen() {
        while (running) {
            try (var connection = doorbell.open()) {
                follow(connection);
            } catch (SQLException | DataAccessException e) {
                pauseAfter(e);
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + ChangeLog.CHANNEL);
        }
        var notifications = connection.unwrap(PGConnection.class);
        while (running) {
            catchUp();
            notifications.getNotifications(POLL_MILLIS);
        }
    }

    private void pauseAfter(Exception e) {
        if (!running) {
            return;
        }
        LOG.warn("The change log is out of reach, trying again: {}", e.getMessage());
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        var listener = thread;
        if (listener != null) {
            listener.interrupt();
            try {
                listener.join(2L * POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, so that no page is rendered while nobody follows. */
    @Override
    public int getPhase() {
        return 0;
    }
}
