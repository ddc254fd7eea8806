package org.vigil.page;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A path taken apart into the language it names and the rest: {@code /fr/news} is {@code /news} in French. A path
 * without language is in the site's first.
 */
record LanguagePath(@Nullable String language, String path) {

    /** ISO 639: a two-letter segment that is no language is an ordinary part of a path. */
    private static final Set<String> LANGUAGES =
            Arrays.stream(java.util.Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    static LanguagePath of(String path) {
        var end = path.indexOf('/', 1);
        var first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        if (first.length() != 2 || !LANGUAGES.contains(first)) {
            return new LanguagePath(null, path);
        }
        return new LanguagePath(first, end < 0 ? "/" : path.substring(end));
    }
}
