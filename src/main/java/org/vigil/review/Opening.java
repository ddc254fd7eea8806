package org.vigil.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vigil.news.StoryText;

/**
 * The first paragraph of an imported story where it serves as the headline: the text goes without it as long as it does, and
 * has it back when somebody writes a headline of their own.
 */
final class Opening {

    private Opening() {}

    static StoryText mended(StoryText text, String headline) {
        var mended = text.withHeadline(headline);
        return text.headlineDerived() && !isSaidBelow(text)
                ? mended.withBody(text.body().after(asSentence(text.headline())))
                : mended;
    }

    /**
     * A headline made from a longer paragraph has its words in their order, but for “and others” where names were left out;
     * what is one word is no paragraph.
     */
    private static boolean isSaidBelow(StoryText text) {
        var said = words(text.headline().replace(" and others", ""));
        var deck = text.deck() == null ? "" : text.deck();
        return said.size() < 2
                || Stream.concat(
                                Stream.of(deck),
                                Arrays.stream(text.body().text().split("\n\n", -1)))
                        .anyMatch(paragraph -> isWithin(said, words(paragraph)));
    }

    private static boolean isWithin(List<String> said, List<String> paragraph) {
        var at = 0;
        for (var word : paragraph) {
            if (at < said.size() && word.equals(said.get(at))) {
                at++;
            }
        }
        return at == said.size();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String asSentence(String headline) {
        return Character.isLetterOrDigit(headline.codePointBefore(headline.length())) ? headline + "." : headline;
    }
}
