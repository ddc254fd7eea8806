package org.vigil.wording;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** The names of languages as BCP 47 writes them. */
public final class LanguageTag {

    private static final int LONGEST = 35;

    private LanguageTag() {}

    /** The tag in its usual spelling; nothing if it names no language. */
    public static Optional<String> of(String tag) {
        if (tag.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build();
            return language.getLanguage().isEmpty() ? Optional.empty() : Optional.of(language.toLanguageTag());
        } catch (IllformedLocaleException malformed) {
            return Optional.empty();
        }
    }
}
