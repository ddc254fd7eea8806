package org.vigil.review;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.vigil.ingest.Progress;
import org.vigil.ingest.Reviewing;
import org.vigil.shared.Actor;

/** What is done to a whole batch: in the background, and waited for only as long as somebody gladly waits. */
@Service
class Bulk {

    private static final int HANDFUL = 200;
    private static final Duration GLADLY = Duration.ofSeconds(2);

    private final Reviewing reviewing;
    private final Mending mending;
    private final BatchRows rows;
    private final Running running;

    Bulk(Reviewing reviewing, Mending mending, BatchRows rows, Running running) {
        this.reviewing = reviewing;
        this.mending = mending;
        this.rows = rows;
        this.running = running;
    }

    /** False if something else is being done to the batch. */
    boolean publish(int batch, Actor by) {
        return begin(
                batch,
                Running.Deed.of(Running.Kind.PUBLISH),
                progress -> reviewing.publish(batch, by, progress, rows::toShow));
    }

    boolean discard(int batch, Actor by) {
        return begin(
                batch,
                Running.Deed.of(Running.Kind.DISCARD),
                progress -> reviewing.discard(batch, by, progress, rows::free));
    }

    /** Puts every story of the batch that has no stream into this one. */
    boolean assign(int batch, UUID stream, Actor by) {
        return begin(batch, new Running.Deed(Running.Kind.STREAM, stream), progress -> {
            var done = 0L;
            var of = (long) rows.countStreamless(batch);
            for (var some = HANDFUL; some == HANDFUL; progress.at(done, of)) {
                some = mending.assign(batch, stream, HANDFUL, by);
                done += some;
            }
        });
    }

    private boolean begin(int batch, Running.Deed deed, java.util.function.Consumer<Progress> act) {
        var begun = running.begin(batch, deed, act);
        running.await(batch, GLADLY);
        return begun;
    }
}
