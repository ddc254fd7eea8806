package org.vigil.rebrand;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How well two colours are told apart, as WCAG 2.2 reckons it, and the pairs of tokens that meet on pages. */
final class Contrast {

    static final double TEXT = 4.5;
    static final double SHAPE = 3;

    private static final List<String> GROUNDS = List.of("paper", "paper-2");

    private Contrast() {}

    /** A token on another, and how far apart they must be. */
    record Pair(String front, String back, double atLeast) {

        double in(Map<String, String> colours) {
            return ratio(colours.getOrDefault(front, "#000000"), colours.getOrDefault(back, "#000000"));
        }
    }

    /** Every pair of tokens that the style puts on each other. */
    static List<Pair> pairs() {
        return Stream.of(
                        on(TEXT, List.of("ink", "ink-2", "flame-ink", "ok", "alarm")),
                        on(SHAPE, List.of("edge", "flame", "focus")),
                        Stream.of(
                                new Pair("on-flame", "flame", TEXT),
                                new Pair("paper", "ink", TEXT),
                                new Pair("on-foot", "foot", TEXT),
                                new Pair("on-foot-2", "foot", TEXT),
                                new Pair("foot-focus", "foot", SHAPE)))
                .flatMap(pairs -> pairs)
                .toList();
    }

    private static Stream<Pair> on(double atLeast, List<String> fronts) {
        return fronts.stream().flatMap(front -> GROUNDS.stream().map(back -> new Pair(front, back, atLeast)));
    }

    static double ratio(String one, String other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        var value = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
