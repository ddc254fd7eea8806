package org.vigil.headline;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** The last touch: marks, quotation marks and capitals as a headline has them. */
final class Tidy {

    private Tidy() {}

    static String headline(String text) {
        var balanced = withoutStrayMarks(text.strip());
        int start = 0;
        int end = balanced.length();
        while (start < end && " ,;:.–—―-•*>·".indexOf(balanced.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && isLoose(balanced, end)) {
            end--;
        }
        return Headlines.upper(withoutCommaBeforeClosing(balanced.substring(start, end)));
    }

    /** A dash that parts thoughts stands between spaces. */
    static String spacedDashes(String text) {
        var clean = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean before = i > 0 && text.charAt(i - 1) == ' ';
            boolean after = i + 1 < text.length() && text.charAt(i + 1) == ' ';
            boolean parts = c == '—' || c == '―' || c == '–' && before != after;
            clean.append(parts && !before ? " " : "").append(c).append(parts && !after ? " " : "");
        }
        return clean.toString();
    }

    /** Brackets that only repeat a name in capitals. */
    static String withoutAcronyms(String text) {
        var clean = new StringBuilder(text.length());
        int at = 0;
        for (Pair pair : Pair.all(text)) {
            if (text.charAt(pair.open()) == '(' && pair.open() > at && isAcronym(text, pair)) {
                clean.append(text, at, pair.open() - 1);
                at = pair.close() + 1;
            }
        }
        return clean.append(text, at, text.length()).toString();
    }

    /** What stands between two dashes. */
    static String withoutAside(Clause clause) {
        int first = -1;
        for (int i = 1; i < clause.size(); i++) {
            if (clause.dash(i) && !clause.isEnclosed(i)) {
                if (first > 0) {
                    return clause.upTo(first) + " " + clause.from(i + 1);
                }
                first = i;
            }
        }
        return clause.text();
    }

    /** For text without spaces: as many whole characters, as a reader counts them, as fit. */
    static String firstCharacters(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var characters = BreakIterator.getCharacterInstance(ULocale.ENGLISH);
        characters.setText(text.substring(0, Math.min(text.length(), longest + 64)));
        int end = characters.isBoundary(longest) ? longest : characters.preceding(longest);
        return text.substring(0, end > 0 ? end : longest - 1);
    }

    private static boolean isAcronym(String text, Pair pair) {
        var inner = text.substring(pair.open() + 1, pair.close());
        return inner.length() <= 10
                && text.charAt(pair.open() - 1) == ' '
                && inner.chars().noneMatch(c -> Character.isLowerCase(c) || c == ' ');
    }

    private static boolean isLoose(String text, int end) {
        char last = text.charAt(end - 1);
        boolean ellipsis = text.startsWith("...", Math.max(0, end - 3));
        boolean abbreviation =
                last == '.' && end >= 4 && Character.isLetter(text.charAt(end - 2)) && text.charAt(end - 3) == '.';
        return " ,;:–—―-".indexOf(last) >= 0 || last == '.' && !ellipsis && !abbreviation;
    }

    private static String withoutCommaBeforeClosing(String text) {
        int last = text.length() - 1;
        boolean closed = last > 1 && "”\"’".indexOf(text.charAt(last)) >= 0;
        return closed && ",.;".indexOf(text.charAt(last - 1)) >= 0
                ? text.substring(0, last - 1) + text.charAt(last)
                : text;
    }

    private static String withoutStrayMarks(String text) {
        var paired = new boolean[text.length()];
        for (Pair pair : Pair.all(text)) {
            paired[pair.open()] = true;
            paired[pair.close()] = true;
        }
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (paired[i] || "“”\"()[]«»‘".indexOf(text.charAt(i)) < 0) {
                clean.append(text.charAt(i));
            }
        }
        return clean.toString().strip();
    }
}
