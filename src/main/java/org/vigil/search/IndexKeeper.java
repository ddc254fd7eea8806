package org.vigil.search;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Keeps this node's index: opens it, brings it up to date, and makes it anew where it is missing, damaged, too old or
 * somebody asks for it. All of that is done in small steps by one thread at a time, so that a story that is withdrawn while
 * an index is being made leaves the one that is asked as quickly as ever.
 *
 * <p>An index that is being made takes in changes after each batch it has read. What it reads is what is public at that
 * moment, so a change that comes between reading and writing is always one that is yet to be taken in.
 */
@Component
@ConditionalOnWebApplication
class IndexKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    private final IndexPlaces places;
    private final Taking taking;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);

    private volatile @Nullable SearchIndex serving;
    private volatile boolean complete;
    private volatile boolean suspected;
    private @Nullable String name;
    private @Nullable IndexRebuild rebuild;
    private @Nullable IndexPosition rebuilt;

    IndexKeeper(IndexPlaces places, Taking taking, Clock clock) {
        this.places = places;
        this.taking = taking;
        this.clock = clock;
    }

    /** The index to be asked; none before the first is there. */
    Optional<SearchIndex> serving() {
        return Optional.ofNullable(serving);
    }

    /** Whether everything public is in it. */
    boolean isComplete() {
        return complete;
    }

    /** How far the index is that is being made, if one is. */
    synchronized Optional<Long> underWay() {
        return Optional.ofNullable(rebuild).map(IndexRebuild::seen);
    }

    /** A question failed because of the files of the index: it is made anew. Answers whether that is news. */
    boolean suspect(SearchIndex index) {
        var news = !suspected && index == serving;
        suspected |= news;
        ring();
        return news;
    }

    /** There is something to be done. */
    void ring() {
        bell.release();
    }

    /** Waits until it rings, but not for ever. */
    void await(int seconds) throws InterruptedException {
        if (bell.tryAcquire(seconds, TimeUnit.SECONDS)) {
            bell.drainPermits();
        }
    }

    /** One step; answers whether there is more to be done at once. */
    synchronized boolean step() {
        if (suspected) {
            suspected = false;
            fail();
        }
        if (!places.mayWrite()) {
            watch();
            return false;
        }
        if (serving == null && rebuild == null) {
            open();
        }
        var more = complete && follow();
        return rebuild != null && rebuilt != null ? rebuild(rebuild, rebuilt) : more;
    }

    /** Another node writes: this one asks whatever is in use. */
    private void watch() {
        if (rebuild != null) {
            closeIndexes();
        }
        var current = places.current().orElse(null);
        if (current == null || current.equals(name)) {
            return;
        }
        var old = serving;
        serving = places.open(current);
        name = current;
        complete = true;
        if (old != null) {
            old.close();
        }
    }

    private void open() {
        var current = places.current().filter(this::isOfThisDatabase).orElse(null);
        places.keepOnly(Stream.ofNullable(current).toList());
        var index = current == null ? null : places.open(current);
        if (current == null || index == null || hasLostItsDocuments(index, current)) {
            if (index != null) {
                index.close();
            }
            begin();
            return;
        }
        name = current;
        serving = index;
        complete = true;
    }

    private boolean isOfThisDatabase(String found) {
        return places.position(found)
                .filter(position -> !taking.isOfAnother(position))
                .isPresent();
    }

    /** An engine makes an index that it does not find, and nothing is in it. */
    private boolean hasLostItsDocuments(SearchIndex index, String current) {
        return index.count() == 0
                && places.position(current).map(IndexPosition::documents).orElse(0L) > 0;
    }

    private boolean follow() {
        var index = serving;
        var current = name;
        if (index == null || current == null) {
            return false;
        }
        var before = places.position(current).orElseThrow();
        var now = taking.reaches(before) ? taking.next(index, before) : before.toBeMadeAnew();
        if (!now.equals(before)) {
            places.write(current, now);
        }
        if (now.outdated() && rebuild == null) {
            begin();
        }
        return now.seq() != before.seq();
    }

    private void begin() {
        var position = taking.beginning();
        var fresh = places.begin(position);
        var index = places.open(fresh);
        rebuilt = position;
        rebuild = new IndexRebuild(fresh, index, taking.sources(), clock.instant());
        if (serving == null) {
            serving = index;
        }
    }

    private boolean rebuild(IndexRebuild work, IndexPosition before) {
        var ended = work.step();
        var now = before;
        if (ended || work.isTimeToShow()) {
            work.index.commit();
            now = taking.next(work.index, before);
            rebuilt = now;
        }
        if (ended && now.seq() == before.seq()) {
            use(work, now);
        }
        return true;
    }

    private void use(IndexRebuild work, IndexPosition reached) {
        var documents = work.index.count();
        places.write(work.name, reached.counted(documents, clock.instant()));
        places.use(work.name);
        var old = serving;
        serving = work.index;
        name = work.name;
        complete = true;
        rebuild = null;
        if (old != null && old != work.index) {
            old.close();
        }
        places.keepOnly(List.of(work.name));
        LOG.info(
                "The search index was made: {} documents in {} s",
                documents,
                Duration.between(work.begun(), clock.instant()).toSeconds());
    }

    /** The index failed. One that is damaged is given up, and the next step begins anew; else the next step tries again. */
    synchronized void fail() {
        closeIndexes();
        if (places.failsWhenDamaged()) {
            places.keepOnly(List.of());
        }
    }

    synchronized void close() {
        closeIndexes();
        places.leave();
    }

    private void closeIndexes() {
        complete = false;
        name = null;
        var work = rebuild;
        var index = serving;
        rebuild = null;
        serving = null;
        if (work != null) {
            closeQuietly(work.index);
        }
        if (index != null) {
            closeQuietly(index);
        }
    }

    /** An index that is damaged may not close either; nothing in it is missed. */
    private static void closeQuietly(SearchIndex index) {
        try {
            index.close();
        } catch (RuntimeException damaged) {
            LOG.debug("The search index did not close", damaged);
        }
    }
}
