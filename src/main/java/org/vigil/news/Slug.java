package org.vigil.news;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** The last part of a story's address: plain ASCII words of its headline, 80 characters at most, cut between words. */
final class Slug {

    private static final int LONGEST = 80;

    private Slug() {}

    static String of(String headline) {
        var latin = isAscii(headline) ? headline : transliterate(headline);
        var words = new StringBuilder();
        for (var word : latin.toLowerCase(Locale.ROOT).replace("'", "").split("[^a-z0-9]+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            if (words.length() + word.length() >= LONGEST && !words.isEmpty()) {
                break;
            }
            words.append(words.isEmpty() ? "" : "-").append(word, 0, Math.min(word.length(), LONGEST));
        }
        return words.isEmpty() ? "story" : words.toString();
    }

    /** A slug somebody chose: as it is if it can be, else made into one. */
    static String chosen(String slug) {
        return slug.matches("[a-z0-9]+(-[a-z0-9]+)*") ? slug : of(slug);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String transliterate(String text) {
        return Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(text.replace("’", ""));
    }
}
