package org.vigil.headline;

import java.util.Set;

/** The part of a sentence that could stand alone, behind an opening that only says when, where or why. */
final class MainClause {

    private static final Set<String> TIME_RELATIONS =
            Set.of("after", "since", "before", "ago", "later", "into", "on", "from");
    private static final Set<String> AMOUNTS = Set.of("over", "around", "about", "under", "between", "up", "some");
    private static final Set<String> PARTS = Set.of("most", "many", "some", "all", "both", "half", "none");
    private static final Set<String> APPOSITIONS = Set.of("a", "an", "one");
    private static final int TIME_REACH = 6;

    private MainClause() {}

    /** The main clause, or the whole sentence where none is found behind an opening. */
    static String of(String sentence) {
        var clause = new Clause(sentence);
        if (!opensAdverbially(clause)) {
            return sentence;
        }
        for (int i = 2; i < clause.size(); i++) {
            if (clause.markedBefore(i) && begins(clause, i)) {
                return Headlines.upper(clause.from(i));
            }
        }
        return sentence;
    }

    /** The sentence without “, who came to power in a coup,” and the like between its subject and its verb. */
    static String withoutAside(String sentence) {
        var clause = new Clause(sentence);
        for (int i = 1; i < clause.size() && clause.endOf(i) <= Headline.LONGEST; i++) {
            if (clause.isVerb(i)) {
                return sentence;
            }
            int end = clause.commaBefore(i) && opensAside(clause, i) ? verbBehind(clause, i) : -1;
            if (end > 0) {
                boolean apposition = clause.nextMark(1) < i;
                var subject = clause.upTo(i);
                return (apposition ? subject : SubjectSeries.withoutComma(subject)) + " " + clause.from(end);
            }
        }
        return sentence;
    }

    private static boolean opensAside(Clause clause, int i) {
        var first = clause.bare(i);
        var second = clause.bare(i + 1);
        boolean relative = English.RELATIVES.contains(first)
                || English.RELATIVES.contains(second) && English.PREPOSITIONS.contains(first);
        boolean part = first.equals("including") || second.equals("of") && PARTS.contains(first);
        boolean apposition = clause.capital(i - 1) && APPOSITIONS.contains(first);
        return relative || part || apposition;
    }

    private static int verbBehind(Clause clause, int from) {
        for (int end = clause.nextMark(from + 1); end < clause.size(); end = clause.nextMark(end + 1)) {
            if (clause.isVerb(end) && clause.commaBefore(end)) {
                return end;
            }
        }
        return -1;
    }

    /** Whether the words before an index are nothing but such an opening. */
    static boolean isOnlyAdverbial(Clause clause, int end) {
        if (!opensAdverbially(clause)) {
            return false;
        }
        for (int i = 2; i < end; i++) {
            if (clause.markedBefore(i) && begins(clause, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean opensAdverbially(Clause clause) {
        var first = clause.bare(0);
        int mark = clause.nextMark(1);
        if (isAmount(clause)) {
            return false;
        }
        if (English.TIME_OPENERS.contains(first) || clause.number(0) || isAPeriod(clause)) {
            return mark < clause.size() && (mark <= 3 && !clause.hasVerb(0, mark) || hasTimeRelation(clause, mark));
        }
        boolean participle = first.length() > 5 && first.endsWith("ing") && !clause.hasVerb(0, mark);
        boolean adverb = mark == 1 && first.endsWith("ly");
        return English.ADVERBIAL_OPENERS.contains(first) || first.equals("to") || participle || adverb;
    }

    /** “At least 40 people”, “over 300 farmers”: a subject. */
    private static boolean isAmount(Clause clause) {
        var first = clause.bare(0);
        boolean least = first.equals("at")
                && (clause.bare(1).equals("least") || clause.bare(1).equals("most"));
        boolean about = AMOUNTS.contains(first) && clause.number(first.equals("up") ? 2 : 1);
        return least
                || about
                        && !hasTimeRelation(clause, clause.nextMark(1))
                        && !English.TIME_UNITS.contains(clause.bare(2));
    }

    private static boolean isAPeriod(Clause clause) {
        return (clause.bare(0).equals("a") || clause.bare(0).equals("an"))
                && English.TIME_UNITS.contains(clause.bare(1))
                && !clause.bare(1).equals("time");
    }

    private static boolean hasTimeRelation(Clause clause, int mark) {
        for (int i = 1; i < Math.min(mark, TIME_REACH); i++) {
            if (TIME_RELATIONS.contains(clause.bare(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(Clause clause, int start) {
        int first = clause.dash(start) ? start + 1 : start;
        var word = clause.bare(first);
        boolean dependent = English.CLAUSE_OPENERS.contains(word)
                || English.CONJUNCTIONS.contains(word)
                || English.PREPOSITIONS.contains(word)
                || English.CLINGING.contains(word)
                || word.endsWith("ing")
                || clause.isVerb(first);
        if (word.isEmpty() || dependent) {
            return false;
        }
        int next = clause.nextMark(first + 1);
        return clause.hasVerb(first + 1, next) || isSubject(clause, first) && verbFollowsAside(clause, next);
    }

    private static boolean isSubject(Clause clause, int index) {
        return English.DETERMINERS.contains(clause.bare(index)) || clause.capital(index);
    }

    /** “the minister, Ana Paz, resigned”: the verb stands first behind a later mark. */
    private static boolean verbFollowsAside(Clause clause, int from) {
        int mark = clause.nextMark(from + 1);
        while (mark < clause.size()) {
            if (clause.isVerb(mark)) {
                return true;
            }
            mark = clause.nextMark(mark + 1);
        }
        return false;
    }
}
