package org.vigil.headline;

import java.util.Locale;

/** A paragraph before the first real one that only says what follows, or who wrote it. */
final class Preamble {

    private static final int LONGEST = 160;

    private Preamble() {}

    static boolean isOne(String paragraph) {
        return paragraph.codePoints().noneMatch(Character::isLetterOrDigit)
                || paragraph.length() <= LONGEST && (isLabel(paragraph) || isByline(paragraph));
    }

    private static boolean isLabel(String paragraph) {
        var clause = new Clause(paragraph);
        for (int i = 0; i < clause.size(); i++) {
            boolean date =
                    clause.number(i) || EnglishMonths.number(clause.bare(i)).isPresent();
            if (!clause.bare(i).isEmpty() && !date && !English.LABELS.contains(clause.bare(i))) {
                return false;
            }
        }
        return clause.size() > 0 && !paragraph.endsWith("!") && !paragraph.endsWith("?");
    }

    /** {@code By Ana Paz, Secretary General}: names and roles, no sentence. */
    private static boolean isByline(String paragraph) {
        var clause = new Clause(paragraph);
        boolean begins = clause.bare(0).equals("by")
                || paragraph.toLowerCase(Locale.ROOT).startsWith("written by");
        int name = clause.bare(0).equals("by") ? 1 : 2;
        return begins
                && clause.capital(name)
                && clause.capital(name + 1)
                && !paragraph.endsWith(".")
                && !clause.hasVerb(1, clause.size());
    }
}
