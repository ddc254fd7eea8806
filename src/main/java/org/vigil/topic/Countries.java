package org.vigil.topic;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The countries: the codes of ISO 3166-1 that are valid today, called as CLDR calls them in each language. */
public final class Countries {

    private static final Set<String> CODES = codes();
    private static final Map<String, List<Country>> BY_NAME = new ConcurrentHashMap<>();

    private Countries() {}

    /** A country by its code of two letters, with its name in one language. */
    public record Country(String code, String name) {}

    /** ISO has no code for Kosovo; CLDR uses one of those that are left to users. */
    private static Set<String> codes() {
        var codes = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        codes.add("XK");
        return Set.copyOf(codes);
    }

    /** All of them as a reader of this language looks them up: in its alphabet and its order. */
    public static List<Country> all(String language) {
        return BY_NAME.computeIfAbsent(language, Countries::named);
    }

    private static List<Country> named(String language) {
        var order = Collator.getInstance(locale(language));
        return CODES.stream()
                .map(code -> new Country(code, name(code, language)))
                .sorted(Comparator.comparing(Country::name, order::compare).thenComparing(Country::code))
                .toList();
    }

    public static boolean has(String code) {
        return CODES.contains(code);
    }

    /** What a country is called in a language; the code itself where it is none. */
    public static String name(String code, String language) {
        return has(code) ? LocaleDisplayNames.getInstance(locale(language)).regionDisplayName(code) : code;
    }

    private static ULocale locale(String language) {
        return ULocale.forLanguageTag(language.equals("en") ? "en-GB" : language);
    }

    /** Where readers find what is about a country, without language: its code in small letters. */
    public static String path(String code) {
        return "/countries/" + code.toLowerCase(Locale.ROOT);
    }

    /** The code that is written so in an address. */
    public static Optional<String> at(String address) {
        var code = address.toUpperCase(Locale.ROOT);
        return address.equals(code.toLowerCase(Locale.ROOT)) && has(code) ? Optional.of(code) : Optional.empty();
    }

    /** The id under which stories are listed and counted, always the same: the function pub.subjects makes it as well. */
    public static UUID id(String code) {
        return new UUID(0, 1L << 48 | code.charAt(0) << 8 | code.charAt(1));
    }
}
