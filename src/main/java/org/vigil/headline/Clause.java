package org.vigil.headline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence as words, each boundary between two of them known for what it is: inside a quotation, bracket, date or name, where
 * nothing may be cut, or at a mark.
 */
final class Clause {

    private static final Set<String> JOINTS = Set.of("of", "for", "and", "on", "de", "the", "&");
    private static final Set<String> MEASURES = Set.of("per", "percent", "million", "billion", "years", "days");
    private static final String MARKS = ",;:–—―";

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final boolean[] enclosed;
    private final boolean[] marked;
    private final byte[] verbs;

    /** A word with its marks, and the same bare and in lower case. */
    private record Word(int start, int end, String raw, String bare) {

        boolean capital() {
            int first = 0;
            while (first < raw.length() && !Character.isLetterOrDigit(raw.charAt(first))) {
                first++;
            }
            return first < raw.length() && Character.isUpperCase(raw.charAt(first));
        }

        boolean number() {
            return !bare.isEmpty() && Character.isDigit(bare.charAt(0));
        }

        boolean dash() {
            return raw.length() == 1 && "–—―-".indexOf(raw.charAt(0)) >= 0;
        }
    }

    Clause(String text) {
        this.text = text;
        enclosed = enclosures(text);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(' ', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                var raw = text.substring(start, end);
                words.add(new Word(start, end, raw, bare(raw)));
            }
            start = end + 1;
        }
        verbs = new byte[words.size()];
        marked = new boolean[words.size()];
        for (int i = 1; i < marked.length; i++) {
            boolean dashed = words.get(i).dash() || words.get(i - 1).dash();
            marked[i] = !isEnclosed(i) && (dashed || mark(words.get(i - 1).raw()) != 0);
        }
    }

    int size() {
        return words.size();
    }

    String text() {
        return text;
    }

    /** The first so many words, without the mark that follows them. */
    String upTo(int count) {
        int last = count;
        while (last > 0 && words.get(last - 1).dash()) {
            last--;
        }
        return last == 0 ? "" : text.substring(0, words.get(last - 1).end());
    }

    /** Where the first so many words end in the text. */
    int endOf(int count) {
        return count == 0 ? 0 : words.get(Math.min(count, words.size()) - 1).end();
    }

    /** Everything from a word on. */
    String from(int index) {
        int first = index;
        while (first < words.size() && words.get(first).dash()) {
            first++;
        }
        return first >= words.size() ? "" : text.substring(words.get(first).start());
    }

    String bare(int index) {
        return index < 0 || index >= words.size() ? "" : words.get(index).bare();
    }

    String raw(int index) {
        return index < 0 || index >= words.size() ? "" : words.get(index).raw();
    }

    boolean capital(int index) {
        return index >= 0 && index < words.size() && words.get(index).capital();
    }

    boolean number(int index) {
        return index >= 0 && index < words.size() && words.get(index).number();
    }

    boolean dash(int index) {
        return index >= 0 && index < words.size() && words.get(index).dash();
    }

    /** Whether a comma, semicolon, colon or dash stands before the word. */
    boolean markedBefore(int index) {
        return index > 0 && index < words.size() && marked[index];
    }

    boolean commaBefore(int index) {
        return markedBefore(index) && mark(raw(index - 1)) == ',';
    }

    boolean colonAfter(int index) {
        return mark(raw(index)) == ':';
    }

    /** Whether the boundary before the word lies inside a quotation or a bracket. */
    boolean isEnclosed(int index) {
        return index > 0 && index < words.size() && enclosed[words.get(index).start() - 1];
    }

    /** Whether the boundary before the word must stay whole. */
    boolean isGuarded(int index) {
        return isEnclosed(index)
                || !markedBefore(index) && (insideName(index) || insidePair(index))
                || insideDate(index);
    }

    int nextMark(int from) {
        int index = from;
        while (index < words.size() && !markedBefore(index)) {
            index++;
        }
        return index;
    }

    /** A word that is, as far as small words and endings tell, the verb of a clause. */
    boolean isVerb(int index) {
        if (index < 0 || index >= verbs.length) {
            return false;
        }
        if (verbs[index] == 0) {
            verbs[index] = (byte) (looksLikeVerb(index) ? 1 : -1);
        }
        return verbs[index] > 0;
    }

    private boolean looksLikeVerb(int index) {
        var word = bare(index);
        if (word.isEmpty() || isEnclosed(index)) {
            return false;
        }
        if (English.AUXILIARIES.contains(word)) {
            return !(capital(index) && index > 0)
                    && !English.BE.contains(bare(index - 1))
                    && !word.startsWith("be")
                    && !word.equals("having");
        }
        if (index == 0 || capital(index)) {
            return false;
        }
        return isPresent(index, word) || isPast(index, word);
    }

    boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPresent(int index, String word) {
        var before = bare(index - 1);
        boolean nounBefore = English.DETERMINERS.contains(before)
                || English.PREPOSITIONS.contains(before)
                || English.CLINGING.contains(before)
                || possessive(index - 1);
        if (English.PRESENTS.contains(word)) {
            return !nounBefore && !English.CONJUNCTIONS.contains(before);
        }
        return English.BARE_VERBS.contains(word)
                && (English.PRONOUNS.contains(before)
                        || English.PLURALS.contains(before)
                        || before.endsWith("s") && !nounBefore && !English.DETERMINERS.contains(before));
    }

    private boolean isPast(int index, String word) {
        boolean looks = English.IRREGULAR_PASTS.contains(word) || word.length() > 4 && word.endsWith("ed");
        var before = bare(index - 1);
        return looks
                && !English.NOT_PASTS.contains(word)
                && !word.contains("-")
                && !English.DETERMINERS.contains(before)
                && !English.PREPOSITIONS.contains(before)
                && !English.CLINGING.contains(before)
                && !English.CONJUNCTIONS.contains(before)
                && !possessive(index - 1)
                && !bare(index + 1).equals("by");
    }

    private boolean possessive(int index) {
        var word = bare(index);
        return word.endsWith("’s") || word.endsWith("'s") || word.endsWith("s’") || word.endsWith("s'");
    }

    private boolean insideName(int index) {
        if (!capital(index - 1) && !number(index - 1)) {
            return false;
        }
        if (capital(index)) {
            return capital(index - 1);
        }
        boolean joins = JOINTS.contains(bare(index));
        boolean nextIsName = capital(index + 1) || bare(index + 1).equals("the") && capital(index + 2);
        if (number(index - 1)) {
            return MEASURES.contains(bare(index));
        }
        return joins && nextIsName && index > 1;
    }

    /** “Between … and …”, “both … and …”. */
    private boolean insidePair(int index) {
        if (!bare(index).equals("and")) {
            return false;
        }
        for (int i = index - 1; i >= 0 && i > index - 9; i--) {
            if (bare(i).equals("between") || bare(i).equals("both")) {
                return true;
            }
            if (bare(i).equals("and") || markedBefore(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean insideDate(int index) {
        boolean monthBefore = EnglishMonths.number(bare(index - 1)).isPresent() && capital(index - 1);
        boolean monthHere = EnglishMonths.number(bare(index)).isPresent() && capital(index);
        boolean dayBefore = number(index - 1) && bare(index - 1).length() <= 4;
        boolean yearHere = number(index) && bare(index).length() == 4;
        boolean monthTwoBefore = EnglishMonths.number(bare(index - 2)).isPresent() && capital(index - 2);
        boolean weekdayBefore = English.WEEKDAYS.contains(bare(index - 1));
        return weekdayBefore && (monthHere || number(index))
                || monthBefore && number(index)
                || dayBefore && monthHere
                || dayBefore && yearHere && monthTwoBefore;
    }

    private static char mark(String raw) {
        for (int i = raw.length() - 1; i >= 0; i--) {
            char c = raw.charAt(i);
            if (MARKS.indexOf(c) >= 0) {
                return c;
            }
            if ("”’\")]'".indexOf(c) < 0) {
                return 0;
            }
        }
        return 0;
    }

    private static String bare(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && !Character.isLetterOrDigit(raw.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(raw.charAt(end - 1)) && !pluralPossessive(raw, start, end)) {
            end--;
        }
        return raw.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean pluralPossessive(String raw, int start, int end) {
        char last = raw.charAt(end - 1);
        return (last == '’' || last == '\'') && end - start > 2 && raw.charAt(end - 2) == 's' && end == raw.length();
    }

    /** For every position, whether it lies between an opening and its closing mark; what is never closed encloses nothing. */
    private static boolean[] enclosures(String text) {
        var inside = new boolean[text.length()];
        for (Pair pair : Pair.all(text)) {
            for (int i = pair.open(); i < pair.close(); i++) {
                inside[i] = true;
            }
        }
        return inside;
    }
}
