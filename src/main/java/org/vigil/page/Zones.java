package org.vigil.page;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The time zones somebody can choose: one name for each place that keeps its own time, the one it goes by today, and UTC. */
public final class Zones {

    private static final List<String> NAMES = names();

    private Zones() {}

    private static List<String> names() {
        var known = ZoneId.getAvailableZoneIds();
        var places = TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null);
        var sorted = new TreeSet<>(places.stream().map(TimeZone::getIanaID).toList());
        sorted.removeIf(name -> !known.contains(name));
        return Stream.concat(Stream.of("UTC"), sorted.stream()).toList();
    }

    public static List<String> names(ZoneId chosen) {
        return NAMES.contains(chosen.getId())
                ? NAMES
                : Stream.concat(Stream.of(chosen.getId()), NAMES.stream()).toList();
    }

    /** The zone of that name, however it came to be chosen. */
    public static Optional<ZoneId> find(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
