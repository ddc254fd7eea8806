package org.vigil.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that is a date and nothing else, as a story begins with one; the date may be one that cannot be. */
sealed interface DateLine {

    record Dated(LocalDate day) implements DateLine {}

    record Misdated(String reason) implements DateLine {}

    /** Longer lines are not looked at: no date is that long. */
    int LONGEST = 40;

    LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    Pattern SHAPE = Pattern.compile("(\\p{L}{3,12})\\.? ?(\\d{1,3})(?:st|nd|rd|th)?( ?, ?| )(\\d{4,6})\\.?");

    Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("jan", 1),
            Map.entry("february", 2),
            Map.entry("feb", 2),
            Map.entry("march", 3),
            Map.entry("mar", 3),
            Map.entry("april", 4),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("jun", 6),
            Map.entry("july", 7),
            Map.entry("jul", 7),
            Map.entry("august", 8),
            Map.entry("aug", 8),
            Map.entry("september", 9),
            Map.entry("sept", 9),
            Map.entry("sep", 9),
            Map.entry("october", 10),
            Map.entry("oct", 10),
            Map.entry("november", 11),
            Map.entry("nov", 11),
            Map.entry("december", 12),
            Map.entry("dec", 12));

    /** Empty where the line is no date. A day after today, or before 1900, is refused rather than guessed at. */
    static Optional<DateLine> read(String line, LocalDate today) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        var shape = SHAPE.matcher(line);
        if (!shape.matches()) {
            return Optional.empty();
        }
        var month = MONTHS.get(shape.group(1).toLowerCase(Locale.ROOT));
        if (month == null) {
            return foreign(line, shape);
        }
        return Optional.of(
                dated(line, Integer.parseInt(shape.group(4)), month, Integer.parseInt(shape.group(2)), today));
    }

    static Optional<Integer> month(String word) {
        var bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return Optional.ofNullable(MONTHS.get(bare.toLowerCase(Locale.ROOT)));
    }

    /** “Smarch 13, 2020” is meant as a date, “Article 19 2020” is not: the comma tells. */
    private static Optional<DateLine> foreign(String line, Matcher shape) {
        if (!shape.group(3).contains(",") || shape.group(4).length() > 4) {
            return Optional.empty();
        }
        return Optional.of(new Misdated("“%s” has the form of a date, but “%s” is not the English name of a month."
                .formatted(line, shape.group(1))));
    }

    private static DateLine dated(String line, int year, int month, int day, LocalDate today) {
        if (year > 9999 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return new Misdated("“%s” is not a day of the calendar.".formatted(line));
        }
        var date = LocalDate.of(year, month, day);
        if (date.isBefore(EARLIEST)) {
            return new Misdated("“%s” lies before 1900, which no story of this kind does.".formatted(line));
        }
        if (date.isAfter(today.plusDays(1))) {
            return new Misdated("“%s” lies in the future (today is %s).".formatted(line, today));
        }
        return new Dated(date);
    }
}
