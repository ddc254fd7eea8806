package org.vigil.news;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the index numbers of a stream are made: free text with one {@code {number}} in it, or {@code {number:4}} with zeros
 * before it, and {@code {year}} as often as wanted, such as {@code NLR 12/{number:4}/{year}}.
 */
public final class IndexPattern {

    public static final int LONGEST = 40;

    private static final Pattern NUMBER = Pattern.compile("\\{number(?::([1-9]))?}");
    private static final String YEAR = "{year}";

    private final String before;
    private final int width;
    private final String after;

    private IndexPattern(String before, int width, String after) {
        this.before = before;
        this.width = width;
        this.after = after;
    }

    /** The key of what is not acceptable, if anything is not. */
    public static @Nullable String problem(String pattern) {
        if (pattern.length() > LONGEST || pattern.matches("(?s).*\\p{Cc}.*")) {
            return "streams.problem.pattern.long";
        }
        if (NUMBER.matcher(pattern).results().count() != 1) {
            return "streams.problem.pattern.number";
        }
        var rest = NUMBER.matcher(pattern).replaceAll("").replace(YEAR, "");
        return rest.matches(".*[{}].*") ? "streams.problem.pattern.token" : null;
    }

    static IndexPattern of(String pattern) {
        var number = NUMBER.matcher(pattern);
        if (!number.find()) {
            throw new IllegalArgumentException("an index pattern without a number");
        }
        var width = number.group(1) == null ? 1 : Integer.parseInt(number.group(1));
        return new IndexPattern(pattern.substring(0, number.start()), width, pattern.substring(number.end()));
    }

    /** The year under which numbers are counted: 0 where they do not begin anew every year. */
    int counted(int year) {
        return (before + after).contains(YEAR) ? year : 0;
    }

    String number(int number, int year) {
        return start(year) + "%0".concat(width + "d").formatted(number) + end(year);
    }

    /** How a number of that year looks, with an ellipsis for the number. */
    String shape(int year) {
        return start(year) + "…" + end(year);
    }

    /** What stands before the number. */
    String start(int year) {
        return before.replace(YEAR, String.valueOf(year));
    }

    private String end(int year) {
        return after.replace(YEAR, String.valueOf(year));
    }

    /** The number in an index number that was made like this, if it was. */
    OptionalInt numberIn(String text, int year) {
        var made = Pattern.compile(Pattern.quote(start(year)) + "([0-9]{1,9})" + Pattern.quote(end(year)));
        var found = made.matcher(text);
        return found.matches() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }
}
