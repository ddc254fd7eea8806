package org.vigil.question;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words as they are compared: without marks, in small letters, Arabic and Persian letters of one sound alike. */
public final class Folding {

    private Folding() {}

    public static String fold(String word) {
        var plain = Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(plain.length());
        plain.chars().map(Folding::letter).filter(letter -> letter != 0).forEach(c -> folded.append((char) c));
        return folded.toString();
    }

    private static int letter(int c) {
        return switch (c) {
            case 'ı' -> 'i';
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            case 'ł' -> 'l';
            case '\u0307', 'ـ' -> 0;
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی', 'ے' -> 'ي';
            case 'ة' -> 'ه';
            case 'ک' -> 'ك';
            default -> c;
        };
    }

    /** The runs of letters and digits in a text, in their order, as they stand. */
    public static List<String> words(String text) {
        var words = new ArrayList<String>();
        var start = -1;
        for (var i = 0; i <= text.length(); ) {
            var c = i < text.length() ? text.codePointAt(i) : ' ';
            var inside = Character.isLetterOrDigit(c)
                    || start >= 0 && (Character.getType(c) == Character.NON_SPACING_MARK || c == '\u200c');
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
            i += Character.charCount(c);
        }
        return words;
    }

    /** Whether a text is written without spaces between its words. */
    public static boolean isUnspaced(String text) {
        return text.codePoints().anyMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        });
    }

    /** How many letters somebody would have to type otherwise, at most three; two neighbours changed over are one. */
    public static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 2) {
            return 3;
        }
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                rows[i][j] = step(rows, one, other, i, j);
            }
        }
        return Math.min(3, rows[one.length()][other.length()]);
    }

    private static int step(int[][] rows, String one, String other, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        var same = one.charAt(i - 1) == other.charAt(j - 1);
        var best = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
        var crossed =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return crossed ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }

    /** The beginning of a text that ends between two characters, whatever they are made of. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return text.substring(0, characters.isBoundary(most) ? most : characters.preceding(most));
    }
}
