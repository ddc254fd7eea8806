package org.vigil.headline;

import java.util.Optional;
import java.util.Set;

/** A sentence whose subject is a long series of names: “The Network, the Coalition, the Union and the League have asked …”. */
final class SubjectSeries {

    private static final Set<String> ASIDES =
            Set.of("including", "most", "many", "some", "all", "both", "half", "none", "among");

    private SubjectSeries() {}

    /** The sentence with its first name and “and others”; empty where its subject is no such series. */
    static Optional<String> shortened(Clause clause) {
        int verb = 1;
        while (verb < clause.size() && !clause.isVerb(verb)) {
            boolean aside = clause.markedBefore(verb) && ASIDES.contains(clause.bare(verb));
            if (aside
                    || English.CLAUSE_OPENERS.contains(clause.bare(verb))
                    || English.PREPOSITIONS.contains(clause.bare(verb)) && clause.markedBefore(verb)) {
                return Optional.empty();
            }
            verb++;
        }
        int first = clause.nextMark(1);
        if (verb >= clause.size()
                || first >= verb
                || !clause.commaBefore(first)
                || !hasAnd(clause, first, verb)
                || !isName(clause, first)) {
            return Optional.empty();
        }
        return Optional.of(withoutComma(clause.upTo(first)) + " and others " + clause.from(verb));
    }

    private static boolean isName(Clause clause, int end) {
        for (int i = 0; i < end; i++) {
            boolean small = English.DETERMINERS.contains(clause.bare(i))
                    || clause.bare(i).equals("of")
                    || clause.bare(i).equals("for");
            if (!clause.capital(i) && !small && end > 2) {
                return false;
            }
        }
        return !English.DETERMINERS.contains(clause.bare(0)) || clause.capital(1);
    }

    private static boolean hasAnd(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            if (clause.bare(i).equals("and")) {
                return true;
            }
        }
        return false;
    }

    static String withoutComma(String text) {
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }
}
