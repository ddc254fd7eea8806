package org.vigil.media;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vigil.storage.Storage;

/** Files that were made for a picture which then never came to be, because the program was killed in between. */
@Component
class Leftovers {

    private static final int AT_ONCE = 1_000;
    private static final int FEW = 200;
    private static final Pattern HALF_KEPT = Pattern.compile("(?:media|originals)/[0-9a-f]{2}/new[0-9]+\\.part");
    private static final Pattern ORIGINAL = Pattern.compile("originals/[0-9a-f]{2}/([0-9a-f]{64})");

    private final Storage storage;
    private final Media media;
    private final Clock clock;

    Leftovers(Storage storage, Media media, Clock clock) {
        this.storage = storage;
        this.media = media;
        this.clock = clock;
    }

    /** Those that are older than that; a file that cannot be ours is nobody's business here. */
    private int each(Duration age, Consumer<String> found) {
        var before = clock.instant().minus(age);
        var seen = new AtomicInteger();
        var asked = new LinkedHashMap<String, String>();
        for (var folder : List.of("media", "originals")) {
            storage.each(folder, stored -> {
                if (!stored.since().isBefore(before)) {
                    return;
                }
                seen.incrementAndGet();
                if (HALF_KEPT.matcher(stored.name()).matches()) {
                    found.accept(stored.name());
                }
                hash(stored.name()).ifPresent(hash -> asked.put(stored.name(), hash));
                if (asked.size() >= AT_ONCE) {
                    tell(asked, found);
                }
            });
        }
        tell(asked, found);
        return seen.get();
    }

    private static Optional<String> hash(String name) {
        var original = ORIGINAL.matcher(name);
        return original.matches()
                ? Optional.of(original.group(1))
                : FileNames.hash(name.substring(name.lastIndexOf('/') + 1))
                        .filter(hash -> name.startsWith("media/" + hash.substring(0, 2) + "/"));
    }

    private void tell(Map<String, String> asked, Consumer<String> found) {
        var known = media.known(asked.values());
        asked.forEach((name, hash) -> {
            if (!known.contains(hash)) {
                found.accept(name);
            }
        });
        asked.clear();
    }

    /** How many there are that are older than that. */
    int count(Duration age) {
        var count = new AtomicInteger();
        each(age, name -> count.incrementAndGet());
        return count.get();
    }

    /** Removes those older than that, and answers how many they were. */
    int remove(Duration age) {
        var names = new ArrayList<String>();
        var seen = each(age, names::add);
        if (names.size() > FEW && names.size() > seen / 2) {
            throw new IllegalStateException(
                    "%d of %d files belong to no picture; none was removed, for this may be another database than theirs"
                            .formatted(names.size(), seen));
        }
        names.forEach(storage::remove);
        return names.size();
    }
}
