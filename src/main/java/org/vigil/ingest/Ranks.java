package org.vigil.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of imported stories within their day, newest highest. Stories stand in the order of their file; one that a
 * later capture adds is put between its neighbours there, whose ranks stay as they are.
 */
final class Ranks {

    /** A story of a file in its order; the rank is null until it has one. */
    record Place(int file, LocalDate day, @Nullable BigDecimal rank) {

        boolean goesOnAfter(@Nullable Place other) {
            return other != null && file == other.file && day.equals(other.day);
        }
    }

    private static final int DIGITS = 12;

    private @Nullable Place last;
    private @Nullable BigDecimal lastRank;

    /** The ranks of the next stories, file by file and in their order; remembers where it stopped. */
    List<BigDecimal> next(List<Place> places) {
        var ranks = new ArrayList<BigDecimal>();
        for (var from = 0; from < places.size(); ) {
            var to = endOfDay(places, from);
            ranks.addAll(ofDay(places.subList(from, to)));
            from = to;
        }
        return ranks;
    }

    private static int endOfDay(List<Place> places, int from) {
        var to = from;
        while (to < places.size() && places.get(to).goesOnAfter(places.get(from))) {
            to++;
        }
        return to;
    }

    private List<BigDecimal> ofDay(List<Place> places) {
        var above = places.getFirst().goesOnAfter(last) ? lastRank : null;
        var ranks = new ArrayList<BigDecimal>();
        for (var from = 0; from < places.size(); ) {
            var to = from;
            while (to < places.size() && places.get(to).rank() == null) {
                to++;
            }
            var below = to < places.size() ? places.get(to).rank() : null;
            ranks.addAll(between(above, below, to - from));
            if (below != null) {
                ranks.add(below);
                to++;
            }
            above = ranks.getLast();
            from = to;
        }
        last = places.getLast();
        lastRank = above;
        return ranks;
    }

    /** So many ranks, highest first, all below {@code above} and above {@code below}. */
    private static List<BigDecimal> between(@Nullable BigDecimal above, @Nullable BigDecimal below, int count) {
        if (above != null && below != null && above.compareTo(below) > 0) {
            var step = above.subtract(below)
                    .divide(BigDecimal.valueOf(count + 1L), above.scale() + DIGITS, RoundingMode.HALF_EVEN);
            return series(above.subtract(step), step, count);
        }
        if (below != null && above == null) {
            return series(below.add(BigDecimal.valueOf(count)), BigDecimal.ONE, count);
        }
        return series(above == null ? BigDecimal.ZERO : above.subtract(BigDecimal.ONE), BigDecimal.ONE, count);
    }

    private static List<BigDecimal> series(BigDecimal first, BigDecimal step, int count) {
        var ranks = new ArrayList<BigDecimal>(count);
        for (var rank = first; ranks.size() < count; rank = rank.subtract(step)) {
            ranks.add(rank.stripTrailingZeros());
        }
        return Collections.unmodifiableList(ranks);
    }
}
