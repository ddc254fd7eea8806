package org.vigil.finder;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a search says, by the names of its parameters, in one order and without what cannot be meant. The
 * same search has the same address whoever made it.
 */
record SearchForm(Map<String, String> values) {

    static final String WORDS = "q";
    static final String IN = "in";
    static final String EVERYWHERE = "all";
    static final String FROM = "from";
    static final String TO = "to";
    static final String SORT = "sort";
    static final String PAGE = "page";
    static final String NEWEST = "newest";

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,80}");

    /** Far more than can be asked for, so that whoever pastes too much is told so. */
    private static final int LONGEST = 1_000;

    SearchForm {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static SearchForm of(Map<String, String> parameters) {
        var values = new LinkedHashMap<String, String>();
        put(values, WORDS, words(parameters.get(WORDS)));
        put(values, IN, matching(TAG, parameters.get(IN)));
        for (var facet : Facets.BY_PARAMETER.keySet()) {
            put(values, facet, matching(NAME, parameters.get(facet)));
        }
        put(values, FROM, day(parameters.get(FROM)));
        put(values, TO, day(parameters.get(TO)));
        put(values, SORT, NEWEST.equals(parameters.get(SORT)) ? NEWEST : null);
        put(values, PAGE, parameters.get(PAGE));
        return new SearchForm(values);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(name, value);
        }
    }

    private static @Nullable String words(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var plain = typed.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() > LONGEST
                ? plain.substring(0, Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST)
                : plain;
    }

    private static @Nullable String matching(Pattern pattern, @Nullable String value) {
        return value != null && pattern.matcher(value).matches() ? value : null;
    }

    private static @Nullable String day(@Nullable String value) {
        try {
            var day = value == null ? null : LocalDate.parse(value);
            return day == null || day.getYear() < 1 || day.getYear() > 9999 ? null : day.toString();
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    String words() {
        return values.getOrDefault(WORDS, "");
    }

    @Nullable String get(String name) {
        return values.get(name);
    }

    /** The language asked for: that of the page unless another is named, null for all. */
    @Nullable String language(String page) {
        var named = values.getOrDefault(IN, page);
        return named.equals(EVERYWHERE) ? null : named;
    }

    @Nullable LocalDate from() {
        return values.containsKey(FROM) ? LocalDate.parse(values.get(FROM)) : null;
    }

    @Nullable LocalDate to() {
        return values.containsKey(TO) ? LocalDate.parse(values.get(TO)) : null;
    }

    boolean newestFirst() {
        return values.containsKey(SORT);
    }

    boolean isNarrowed() {
        return values.keySet().stream()
                .anyMatch(name -> Facets.BY_PARAMETER.containsKey(name) || name.equals(FROM) || name.equals(TO));
    }

    /** Whether anything is asked at all. */
    boolean asksSomething() {
        return !words().isEmpty() || isNarrowed();
    }

    /** The same search but for one thing, from its first page on; null takes it away. */
    SearchForm with(String name, @Nullable String value) {
        var others = new LinkedHashMap<>(values);
        others.remove(PAGE);
        others.remove(name);
        if (value != null) {
            others.put(name, value);
        }
        return of(others);
    }

    SearchForm withoutFilters() {
        var form = this;
        for (var name : Facets.BY_PARAMETER.keySet()) {
            form = form.with(name, null);
        }
        return form.with(FROM, null).with(TO, null);
    }

    /** The address under a path, which is without language. */
    String at(String path) {
        var address = new StringBuilder(path);
        values.forEach((name, value) -> address.append(address.length() == path.length() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }
}
