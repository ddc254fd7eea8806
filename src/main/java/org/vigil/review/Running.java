package org.vigil.review;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vigil.ingest.Progress;
import org.vigil.jobs.OneNode;

/**
 * What is being done to whole batches now, in the background of this node; one thing at a time to each, whichever node is at
 * it. It knows nothing after a restart: whoever asks again goes on.
 */
@Component
class Running {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    /** What can be done to a whole batch. */
    enum Kind {
        PUBLISH,
        DISCARD,
        STREAM;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is done to a batch, and with which stream. */
    record Deed(Kind kind, @Nullable UUID stream) {

        static Deed of(Kind kind) {
            return new Deed(kind, null);
        }
    }

    /** How far it has come. */
    record Stage(Kind kind, long done, long of, boolean broken) {}

    private static final class Run {

        private final Deed deed;
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile Stage stage;

        private Run(Deed deed) {
            this.deed = deed;
            this.stage = new Stage(deed.kind, 0, 0, false);
        }

        private boolean isOver() {
            return ended.getCount() == 0;
        }
    }

    private final Map<Integer, Run> runs = new ConcurrentHashMap<>();
    private final OneNode node;

    Running(OneNode node) {
        this.node = node;
    }

    /** Begins it, or joins the same that is under way; false if something else is being done to this batch, here or elsewhere. */
    synchronized boolean begin(int batch, Deed deed, Consumer<Progress> act) {
        var running = runs.get(batch);
        if (running != null && !running.isOver()) {
            return running.deed.equals(deed);
        }
        var work = node.begin("review.batch." + batch);
        work.ifPresent(begun -> {
            var mine = new Run(deed);
            runs.put(batch, mine);
            Thread.ofVirtual().name("batch " + batch).start(() -> run(batch, mine, act, begun));
        });
        return work.isPresent();
    }

    private void run(int batch, Run run, Consumer<Progress> act, OneNode.Work work) {
        var kind = run.deed.kind;
        try (work) {
            act.accept((done, of) -> run.stage = new Stage(kind, done, of, false));
            runs.remove(batch, run);
        } catch (RuntimeException e) {
            LOG.error("{} of batch {} ended early; asked for again it goes on", kind.word(), batch, e);
            run.stage = new Stage(kind, run.stage.done(), run.stage.of(), true);
        } finally {
            run.ended.countDown();
        }
    }

    Optional<Stage> at(int batch) {
        return Optional.ofNullable(runs.get(batch)).map(run -> run.stage);
    }

    /** Waits a little, so that what is done quickly is done when the next page comes. */
    void await(int batch, Duration atMost) {
        var run = runs.get(batch);
        if (run != null) {
            try {
                var over = run.ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
                LOG.debug("batch {}: {}", batch, over);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
