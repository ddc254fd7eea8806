package org.vigil.headline;

import java.util.Set;

/** Who said so, in a sentence whose matter is what was said: at its end, in its middle or before it. */
final class Attribution {

    private static final Set<String> AFTER_SAID = Set.of(
            "today",
            "yesterday",
            "tonight",
            "on",
            "in",
            "at",
            "as",
            "after",
            "following",
            "ahead",
            "during",
            "while",
            "when",
            "this",
            "through",
            "via",
            "upon",
            "earlier",
            "late",
            "again",
            "before",
            "amid",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "with",
            "for",
            "to",
            "and",
            "by",
            "from");
    private static final Set<String> SAID_FIRST = Set.of(
            "said",
            "says",
            "say",
            "warned",
            "warns",
            "announced",
            "added",
            "reports",
            "stated",
            "declared",
            "revealed");
    private static final Set<String> CONTINUING = Set.of("calling", "warning", "urging", "demanding", "saying");
    private static final Set<String> HELPING = Set.of("has", "have", "is", "are", "also");
    private static final int LONGEST_SUBJECT = 14;
    private static final int LONGEST_FRAME = 90;

    private Attribution() {}

    /** The sentence up to “…, Ana Paz said today” and the like, or without it where the sentence goes on after it. */
    static String without(Clause clause) {
        for (int i = 2; i < clause.size(); i++) {
            int end = clause.markedBefore(i) ? end(clause, i) : -1;
            if (end < 0) {
                continue;
            }
            if (MainClause.isOnlyAdverbial(clause, i)) {
                return afterAdverbial(clause, i, end);
            }
            int next = clause.nextMark(end);
            if (!clause.hasVerb(0, i) && clause.isVerb(next)) {
                return clause.upTo(i).replaceFirst(",$", "") + " " + clause.from(next);
            }
            return clause.upTo(i);
        }
        return clause.text();
    }

    /** The sentence after “Ana Paz said today that” or “According to a report,”. */
    static String withoutSource(Clause clause) {
        if (clause.bare(0).equals("according") && clause.bare(1).equals("to")) {
            int comma = clause.nextMark(2);
            return clause.hasVerb(comma, clause.size()) ? Headlines.upper(clause.from(comma)) : clause.text();
        }
        int said = said(clause, 0);
        if (said < 1) {
            return clause.text();
        }
        int that = said + 1;
        that += clause.bare(that).equals("today") ? 1 : 0;
        that += clause.bare(that).equals("on") && clause.capital(that + 1) ? 2 : 0;
        boolean reports = clause.bare(that).equals("that") && clause.hasVerb(that + 1, clause.size());
        return reports ? Headlines.upper(clause.from(that + 1)) : clause.text();
    }

    /** What is known, without the words that say how: “… has published new evidence showing that” goes. */
    static String withoutFrame(Clause clause) {
        for (int i = 2; i < clause.size() && clause.endOf(i) <= LONGEST_FRAME; i++) {
            if (English.DOUBTING.contains(clause.bare(i - 1)) || clause.markedBefore(i)) {
                return clause.text();
            }
            boolean frame = clause.bare(i).equals("that")
                    && English.EVIDENCE.contains(clause.bare(i - 1))
                    && clause.hasVerb(1, i);
            if (frame && clause.hasVerb(i + 1, clause.size())) {
                return Headlines.upper(firstOfSeveral(new Clause(clause.from(i + 1))));
            }
        }
        return clause.text();
    }

    /** “families slept in the open, that there was no water and that …”: each “that” is a finding, and the first is enough. */
    private static String firstOfSeveral(Clause findings) {
        for (int i = 2; i < findings.size(); i++) {
            boolean next = findings.bare(i).equals("that")
                    && (findings.markedBefore(i) || findings.bare(i - 1).equals("and"));
            if (next && !findings.isEnclosed(i)) {
                return findings.upTo(findings.markedBefore(i) ? i : i - 1);
            }
        }
        return findings.text();
    }

    private static String afterAdverbial(Clause clause, int start, int end) {
        int next = end;
        next += clause.bare(next).equals("today") ? 1 : 0;
        next += clause.bare(next).equals("that") ? 1 : 0;
        boolean reports = clause.bare(next - 1).equals("that") && clause.hasVerb(next, clause.size());
        return Headlines.upper(clause.from(reports ? next : start));
    }

    /** Where the attribution that begins with this word ends; negative where none begins. */
    private static int end(Clause clause, int start) {
        var first = clause.bare(start);
        boolean named = clause.capital(start + 1)
                || English.DETERMINERS.contains(clause.bare(start + 1))
                || clause.bare(start + 1).equals("today");
        if (first.equals("said")
                || first.equals("says")
                || first.equals("say")
                || SAID_FIRST.contains(first) && named) {
            return start + 1;
        }
        if (first.equals("according") && clause.bare(start + 1).equals("to")) {
            return start + 2;
        }
        int said = said(clause, start);
        boolean over = said > start
                && (said + 1 >= clause.size()
                        || clause.markedBefore(said + 1)
                        || clause.bare(said).equals("told")
                        || AFTER_SAID.contains(clause.bare(said + 1)));
        boolean afterwards = said > start && MainClause.isOnlyAdverbial(clause, start);
        return over || afterwards ? said + 1 : -1;
    }

    /** The word of saying whose subject begins at a word, with nothing but that subject between; negative where there is none. */
    private static int said(Clause clause, int start) {
        var first = clause.bare(start);
        boolean subject = clause.capital(start)
                || English.DETERMINERS.contains(first)
                || English.PRONOUNS.contains(first)
                || clause.number(start);
        if (!subject || English.CLAUSE_OPENERS.contains(first)) {
            return -1;
        }
        for (int i = start + 1; i < clause.size() && i <= start + LONGEST_SUBJECT; i++) {
            if (clause.markedBefore(i)) {
                return -1;
            }
            var word = clause.bare(i);
            boolean continuing = CONTINUING.contains(word)
                    && (clause.bare(i - 1).equals("is") || clause.bare(i - 1).equals("are"));
            boolean ending = continuing
                    && (i + 1 >= clause.size() || clause.bare(i + 1).equals("today") || clause.markedBefore(i + 1));
            if (English.SPEECH.contains(word) && !English.DETERMINERS.contains(clause.bare(i - 1)) || ending) {
                return i;
            }
            boolean helping = HELPING.contains(word);
            if (clause.isVerb(i) && !helping) {
                return -1;
            }
        }
        return -1;
    }
}
