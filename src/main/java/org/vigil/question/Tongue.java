package org.vigil.question;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A way of taking words apart: that of one language, of Chinese, Japanese and Korean together, or of all that are known no
 * better. Each has fields of its own, so that a document is read as its language is written.
 */
public enum Tongue {
    EN(Set.of("en"), Filter.of("porterStem", "stemmer", "english")),
    FR(Set.of("fr"), Filter.of("frenchLightStem", "stemmer", "light_french")),
    ES(Set.of("es"), Filter.of("spanishLightStem", "stemmer", "light_spanish")),
    AR(Set.of("ar"), Filter.of("arabicStem", "stemmer", "arabic")),
    RU(Set.of("ru"), Filter.of("russianLightStem", "stemmer", "light_russian")),
    DE(Set.of("de"), Filter.of("germanLightStem", "stemmer", "light_german")),
    PT(Set.of("pt"), Filter.of("portugueseLightStem", "stemmer", "light_portuguese")),
    FA(Set.of("fa"), Filter.of("persianStem", "persian_stem", null)),
    TR(Set.of("tr"), Filter.snowball("Turkish", "turkish")),
    CJK(Set.of("zh", "ja", "ko"), Filter.of("cjkBigram", "cjk_bigram", null)),
    OTHER(Set.of(), null);

    /** The last filter of an analyser, as each of the two search engines calls it. */
    public record Filter(
            String lucene,
            Map<String, String> parameters,
            String openSearch,
            @org.jspecify.annotations.Nullable String language) {

        static Filter of(String lucene, String openSearch, @org.jspecify.annotations.Nullable String language) {
            return new Filter(lucene, Map.of(), openSearch, language);
        }

        static Filter snowball(String lucene, String openSearch) {
            return new Filter("snowballPorter", Map.of("language", lucene), "stemmer", openSearch);
        }
    }

    private static final List<Tongue> ALL = List.of(values());

    private final Set<String> languages;
    private final @org.jspecify.annotations.Nullable Filter last;

    Tongue(Set<String> languages, @org.jspecify.annotations.Nullable Filter last) {
        this.languages = languages;
        this.last = last;
    }

    /** The tongue in which documents of this language are kept. */
    public static Tongue of(String language) {
        var plain = language.split("-", 2)[0];
        return ALL.stream()
                .filter(tongue -> tongue.languages.contains(plain))
                .findFirst()
                .orElse(OTHER);
    }

    public static List<Tongue> all() {
        return ALL;
    }

    /** Name of its analyser, and end of the names of its fields. */
    public String tag() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String headline() {
        return "headline_" + tag();
    }

    public String deck() {
        return "deck_" + tag();
    }

    public String about() {
        return "about_" + tag();
    }

    /** All its words in one. */
    public String whole() {
        return "whole_" + tag();
    }

    public String body() {
        return "body_" + tag();
    }

    public java.util.Optional<Filter> last() {
        return java.util.Optional.ofNullable(last);
    }

    /** The file with the words that say nothing by themselves; not all tongues have one. */
    public java.util.Optional<String> stopWords() {
        var file = "search/stop/" + tag() + ".txt";
        return Tongue.class.getResource("/" + file) == null ? java.util.Optional.empty() : java.util.Optional.of(file);
    }

    public java.util.Optional<String> synonyms() {
        var file = "search/synonyms/" + tag() + ".txt";
        return Tongue.class.getResource("/" + file) == null ? java.util.Optional.empty() : java.util.Optional.of(file);
    }
}
