package org.vigil.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The rendered pages of this node, limited by their weight. A page asked for by many at once is rendered once: the first
 * to ask renders, the others wait for its page, but only if no change was followed in between, so that nobody who asks
 * after a publication is given an answer begun before it.
 */
@Component
class PageCache {

    /** A page being rendered, from a given position of the change log. */
    record Flight(String key, long position) {}

    /** Renders a page; empty if its answer is not for keeping. */
    @FunctionalInterface
    interface Renderer<E extends Exception> {
        @Nullable CachedPage render(long position) throws E;
    }

    /** Fewer than the readers' pool has connections. */
    private static final int AT_ONCE = 10;

    private final Freshness freshness;
    private final Clock clock;
    private final Cache<String, CachedPage> pages;
    /** Who must wait waits here, without a limit of time, rather than for a connection, where waiting ends in an error. */
    private final Semaphore renderings = new Semaphore(AT_ONCE, true);

    private final Map<Flight, CompletableFuture<@Nullable CachedPage>> flights = new ConcurrentHashMap<>();

    PageCache(Freshness freshness, Clock clock, @Value("${vigil.cache-megabytes:48}") int megabytes) {
        this.freshness = freshness;
        this.clock = clock;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(megabytes * 1024L * 1024L)
                .weigher((String key, CachedPage page) -> page.weight())
                .build();
    }

    Optional<CachedPage> find(String key) {
        var page = pages.getIfPresent(key);
        return page != null && page.isGood(freshness, clock.instant()) ? Optional.of(page) : Optional.empty();
    }

    /**
     * The page of a key, rendered by the caller if nobody else is at it. Empty if the caller has just rendered an answer
     * that is not for keeping, or if the one it waited for did; only in the second case {@code waited} has to act.
     */
    <E extends Exception> Outcome render(String key, Renderer<E> renderer) throws E {
        var flight = new Flight(key, freshness.position());
        var mine = new CompletableFuture<@Nullable CachedPage>();
        var other = flights.putIfAbsent(flight, mine);
        if (other != null) {
            return new Outcome(other.join(), true);
        }
        CachedPage page = null;
        renderings.acquireUninterruptibly();
        try {
            page = renderer.render(flight.position());
            if (page != null) {
                pages.put(key, page);
            }
            return new Outcome(page, false);
        } finally {
            renderings.release();
            flights.remove(flight);
            mine.complete(page);
        }
    }

    /** What came of asking: a page, or none; and whether somebody else rendered it. */
    record Outcome(@Nullable CachedPage page, boolean waited) {}
}
