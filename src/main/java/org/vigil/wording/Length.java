package org.vigil.wording;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;

/** How much there is to read. Where writing has no spaces (Chinese, Japanese) a character counts as a word. */
public record Length(int words, int ideographs) {

    private static final double WORDS_A_MINUTE = 220;
    private static final double IDEOGRAPHS_A_MINUTE = 450;

    public static Length of(String text) {
        var breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        int words = 0;
        int ideographs = 0;
        int start = 0;
        for (var end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            var status = breaks.getRuleStatus();
            if (status >= RuleBasedBreakIterator.WORD_KANA) {
                ideographs += text.codePointCount(start, end);
            } else if (status >= RuleBasedBreakIterator.WORD_NONE_LIMIT) {
                words++;
            }
        }
        return new Length(words, ideographs);
    }

    public int total() {
        return words + ideographs;
    }

    public int minutes() {
        var minutes = words / WORDS_A_MINUTE + ideographs / IDEOGRAPHS_A_MINUTE;
        return Math.max(1, Math.toIntExact(Math.round(minutes)));
    }
}
