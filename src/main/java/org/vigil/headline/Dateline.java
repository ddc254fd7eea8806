package org.vigil.headline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where, and perhaps when, a paragraph says it was written, before it begins: {@code OTTAWA – …}, {@code July 8, 2020, Ottawa – …}. */
record Dateline(@Nullable String place, String rest) {

    private static final int REACH = 90;
    private static final Set<String> SMALL = Set.of("of", "the", "and", "on", "de", "la", "le", "sur", "al", "el");
    private static final Set<String> NO_PLACE = Set.of(
            "international",
            "rights",
            "watch",
            "council",
            "report",
            "news",
            "update",
            "statement",
            "release",
            "joint",
            "media",
            "advisory",
            "breaking",
            "urgent",
            "action",
            "press",
            "alert",
            "new",
            "today",
            "question",
            "answer",
            "photo",
            "video",
            "background",
            "campaign",
            "coalition",
            "committee",
            "group",
            "we",
            "i",
            "no",
            "yes",
            "stop",
            "free",
            "why",
            "what",
            "how");

    /** The paragraph without its dateline; with no place, and whole, where it has none. */
    static Dateline of(String paragraph) {
        var near = paragraph.substring(0, Math.min(paragraph.length(), REACH));
        if (near.startsWith("(")) {
            return bracketed(paragraph, near);
        }
        int dash = dash(near);
        if (dash <= 0) {
            return new Dateline(null, paragraph);
        }
        return split(paragraph, near.substring(0, dash).strip(), afterDash(paragraph, dash));
    }

    private static Dateline bracketed(String paragraph, String near) {
        int close = near.indexOf(')');
        if (close < 0) {
            return new Dateline(null, paragraph);
        }
        int next = close + 1;
        while (next < paragraph.length() && " –—-:".indexOf(paragraph.charAt(next)) >= 0) {
            next++;
        }
        return split(paragraph, near.substring(1, close), paragraph.substring(next));
    }

    private static Dateline split(String paragraph, String head, String rest) {
        var words = wordsOf(head);
        int before = words.size();
        boolean dated = removeDate(words);
        boolean begins = !rest.isEmpty() && (opens(rest.charAt(0)) || dated);
        if (!begins || before == 0 || !words.stream().allMatch(Dateline::placeLike)) {
            return new Dateline(null, paragraph);
        }
        boolean named = head.equals(head.toUpperCase(Locale.ROOT)) || head.contains(",") || dated;
        if (!named && words.size() > 3 && !paragraph.startsWith("(")) {
            return new Dateline(null, paragraph);
        }
        return new Dateline(words.isEmpty() ? null : place(words), rest);
    }

    private static List<String> wordsOf(String head) {
        var words = new ArrayList<String>();
        for (String word : head.split("\\s", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Takes month, day and year out of the words, in either order, and says whether there was a date. */
    private static boolean removeDate(List<String> words) {
        boolean month =
                words.removeIf(word -> EnglishMonths.number(letters(word)).isPresent()
                        && Character.isUpperCase(letters(word).charAt(0)));
        return month && words.removeIf(Dateline::isDayOrYear);
    }

    private static boolean isDayOrYear(String word) {
        var bare = letters(word);
        return !bare.isEmpty()
                && bare.length() <= 4
                && Character.isDigit(bare.charAt(0))
                && bare.chars().allMatch(Character::isLetterOrDigit);
    }

    private static boolean placeLike(String word) {
        var bare = letters(word);
        if (bare.isEmpty() || word.equals("/") || word.equals("&")) {
            return true;
        }
        boolean small = SMALL.contains(bare);
        boolean known = !NO_PLACE.contains(bare.toLowerCase(Locale.ROOT))
                && bare.chars().noneMatch(Character::isDigit);
        return small
                || known && Character.isUpperCase(bare.charAt(0)) && bare.indexOf('’') < 0 && bare.indexOf('\'') < 0;
    }

    private static String place(List<String> words) {
        var place = String.join(" ", words).replace("(", "").replace(")", "").strip();
        int end = place.length();
        while (end > 0 && ",:;. ".indexOf(place.charAt(end - 1)) >= 0 && !endsInInitials(place, end)) {
            end--;
        }
        return place.substring(0, end).strip();
    }

    private static boolean endsInInitials(String place, int end) {
        return end >= 4 && place.charAt(end - 1) == '.' && place.charAt(end - 3) == '.';
    }

    private static String letters(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && "(“\"".indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "),;:.”\"".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(start, end);
    }

    /** The first dash that stands between spaces, or a long one that stands close. */
    private static int dash(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean spaced = text.charAt(i - 1) == ' ' || i + 1 < text.length() && text.charAt(i + 1) == ' ';
            if (c == '—' || (c == '–' || c == '-' || c == '―') && spaced) {
                return i;
            }
            if (c == '”' || c == '“' || c == '"' || c == '?' || c == '!') {
                return -1;
            }
        }
        return -1;
    }

    private static String afterDash(String paragraph, int dash) {
        int next = dash;
        while (next < paragraph.length() && " –—―-".indexOf(paragraph.charAt(next)) >= 0) {
            next++;
        }
        return paragraph.substring(next);
    }

    private static boolean opens(char c) {
        return Character.isUpperCase(c) || Character.isDigit(c) || "“\"‘'(".indexOf(c) >= 0;
    }
}
