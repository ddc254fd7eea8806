package org.vigil.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vigil.bench.DeskList.Kind;

/**
 * How long a page of the desk's list takes: the whole beside a page that only asks for the number one, narrowed down beside the
 * whole.
 */
final class DeskTimes {

    private static final int REQUESTS = 40;
    private static final int BARE_REQUESTS = 1_000;
    private static final double MOST_OF_WHOLE = 2;

    private final Bench bench;

    /** A page, the one it is put beside, and how long both took in each round, in milliseconds. */
    private record Timed(DeskList list, Load load, Load other, double[] millis, double[] others) {

        Timed(DeskList list, Load load, Load other) {
            this(list, load, other, new double[Bench.ROUNDS], new double[Bench.ROUNDS]);
        }

        double median() {
            return Bench.median(millis);
        }

        /** The rounds are compared each with itself: the neighbours of one may be noisier than those of the next. */
        double ratio() {
            var ratios = new double[millis.length];
            java.util.Arrays.setAll(ratios, round -> millis[round] / others[round]);
            return Bench.median(ratios);
        }
    }

    DeskTimes(Bench bench) {
        this.bench = bench;
    }

    void measure(List<DeskList> lists, URI site, URI bare) throws IOException, InterruptedException {
        var timed = new ArrayList<Timed>();
        var beside = Load.ofOne(bare, "/");
        for (var list : lists) {
            var load = Load.ofOne(site, list.path()).with(list.colleague().cookie());
            beside = list.isWhole() ? Load.ofOne(bare, "/") : beside;
            timed.add(new Timed(list, load, beside));
            beside = list.isWhole() ? load : beside;
        }
        Cores.beside(() -> {
            for (var round = -1; round < Bench.ROUNDS; round++) {
                for (var one : timed) {
                    round(one, round);
                }
            }
        });
        timed.forEach(one ->
                bench.table().say("    %s: %.2f ms, %.2f".formatted(one.list().name(), one.median(), one.ratio())));
        report(timed);
    }

    /** The one before the first is not counted. */
    private static void round(Timed timed, int round) throws IOException {
        var other = millis(timed.other(), timed.list().isWhole() ? BARE_REQUESTS : REQUESTS);
        var millis = millis(timed.load(), REQUESTS);
        if (round >= 0) {
            timed.others()[round] = other;
            timed.millis()[round] = millis;
        }
    }

    private static double millis(Load load, int requests) throws IOException {
        var done = load.run(1, Duration.ofMinutes(1), requests);
        return done.time().toNanos() / 1e6 / done.answers();
    }

    private void report(List<Timed> timed) {
        var whole = timed.getFirst();
        var table = bench.table();
        table.note(
                "page of the desk's list beside a bare page",
                "%.2f and %.2f ms".formatted(whole.median(), Bench.median(whole.others())),
                whole.ratio());
        var list = slowest(timed, Kind.LIST);
        table.atMost("narrowed list beside the whole, the slowest", words(list), list.ratio(), MOST_OF_WHOLE);
        var search = slowest(timed, Kind.SEARCH);
        table.atMost("search beside the whole list", words(search), search.ratio(), MOST_OF_WHOLE);
        var common = slowest(timed, Kind.COMMON_WORD);
        table.note("search for a word of very many", words(common), common.ratio());
    }

    private static String words(Timed timed) {
        return "%.2f ms, %s".formatted(timed.median(), timed.list().name());
    }

    private static Timed slowest(List<Timed> timed, Kind kind) {
        return timed.stream()
                .filter(one -> one.list().kind() == kind && !one.list().isWhole())
                .max(Comparator.comparing(Timed::ratio))
                .orElseThrow();
    }
}
