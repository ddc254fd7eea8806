package org.vigil.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Counts how often documents are fetched, all in all: a number and nothing else. It is written down once a minute at most, so
 * that a flood of readers is no flood of writes; what was counted since then is lost if the program is killed.
 */
@Component
class Downloads implements SmartLifecycle {

    private static final Duration RHYTHM = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);

    private final DocumentRows rows;
    private final Clock clock;
    private Map<UUID, Long> counted = new HashMap<>();
    private Instant written;
    private volatile boolean running;

    Downloads(DocumentRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        this.written = clock.instant();
    }

    /** Whoever fetches a document gets it, also when nobody can write down that it was fetched. */
    void count(UUID document) {
        if (!isTimeAfter(document)) {
            return;
        }
        try {
            write();
        } catch (DataAccessException unwritten) {
            LOG.warn("Downloads could not be written down; that is tried again", unwritten);
        }
    }

    private synchronized boolean isTimeAfter(UUID document) {
        counted.merge(document, 1L, Long::sum);
        return !written.plus(RHYTHM).isAfter(clock.instant());
    }

    void write() {
        var taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            rows.count(taken);
        } catch (DataAccessException unwritten) {
            putBack(taken);
            throw unwritten;
        }
    }

    private synchronized void putBack(Map<UUID, Long> taken) {
        taken.forEach((document, times) -> counted.merge(document, times, Long::sum));
    }

    @Override
    public void start() {
        running = true;
    }

    /** After the web server, which counts, and before the database. */
    @Override
    public void stop() {
        running = false;
        write();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private synchronized Map<UUID, Long> take() {
        var taken = counted;
        counted = new HashMap<>();
        written = clock.instant();
        return taken;
    }
}
