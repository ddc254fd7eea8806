package org.vigil.page.view;

import com.ibm.icu.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The words of one language: sentences by key, dates and numbers as its readers write them (CLDR). */
public final class Words {

    private static final Map<String, Words> KNOWN = new ConcurrentHashMap<>();

    private final String language;
    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(String language) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language.equals("en") ? "en-GB" : language);
        this.bundle = ResourceBundle.getBundle(
                "messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Words in(String language) {
        return KNOWN.computeIfAbsent(language, Words::new);
    }

    public String language() {
        return language;
    }

    public String direction() {
        return directionOf(language);
    }

    public static String directionOf(String language) {
        return com.ibm.icu.util.ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }

    /** The sentence for a key in ICU message format; numbers and plurals follow the language. */
    public String say(String key, Object... arguments) {
        var pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** 19 November 2026. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** 19 November. */
    public String dayAndMonth(LocalDate day) {
        return com.ibm.icu.text.DateFormat.getInstanceForSkeleton("dMMMM", locale)
                .format(java.util.Date.from(day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC)));
    }

    /** November 2026. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    /** November. */
    public String monthName(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL", locale).format(month);
    }

    /** 19 November 2026, 09:00 UTC: the time in the story's own zone, named. */
    public String moment(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        return say(
                "date.moment",
                date(there.toLocalDate()),
                DateTimeFormatter.ofPattern("HH:mm", locale).format(there),
                DateTimeFormatter.ofPattern("z", locale).format(there));
    }

    public String number(long number) {
        return com.ibm.icu.text.NumberFormat.getInstance(locale).format(number);
    }
}
