package org.vigil.question;

import java.util.ArrayList;
import java.util.List;

/** A question as one tongue reads it: without the words that say nothing in it, with what else things are called. */
public record Reading(Tongue tongue, List<Term> terms) {

    /** The most words that a name with synonyms has. */
    private static final int LONGEST = 5;

    public static Reading of(Question question, Tongue tongue) {
        var lists = WordLists.of(tongue);
        var terms = new ArrayList<Term>();
        var wanted = question.wanted();
        for (var at = 0; at < wanted.size(); ) {
            var known = known(wanted, at, lists);
            if (known != null) {
                terms.add(known);
                at += known.words().size();
                continue;
            }
            var term = wanted.get(at++);
            if (!isEmpty(term, lists)) {
                terms.add(term);
            }
        }
        return new Reading(tongue, List.copyOf(terms));
    }

    private static boolean isEmpty(Term term, WordLists lists) {
        return !(term instanceof Term.Phrase)
                && Folding.words(term.text()).stream().allMatch(lists::isStopWord);
    }

    private static Term.@org.jspecify.annotations.Nullable Known known(List<Term> wanted, int from, WordLists lists) {
        for (var to = Math.min(wanted.size(), from + LONGEST); to > from; to--) {
            var piece = wanted.subList(from, to);
            if (!piece.stream().allMatch(Term.Word.class::isInstance)) {
                continue;
            }
            var synonyms = lists.synonyms(piece.stream().map(Term::text).toList());
            if (!synonyms.isEmpty()) {
                return new Term.Known(piece.stream().map(Term.Word.class::cast).toList(), synonyms);
            }
        }
        return null;
    }
}
