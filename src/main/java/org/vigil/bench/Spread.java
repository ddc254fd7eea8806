package org.vigil.bench;

import java.util.Collection;
import java.util.List;

/** Times of one kind, in seconds, from the shortest to the longest. */
record Spread(List<Double> seconds) {

    static Spread of(Collection<Double> seconds) {
        return new Spread(seconds.stream().sorted().toList());
    }

    /** What that share of them did not exceed. */
    double at(double share) {
        return seconds.get((int) Math.ceil(seconds.size() * share) - 1);
    }

    double median() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    /** How they are spread, in milliseconds. */
    String words() {
        return "%d: 5 %% within %s, 25 %% %s, 50 %% %s, 75 %% %s, 95 %% %s, all %s ms"
                .formatted(
                        seconds.size(), millis(0.05), millis(0.25), millis(0.5), millis(0.75), millis(0.95), millis(1));
    }

    private String millis(double share) {
        return "%.0f".formatted(at(share) * 1_000);
    }
}
