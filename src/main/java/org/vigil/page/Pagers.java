package org.vigil.page;

import java.util.ArrayList;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.vigil.page.view.Pager;

/** Lays out the numbers of a pager: the first, the last, and those around the current page. */
public final class Pagers {

    private static final int AROUND = 2;

    private Pagers() {}

    public static @Nullable Pager of(int current, int last, IntFunction<String> href) {
        if (last == 1) {
            return null;
        }
        var steps = new ArrayList<Pager.@Nullable Step>();
        var before = 0;
        for (int number : numbers(current, last)) {
            if (number > before + 1) {
                steps.add(null);
            }
            steps.add(new Pager.Step(number, href.apply(number)));
            before = number;
        }
        return new Pager(
                current,
                last,
                current > 1 ? href.apply(current - 1) : null,
                current < last ? href.apply(current + 1) : null,
                java.util.Collections.unmodifiableList(steps));
    }

    private static TreeSet<Integer> numbers(int current, int last) {
        var numbers = new TreeSet<Integer>();
        numbers.add(1);
        numbers.add(last);
        for (var number = Math.max(1, current - AROUND); number <= Math.min(last, current + AROUND); number++) {
            numbers.add(number);
        }
        // A gap of one page is no gap: its number takes no more room than the dots.
        if (numbers.contains(3)) {
            numbers.add(2);
        }
        if (numbers.contains(last - 2)) {
            numbers.add(last - 1);
        }
        return numbers;
    }
}
