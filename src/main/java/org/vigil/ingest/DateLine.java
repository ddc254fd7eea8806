package org.vigil.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.headline.EnglishMonths;

/** A line that is a date and nothing else, as a story begins with one; the date may be one that cannot be. */
sealed interface DateLine {

    record Dated(LocalDate day) implements DateLine {}

    record Misdated(String reason) implements DateLine {}

    /** Longer lines are not looked at: no date is that long. */
    int LONGEST = 40;

    LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    Pattern SHAPE = Pattern.compile("(\\p{L}{3,12})\\.? ?(\\d{1,3})(?:st|nd|rd|th)?( ?, ?| )(\\d{4,6})\\.?");

    /** Empty where the line is no date. A day after today, or before 1900, is refused rather than guessed at. */
    static Optional<DateLine> read(String line, LocalDate today) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        var shape = SHAPE.matcher(line);
        if (!shape.matches()) {
            return Optional.empty();
        }
        var month = EnglishMonths.number(shape.group(1));
        if (month.isEmpty()) {
            return foreign(line, shape);
        }
        return Optional.of(
                dated(line, Integer.parseInt(shape.group(4)), month.get(), Integer.parseInt(shape.group(2)), today));
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
