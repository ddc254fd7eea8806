package org.vigil.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.vigil.changes.Follower;
import org.vigil.changes.Recorded;

/**
 * Does the work on the index in a thread of its own. The change log only rings: whatever is wrong with an index, page
 * caches and everybody else who follows go on.
 */
@Component
@ConditionalOnWebApplication
class Indexing implements Follower, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int LOOK_ANYWAY_SECONDS = 5;
    private static final int LONGEST_PAUSE_SECONDS = 60;

    private final IndexKeeper keeper;
    private volatile boolean running;
    private @Nullable Thread thread;

    Indexing(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void begin(long newest) {
        keeper.ring();
    }

    @Override
    public void follow(List<Recorded> changes) {
        keeper.ring();
    }

    /** Not before the site is served: nobody waits for an index to see the first page. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void work() {
        if (running && thread == null) {
            thread = Thread.ofPlatform().name("search-index").daemon().start(this::run);
        }
    }

    private void run() {
        var pause = 1;
        while (running) {
            try {
                while (running && keeper.step()) {
                    pause = 1;
                }
                waitFor(LOOK_ANYWAY_SECONDS);
            } catch (DataAccessException | TransactionException e) {
                LOG.warn(
                        "The search index waits for the database: {}",
                        e.getClass().getSimpleName());
                waitFor(pause);
                pause = Math.min(LOOK_ANYWAY_SECONDS, pause * 2);
            } catch (RuntimeException e) {
                LOG.warn("The search index cannot be used; it is opened again, or made anew", e);
                giveUp();
                waitFor(pause);
                pause = Math.min(LONGEST_PAUSE_SECONDS, pause * 2);
            }
        }
    }

    private void giveUp() {
        try {
            keeper.fail();
        } catch (RuntimeException e) {
            LOG.error("The search index cannot be removed", e);
        }
    }

    private void waitFor(int seconds) {
        try {
            keeper.await(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        keeper.ring();
        var worker = thread;
        if (worker != null) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        keeper.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Closed after the last reader has been answered. */
    @Override
    public int getPhase() {
        return 1;
    }
}
