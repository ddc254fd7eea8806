package org.vigil.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vigil.changes.Follower;
import org.vigil.changes.Recorded;

/**
 * The pictures that readers may see, as far as this node has been asked for them.
 *
 * <p>When one is withdrawn all are forgotten, by putting an empty cache in place of the old one. Whoever read the database
 * before the withdrawal keeps what it read in the cache it took beforehand, which nobody looks into any more. What may not
 * be seen is never kept, so it is looked for like something that never was.
 */
@Component
class ShownMedia implements Follower {

    private static final int MOST = 10_000;

    private final Media media;
    private volatile Cache<String, MediaFile> known = nothing();

    ShownMedia(Media media) {
        this.media = media;
    }

    /** Those of the pictures that readers may see, by hash; what is not known is read in one query. */
    Map<String, MediaFile> find(Collection<String> hashes) {
        var cache = known;
        var found = new HashMap<>(cache.getAllPresent(hashes));
        var missing = hashes.stream()
                .filter(hash -> !found.containsKey(hash))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            for (var file : media.shown(missing)) {
                cache.put(file.hash(), file);
                found.put(file.hash(), file);
            }
        }
        return found;
    }

    @Override
    public void begin(long newest) {
        known = nothing();
    }

    @Override
    public void follow(List<Recorded> changes) {
        if (changes.stream().anyMatch(recorded -> recorded.change().kind().equals(MediaUses.KIND))) {
            known = nothing();
        }
    }

    private static Cache<String, MediaFile> nothing() {
        return Caffeine.newBuilder().maximumSize(MOST).build();
    }
}
