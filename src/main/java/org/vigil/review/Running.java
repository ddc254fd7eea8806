package org.vigil.review;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vigil.ingest.Progress;

/** What is being done to whole batches now, in the background. It knows nothing after a restart: whoever asks again goes on. */
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

    /** How far it has come. */
    record Stage(Kind kind, long done, long of, boolean broken) {}

    private static final class Run {

        private final Kind kind;
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile Stage stage;

        private Run(Kind kind) {
            this.kind = kind;
            this.stage = new Stage(kind, 0, 0, false);
        }

        private boolean isOver() {
            return ended.getCount() == 0;
        }
    }

    private final Map<Integer, Run> runs = new ConcurrentHashMap<>();

    /** Begins it, or joins the one that is under way; false if something else is being done to this batch. */
    boolean begin(int batch, Kind kind, Consumer<Progress> act) {
        var mine = new Run(kind);
        var running = runs.compute(batch, (id, before) -> before == null || before.isOver() ? mine : before);
        if (running == mine) {
            Thread.ofVirtual().name("batch " + batch).start(() -> run(batch, mine, act));
        }
        return running.kind == kind;
    }

    private void run(int batch, Run run, Consumer<Progress> act) {
        try {
            act.accept((done, of) -> run.stage = new Stage(run.kind, done, of, false));
            runs.remove(batch, run);
        } catch (RuntimeException e) {
            LOG.error("{} of batch {} ended early; asked for again it goes on", run.kind.word(), batch, e);
            run.stage = new Stage(run.kind, run.stage.done(), run.stage.of(), true);
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
