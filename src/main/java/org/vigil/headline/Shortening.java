package org.vigil.headline;

import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A sentence cut where a reader would take breath: at the last mark or clause that begins within the length, else before a
 * preposition; never inside a date, name, quotation or series, never after a word that asks for the next.
 */
final class Shortening {

    private static final int COMFORTABLE = 40;
    private static final int SHORTEST = 22;
    private static final Set<String> POINTING = Set.of("very", "those", "same", "only");
    private static final Set<String> GENERAL_PERSONS = Set.of("those", "all", "anyone", "everyone", "people");
    private static final Set<String> AMOUNT_OPENERS = Set.of("over", "about", "around", "under", "near", "between");
    private static final Set<String> TIME_RELATIONS =
            Set.of("after", "before", "when", "since", "later", "ago", "that", "where");
    private static final Set<String> SMALL_NUMBERS =
            Set.of("few", "several", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private final Clause clause;
    private final boolean nounPhrase;
    private final int longest;

    private Shortening(Clause clause, boolean nounPhrase, int longest) {
        this.clause = clause;
        this.nounPhrase = nounPhrase || !clause.hasVerb(0, clause.size());
        this.longest = longest;
    }

    static String of(String sentence, boolean nounPhrase) {
        return of(sentence, nounPhrase, Headline.LONGEST);
    }

    static String of(String sentence, boolean nounPhrase, int longest) {
        return sentence.length() <= longest
                ? sentence
                : new Shortening(new Clause(sentence), nounPhrase, longest).cut();
    }

    private String cut() {
        int end = completeEnd();
        if (end > 0) {
            return clause.upTo(end);
        }
        var fewer = SubjectSeries.shortened(clause);
        return fewer.isPresent() ? of(fewer.get(), nounPhrase, longest) : incomplete();
    }

    private String incomplete() {
        int end = incompleteEnd();
        return end > 0 ? clause.upTo(end) : Tidy.firstCharacters(clause.text(), longest);
    }

    /** Up to where the sentence says something. */
    private int completeEnd() {
        int end = last(this::isClauseBoundary, COMFORTABLE, true);
        end = end > 0 ? end : last(this::isPhraseBoundary, COMFORTABLE, true);
        end = end > 0 ? end : last(i -> isClauseBoundary(i) || isPhraseBoundary(i), SHORTEST, true);
        return end > 0 ? end : last(this::isInfinitive, COMFORTABLE, true);
    }

    /** Up to where it names something at least. */
    private int incompleteEnd() {
        int end = last(i -> clause.isVerb(i) || isClauseBoundary(i) || isPhraseBoundary(i), SHORTEST, false);
        end = end > 0 ? end : last(i -> !clause.isGuarded(i), SHORTEST, false);
        return end > 0 ? end : last(i -> true, 1, false);
    }

    /** The last boundary of a kind whose words, without those that ask for more, fit and say enough. */
    private int last(IntPredicate kind, int shortest, boolean complete) {
        for (int i = wordsWithin(longest + 3); i > 0; i--) {
            if (!kind.test(i)) {
                continue;
            }
            int end = finished(i);
            var text = clause.upTo(end);
            boolean says = !complete || nounPhrase || clause.hasVerb(0, end);
            if (end > 1
                    && says
                    && text.length() >= shortest
                    && Tidy.headline(text).length() <= longest) {
                return end;
            }
        }
        return 0;
    }

    private int wordsWithin(int length) {
        int count = 0;
        while (count < clause.size() - 1 && clause.endOf(count + 1) <= length) {
            count++;
        }
        return count;
    }

    private boolean isClauseBoundary(int i) {
        if (clause.isGuarded(i)) {
            return false;
        }
        if (clause.markedBefore(i)) {
            return !isPlace(i);
        }
        var word = clause.bare(i);
        return English.CLAUSE_OPENERS.contains(word) && !clause.capital(i) && !clings(word, i);
    }

    private boolean clings(String opener, int i) {
        var before = clause.bare(i - 1);
        return switch (opener) {
            case "that" ->
                English.THAT_CLINGS_TO.contains(before)
                        || clause.bare(i - 2).equals("to")
                        || English.EVIDENCE.contains(before)
                        || clause.isVerb(i - 1)
                        || before.endsWith("ing");
            case "as" ->
                English.AS_CLINGS_TO.contains(before) || clause.bare(i + 1).equals("as");
            case "who", "which", "whom", "whose", "where" ->
                English.PREPOSITIONS.contains(before)
                        || English.CLINGING.contains(before)
                        || English.CONJUNCTIONS.contains(before)
                        || POINTING.contains(clause.bare(i - 2))
                        || GENERAL_PERSONS.contains(before) && English.CLINGING.contains(clause.bare(i - 2));
            default -> English.LEANING.contains(before);
        };
    }

    private boolean isPhraseBoundary(int i) {
        if (clause.isGuarded(i)
                || clause.markedBefore(i)
                || clause.capital(i) && !clause.raw(i).startsWith("(")) {
            return false;
        }
        if (clause.raw(i).startsWith("(")) {
            return true;
        }
        var word = clause.bare(i);
        var before = clause.bare(i - 1);
        if (word.equals("and") || word.equals("or")) {
            return beginsClause(i + 1) && !isBareVerb(i - 1);
        }
        boolean amount = clause.number(i + 1) || clause.bare(i + 1).equals("half");
        return English.PREPOSITIONS.contains(word)
                && !(amount && AMOUNT_OPENERS.contains(word))
                && (!English.LEANING.contains(before) || isStrayParticiple(i - 1))
                && !(clause.isVerb(i - 1)
                        && !isStrayParticiple(i - 1)
                        && !English.BE.contains(clause.bare(i - 2))
                        && !clause.bare(i - 2).endsWith("ly"));
    }

    private boolean isInfinitive(int i) {
        return clause.bare(i).equals("to")
                && !clause.isGuarded(i)
                && !clause.isVerb(i - 1)
                && !English.LEANING.contains(clause.bare(i - 1))
                && !clause.bare(i - 1).endsWith("ing");
    }

    /** After “and”: a verb, a subject or a phrase of its own, not the second of two words that belong together. */
    private boolean beginsClause(int i) {
        var word = clause.bare(i);
        return English.AUXILIARIES.contains(word)
                || English.BARE_VERBS.contains(word)
                || English.PRESENTS.contains(word)
                || English.DETERMINERS.contains(word)
                || English.PRONOUNS.contains(word)
                || English.PREPOSITIONS.contains(word)
                || word.equals("to")
                || word.endsWith("ly");
    }

    private boolean isBareVerb(int i) {
        return English.MODALS.contains(clause.bare(i - 1))
                || clause.bare(i - 1).endsWith("ly") && English.MODALS.contains(clause.bare(i - 2));
    }

    /** “in Lagos, Nigeria,”: the comma belongs to the name. */
    private boolean isPlace(int i) {
        if (!clause.commaBefore(i) || !clause.capital(i - 1) || !clause.capital(i)) {
            return false;
        }
        int next = clause.nextMark(i + 1);
        for (int k = i; k < next; k++) {
            if (!clause.capital(k)) {
                return false;
            }
        }
        return next - i <= 3;
    }

    /** Goes back over everything that may not stand last. */
    private int finished(int boundary) {
        int end = boundary;
        int before;
        do {
            before = end;
            end = seriesStart(withoutBareTail(end));
            while (end > 0 && (clause.isGuarded(end) || clause.dash(end - 1))) {
                end--;
            }
            if (end > 0 && asksForMore(end)) {
                end--;
            }
        } while (end != before && end > 0);
        return end;
    }

    /** “…, and families”: what a conjunction begins and no verb completes goes with its comma. */
    private int withoutBareTail(int end) {
        int mark = end - 1;
        while (mark > 1 && !clause.markedBefore(mark)) {
            mark--;
        }
        boolean begun = mark > 1
                && (clause.bare(mark).equals("and") || clause.bare(mark).equals("but") || isRelative(mark));
        return begun && !clause.hasVerb(mark, end) && !clause.markedBefore(end) ? mark : end;
    }

    private boolean isRelative(int i) {
        return English.RELATIVES.contains(clause.bare(i))
                || English.RELATIVES.contains(clause.bare(i + 1)) && English.PREPOSITIONS.contains(clause.bare(i));
    }

    private boolean asksForMore(int end) {
        var last = clause.bare(end - 1);
        var previous = clause.bare(end - 2);
        boolean marked = clause.markedBefore(end);
        var following = clause.bare(end);
        if (last.isEmpty()
                || English.DETERMINERS.contains(last)
                || English.PREPOSITIONS.contains(last)
                || English.CLINGING.contains(last)
                || English.CONJUNCTIONS.contains(last)
                || English.CLAUSE_OPENERS.contains(last)
                || English.AUXILIARIES.contains(last)
                || English.UNFINISHED.contains(last)
                || English.DANGLING_PARTICIPLES.contains(last)
                || last.endsWith("’s")
                || last.endsWith("'s")
                || last.endsWith("s’")) {
            return true;
        }
        boolean timeRelation = TIME_RELATIONS.contains(following);
        if (timeRelation && English.TIME_UNITS.contains(last)) {
            return true;
        }
        if (isQuantity(end - 1) && timeRelation) {
            return true;
        }
        if (marked) {
            return false;
        }
        if (last.endsWith("ly") && English.MODALS.contains(previous)) {
            return true;
        }
        boolean infinitive =
                previous.equals("to") && !clause.capital(end - 1) && !English.DETERMINERS.contains(following);
        return infinitive
                || isStrayParticiple(end - 1)
                || clause.number(end - 1)
                        && !clause.capital(end - 2)
                        && last.length() != 4
                        && !following.isEmpty()
                        && !English.PREPOSITIONS.contains(following);
    }

    private boolean isQuantity(int i) {
        return clause.number(i) || SMALL_NUMBERS.contains(clause.bare(i));
    }

    /** “violations committed”, where the sentence has had its verb: what followed told by whom or when. */
    private boolean isStrayParticiple(int i) {
        var word = clause.bare(i);
        var before = clause.bare(i - 1);
        boolean participle = word.length() > 4
                && (word.endsWith("ed") || word.equals("held") || word.equals("made") || word.equals("taken"));
        return participle
                && !clause.capital(i)
                && !English.BE.contains(before)
                && !English.AUXILIARIES.contains(before)
                && !before.endsWith("ly")
                && !English.DETERMINERS.contains(before)
                && (nounPhrase || clause.hasVerb(0, i))
                && !English.CONJUNCTIONS.contains(before);
    }

    /** A series that would be cut is cut after its first member. */
    private int seriesStart(int end) {
        int start = end;
        while (start > 1) {
            int comma = start - 1;
            while (comma > 0 && !clause.commaBefore(comma)) {
                comma--;
            }
            boolean member = comma > 0 && start - comma <= 4 && isMember(comma, start) && continues(start);
            if (!member) {
                return start;
            }
            start = comma;
        }
        return start;
    }

    private boolean isMember(int from, int to) {
        var first = clause.bare(from);
        return !English.CLAUSE_OPENERS.contains(first)
                && !English.PREPOSITIONS.contains(first)
                && !first.endsWith("ing")
                && !clause.hasVerb(from, to);
    }

    /** Whether another member follows: “…, and”, “… and”, or a short part and then one of these. */
    private boolean continues(int end) {
        if (end >= clause.size()) {
            return false;
        }
        if (clause.bare(end).equals("and") || clause.bare(end).equals("or")) {
            return true;
        }
        int next = clause.nextMark(end + 1);
        if (clause.hasVerb(end, next)) {
            return false;
        }
        for (int i = end; i < next; i++) {
            if (clause.bare(i).equals("and") || clause.bare(i).equals("or")) {
                return true;
            }
        }
        return next < clause.size() && next - end <= 4 && clause.bare(next).equals("and");
    }
}
