package org.vigil.page;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One thing read from the database and kept until a key it was made from changes. */
public final class Remembered<T> {

    private record Reading<T>(T value, long position) {}

    private final Freshness freshness;
    private final Set<String> keys;
    private final Supplier<T> source;
    private volatile @Nullable Reading<T> reading;

    public Remembered(Freshness freshness, Set<String> keys, Supplier<T> source) {
        this.freshness = freshness;
        this.keys = keys;
        this.source = source;
    }

    public T get() {
        var known = reading;
        if (known != null && freshness.holds(known.position(), keys)) {
            return known.value();
        }
        var position = freshness.position();
        var value = source.get();
        reading = new Reading<>(value, position);
        return value;
    }
}
