package org.vigil.headline;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;

/**
 * Where English sentences end, abbreviations respected. It looks at the beginning of a text only, which is all a headline or a
 * deck needs. An instance belongs to one thread: ICU's iterators carry their position with them.
 */
public final class Sentences {

    static final int REACH = 3_000;

    private static final List<String> ABBREVIATIONS = List.of(
            "Dr.", "Mr.", "Mrs.", "Ms.", "Prof.", "Hon.", "Rev.", "Fr.", "Sr.", "Jr.", "St.", "Ste.", "Gen.", "Col.",
            "Capt.", "Maj.", "Lt.", "Sgt.", "Gov.", "Sen.", "Rep.", "Pres.", "Min.", "No.", "Nos.", "Art.", "Arts.",
            "para.", "vs.", "v.", "e.g.", "i.e.", "etc.", "approx.", "U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "B.C.",
            "N.B.", "P.E.I.", "N.S.", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.",
            "Nov.", "Dec.", "Inc.", "Ltd.", "Corp.", "Co.", "Bros.", "Dept.", "Ont.", "Que.", "Alta.", "Sask.", "Man.",
            "Ave.", "Blvd.", "Mt.", "Ft.");

    /** Words that begin a sentence rather than go on with a name. */
    private static final Set<String> STARTERS = Set.of(
            "The", "A", "An", "In", "On", "At", "It", "We", "He", "She", "They", "This", "That", "These", "Those",
            "But", "And", "Our", "Their", "His", "Her", "For", "As", "If", "When", "There", "Today", "I", "You", "No",
            "Yet", "With", "After");

    /** Cloned for every use, because it has a position. */
    private static final BreakIterator ENGLISH = english();

    private final BreakIterator breaks = ENGLISH.clone();

    private static BreakIterator english() {
        var builder = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH);
        ABBREVIATIONS.forEach(builder::suppressBreakAfter);
        return builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
    }

    String first(String text) {
        var near = near(text);
        breaks.setText(near);
        return near.substring(0, next(near)).strip();
    }

    public int count(String text) {
        var near = near(text);
        breaks.setText(near);
        int count = 0;
        for (int end = 0; end < near.length(); count++) {
            end = next(near);
        }
        return count;
    }

    private int next(String text) {
        int end = breaks.next();
        while (end != BreakIterator.DONE && end < text.length() && endsInInitials(text, end)) {
            end = breaks.next();
        }
        return end == BreakIterator.DONE ? text.length() : end;
    }

    /** “U.S. Capitol”, “5 p.m. Friday”, “J. Banda”: ICU's filter lets some of these end a sentence before a capital letter. */
    private static boolean endsInInitials(String text, int end) {
        int stop = end;
        while (stop > 0 && text.charAt(stop - 1) == ' ') {
            stop--;
        }
        int letters = 0;
        int at = stop;
        while (at >= 2 && text.charAt(at - 1) == '.' && Character.isLetter(text.charAt(at - 2))) {
            at -= 2;
            letters++;
        }
        boolean initials = letters > 0 && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
        return initials && (letters == 1 || !STARTERS.contains(wordAt(text, end)));
    }

    private static String wordAt(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static String near(String text) {
        if (text.length() <= REACH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(REACH - 1)) ? REACH - 1 : REACH;
        return text.substring(0, end);
    }
}
