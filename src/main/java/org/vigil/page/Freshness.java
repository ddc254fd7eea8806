package org.vigil.page;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
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
 * <p>Keys share a fixed number of places, and a place remembers the last change of any of its keys. So one that did not
 * change is at times held to be untrue, which is always safe, and an import of any size leaves nothing in memory.
 */
@Component
public class Freshness implements Follower {

    private static final int PLACES = 1 << 16;

    private final AtomicLongArray changedAt = new AtomicLongArray(PLACES);
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
            if (changedAt.get(place(key)) > since) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void begin(long newest) {
        floor = newest;
        position = newest;
    }

    @Override
    public void follow(List<Recorded> changes) {
        for (var recorded : changes) {
            for (var key : recorded.change().keys()) {
                changedAt.set(place(key), recorded.seq());
            }
        }
        position = changes.getLast().seq();
    }

    private static int place(String key) {
        var hash = key.hashCode() * 0x9E3779B9;
        return hash >>> 16;
    }
}
