package org.vigil.page.view;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The words of one language: sentences by key, dates and numbers as its readers write them (CLDR). */
public final class Words {

    /** The languages there are words in; which of them a site has, and in which order, is its own choice. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");

    private static final Map<String, Words> KNOWN = new ConcurrentHashMap<>();

    private final String language;
    private final Locale locale;
    private final ResourceBundle bundle;
    private final LocalizedNumberFormatter numbers;
    private final DateTimeFormatter monthNames;

    private Words(String language) {
        this.language = language;
        this.locale = localeOf(language);
        this.numbers = ((DecimalFormat) NumberFormat.getInstance(locale)).toNumberFormatter();
        this.monthNames = DateTimeFormatter.ofPattern("LLLL", locale);
        this.bundle = ResourceBundle.getBundle(
                "messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** British English; and one kind of digits on every page, the kind that addresses and index numbers are written in. */
    private static Locale localeOf(String language) {
        return Locale.forLanguageTag(language.equals("en") ? "en-GB" : language + "-u-nu-latn");
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
        return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }

    /** The sentence for a key in ICU message format; numbers and plurals follow the language. */
    public String say(String key, Object... arguments) {
        var pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** What comes after this beginning in the keys that have it, in order: the words that a script says. */
    public List<String> names(String beginning) {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .sorted()
                .toList();
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** 19 November 2026. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** 19 November. */
    public String dayAndMonth(LocalDate day) {
        return skeleton("dMMMM").format(day);
    }

    /** November 2026. */
    public String month(YearMonth month) {
        return skeleton("yMMMM").format(month.atDay(1));
    }

    /** November. */
    public String monthName(YearMonth month) {
        return monthNames.format(month);
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

    /** Key facts run together with dots between them: a dot stays with the fact before it and never opens a line. */
    public String facts(String deck) {
        return deck.replace(" · ", "\u00a0· ");
    }

    public String number(long number) {
        return numbers.format(number).toString();
    }

    private DateFormat skeleton(String fields) {
        return DateFormat.getInstanceForSkeleton(fields, locale);
    }
}
