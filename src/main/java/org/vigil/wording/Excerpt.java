package org.vigil.wording;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;

/**
 * The beginning of a running text, cut at the end of a sentence or between two words. An ellipsis says that a sentence
 * was cut; a paragraph ends a sentence even without a full stop.
 */
public final class Excerpt {

    private static final String ELLIPSIS = "…";
    private static final int LOOK_AHEAD = 60;

    /** CLDR's own list lacks "Dr." and holds words that do end sentences, such as "Is." and "Go.". */
    private static final List<String> ABBREVIATIONS = List.of(
            "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Rev.", "Hon.", "St.", "Gen.", "Col.", "Maj.", "Capt.", "Lt.", "Sgt.",
            "No.", "Art.", "vs.", "e.g.", "i.e.", "U.S.", "U.N.", "Mme.", "MM.", "Mgr.", "Sr.", "Sra.", "Dra.");

    /** Cloned for every use, because it has a position. */
    private static final BreakIterator SENTENCES = sentences();

    private final String text;

    private Excerpt(String text) {
        this.text = text;
    }

    public static Excerpt of(List<String> paragraphs) {
        return new Excerpt(String.join("\n", paragraphs));
    }

    public String words(int most) {
        var words = words(text);
        var left = most;
        var end = 0;
        for (var next = words.next(); next != BreakIterator.DONE && left > 0; next = words.next()) {
            if (isWord(words)) {
                end = next;
                left--;
            }
        }
        return left > 0 ? shown(text) : cutAfterWord(end);
    }

    /**
     * At most this many characters. The end of a sentence is preferred where at least half of them are kept; a word
     * that alone is too long is cut between characters, or there would be nothing to read.
     */
    public String characters(int most) {
        if (text.length() <= most) {
            return shown(text);
        }
        var sentence = lastSentence(most);
        if (sentence > 0 && (sentence >= most / 2 || sentence >= lastWord(most - 1))) {
            return shown(text.substring(0, sentence));
        }
        var word = lastWord(most - 1);
        return word > 0 ? cut(word) : cut(lastCharacter(most - 1));
    }

    private String cutAfterWord(int end) {
        var sentences = sentences(text);
        var sentence = end == 0 ? 0 : sentences.following(end - 1);
        return hasWord(text.substring(end, sentence)) ? cut(end) : shown(text.substring(0, sentence));
    }

    /** Looks a little further than it may go, because what follows a full stop decides whether it ends a sentence. */
    private int lastSentence(int most) {
        var start = text.substring(0, Math.min(text.length(), most + LOOK_AHEAD));
        var sentences = sentences(start);
        var last = 0;
        for (var next = sentences.next(); next != BreakIterator.DONE; next = sentences.next()) {
            var end = endOfWords(start, next);
            if (next == start.length() || end > most) {
                break;
            }
            last = end;
        }
        return last;
    }

    private static int endOfWords(String text, int end) {
        var last = end;
        while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private int lastWord(int most) {
        var words = words(text);
        var last = 0;
        for (var next = words.next(); next != BreakIterator.DONE && next <= most; next = words.next()) {
            last = isWord(words) ? next : last;
        }
        return last;
    }

    private int lastCharacter(int most) {
        var characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        characters.setText(text);
        var last = 0;
        for (var next = characters.next(); next != BreakIterator.DONE && next <= most; next = characters.next()) {
            last = next;
        }
        return last;
    }

    private String cut(int end) {
        return shown(text.substring(0, end)) + ELLIPSIS;
    }

    private static String shown(String text) {
        return Direction.settle(OneLine.of(text));
    }

    private static boolean hasWord(String text) {
        var words = words(text);
        for (var next = words.next(); next != BreakIterator.DONE; next = words.next()) {
            if (isWord(words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(BreakIterator words) {
        return words.getRuleStatus() >= RuleBasedBreakIterator.WORD_NONE_LIMIT;
    }

    private static BreakIterator words(String text) {
        var words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(text);
        return words;
    }

    private static BreakIterator sentences() {
        var builder = FilteredBreakIteratorBuilder.getEmptyInstance();
        ABBREVIATIONS.forEach(builder::suppressBreakAfter);
        for (char initial = 'A'; initial <= 'Z'; initial++) {
            builder.suppressBreakAfter(initial + ".");
        }
        return builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ROOT));
    }

    private static BreakIterator sentences(String text) {
        var sentences = SENTENCES.clone();
        sentences.setText(text);
        return sentences;
    }
}
