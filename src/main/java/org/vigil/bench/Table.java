package org.vigil.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The findings, a line each, printed as they come and once more together at the end. */
final class Table {

    private static final String FORMAT = "%-46s %-34s %9s  %-10s %s%n";

    private record Line(String what, String figure, String ratio, String target, String verdict) {}

    private final PrintStream out;
    private final List<Line> lines = new ArrayList<>();

    Table(PrintStream out) {
        this.out = out;
    }

    void say(String sentence) {
        out.println(sentence);
    }

    /** A figure that is held to nothing. */
    void note(String what, String figure) {
        add(new Line(what, figure, "", "", ""));
    }

    void note(String what, String figure, double ratio) {
        add(new Line(what, figure, number(ratio), "", ""));
    }

    void atLeast(String what, String figure, double value, double target) {
        add(new Line(what, figure, number(value), "≥ " + number(target), value >= target ? "ok" : "MISS"));
    }

    void atMost(String what, String figure, double value, double target) {
        add(new Line(what, figure, number(value), "≤ " + number(target), value <= target ? "ok" : "MISS"));
    }

    private void add(Line line) {
        lines.add(line);
        print(line);
    }

    void print() {
        out.println();
        print(new Line("what", "figure", "value", "target", ""));
        lines.forEach(this::print);
    }

    /** Whether every figure is as it should be. */
    boolean holds() {
        return lines.stream().noneMatch(line -> line.verdict().equals("MISS"));
    }

    private void print(Line line) {
        out.printf(Locale.ROOT, FORMAT, line.what(), line.figure(), line.ratio(), line.target(), line.verdict());
    }

    private static String number(double value) {
        return value >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
