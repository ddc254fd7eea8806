package org.vigil.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.vigil.changes.Follower;
import org.vigil.changes.Recorded;

/**
 * Tells whether something derived from the database is still true.
 *
 * <p>Whoever derives a thing notes {@link #position()} <em>before</em> its first query and keeps the number with the
 * thing and with the keys it was made from. The thing is good while none of its keys changed after that number. This one
 * rule covers the race that spoils caches: a page whose query ran before a publication, and which is stored after it,
 * carries the older number and is never served.
 *
 * <p>Keys are remembered only as far as memory allows; when there are too many, everything older than now is held to be
 * untrue, which is always safe.
 */
@Component
public class Freshness implements Follower {

    private static final int REMEMBERED = 50_000;

    private final Map<String, Long> changedAt = new ConcurrentHashMap<>();
    private volatile long floor;
    private volatile long position;

    /** The number of the last change this node knows of. */
    public long position() {
        return position;
    }

    /** Whether nothing of {@code keys} changed after the position {@code since}. */
    boolean holds(long since, Collection<String> keys) {
        if (since < floor) {
            return false;
        }
        for (var key : keys) {
            if (changedAt.getOrDefault(key, 0L) > since) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void begin(long newest) {
        forgetUpTo(newest);
        position = newest;
    }

    @Override
    public void follow(List<Recorded> changes) {
        for (var recorded : changes) {
            for (var key : recorded.change().keys()) {
                changedAt.put(key, recorded.seq());
            }
        }
        var newest = changes.getLast().seq();
        if (changedAt.size() > REMEMBERED) {
            forgetUpTo(newest);
        }
        position = newest;
    }

    private void forgetUpTo(long seq) {
        floor = seq;
        changedAt.clear();
    }
}
