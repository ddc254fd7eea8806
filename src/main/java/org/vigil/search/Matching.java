package org.vigil.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.vigil.question.Folding;
import org.vigil.question.Question;
import org.vigil.question.Reading;
import org.vigil.question.Term;
import org.vigil.question.Tongue;
import org.vigil.question.WordLists;

/**
 * What the index is asked for a question. A word counts as often as a document has it for its length (BM25), in the headline
 * for half as much more, in the deck for a little less; what happened lately for a little more than what did not; a number of the
 * organisation's for more than anything. {@code RelevanceTest} measures what comes of these figures. {@code rare} are the folded words that hardly anything has: those may be misspelt.
 */
final class Matching {

    /** How many of its words an answer must have. */
    enum Need {
        ALL,
        MOST,
        ANY,
        /** Words that begin alike will do, where there is nothing better. */
        NEAR
    }

    static final float HEADLINE = 0.5f;
    static final float DECK = 0.3f;
    static final float ABOUT = 0.1f;
    /** The body counts within the whole; it is asked for by itself so that its words are marked in snippets. */
    private static final float MARKED = 0.01f;

    private static final float OWN_NUMBER = 100_000;
    private static final float MENTIONED_NUMBER = 1_000;
    private static final double MOST = 0.34;
    private static final float SYNONYM = 0.7f;
    private static final int SHORTEST_BEGINNING = 4;
    private static final int ENDING = 3;
    private static final float TITLE = 3;
    private static final float EVERY_WORD = 1;

    /** From how many days ago a document counts for how much more; they add up. */
    private static final int[] LATELY_DAYS = {30, 180, 730};

    private static final float[] LATELY = {0.2f, 0.1f, 0.1f};

    private final SearchPredicateFactory f;
    private final Question question;
    private final Set<String> rare;

    Matching(SearchPredicateFactory f, Question question, Set<String> rare) {
        this.f = f;
        this.question = question;
        this.rare = rare;
    }

    PredicateFinalStep predicate(SearchQuery query, Need need, LocalDate today) {
        var all = f.bool();
        narrow(all, query);
        if (question.wanted().isEmpty()) {
            all.must(f.matchAll());
        } else {
            all.must(wanted(query, need));
        }
        question.unwanted().forEach(term -> all.mustNot(unwanted(term, query)));
        if (query.order() == SearchQuery.Order.BEST) {
            for (var band = 0; band < LATELY.length; band++) {
                all.should(f.range()
                        .field("day")
                        .atLeast(today.minusDays(LATELY_DAYS[band]))
                        .constantScore()
                        .boost(LATELY[band]));
            }
        }
        return all;
    }

    private void narrow(BooleanPredicateClausesStep<?, ?> all, SearchQuery query) {
        if (query.language() != null) {
            all.filter(f.match().field(Facet.LANGUAGE.field()).matching(query.language()));
        }
        query.filters()
                .forEach((facet, value) ->
                        all.filter(f.match().field(facet.field()).matching(value)));
        if (query.from() != null) {
            all.filter(f.range().field("day").atLeast(query.from()));
        }
        if (query.to() != null) {
            all.filter(f.range().field("day").atMost(query.to()));
        }
    }

    private PredicateFinalStep wanted(SearchQuery query, Need need) {
        var any = f.bool().minimumShouldMatchNumber(1);
        if (!question.numbers().isEmpty()) {
            any.should(f.terms()
                    .field("number")
                    .matchingAny(question.numbers())
                    .constantScore()
                    .boost(OWN_NUMBER));
            any.should(f.terms()
                    .field("mention")
                    .matchingAny(question.numbers())
                    .constantScore()
                    .boost(MENTIONED_NUMBER));
        }
        for (var tongue : tongues(query)) {
            any.should(in(Reading.of(question, tongue), need));
        }
        return any;
    }

    static List<Tongue> tongues(SearchQuery query) {
        return query.language() == null ? Tongue.all() : List.of(Tongue.of(query.language()));
    }

    /** The question put to the documents of one tongue. */
    private PredicateFinalStep in(Reading reading, Need need) {
        var terms = reading.terms();
        var tongue = reading.tongue();
        var documents = f.bool().filter(f.match().field("tongue").matching(tongue.tag()));
        if (terms.isEmpty()) {
            return documents.must(exact(question.text()));
        }
        var loose =
                terms.stream().filter(term -> !(term instanceof Term.Phrase)).toList();
        if (!loose.isEmpty()) {
            var words = f.bool().minimumShouldMatchNumber(number(need, loose.size()));
            loose.forEach(term -> words.should(clause(term, tongue, need)));
            documents.must(words);
        }
        terms.stream()
                .filter(Term.Phrase.class::isInstance)
                .forEach(term -> documents.must(clause(term, tongue, need)));
        if (terms.size() > 1 && need != Need.ALL) {
            var every = f.bool();
            terms.forEach(term -> every.must(clause(term, tongue, Need.ALL)));
            documents.should(every.constantScore().boost(EVERY_WORD));
        }
        if (terms.size() > 1) {
            documents.should(f.phrase()
                    .field(tongue.headline())
                    .matching(question.text())
                    .slop(1)
                    .constantScore()
                    .boost(TITLE));
        }
        return documents;
    }

    private static int number(Need need, int most) {
        return switch (need) {
            case ALL -> most;
            case MOST -> most < 3 ? most : Math.max(2, (int) Math.floor(most * MOST));
            case ANY, NEAR -> 1;
        };
    }

    private PredicateFinalStep clause(Term term, Tongue tongue, Need need) {
        return switch (term) {
            case Term.Word word -> need == Need.NEAR ? near(word.text(), tongue) : word(word.text(), tongue);
            case Term.Compound compound -> together(compound.text(), tongue, 1);
            case Term.Phrase phrase -> f.bool().must(exact(phrase.text())).should(together(phrase.text(), tongue, 1));
            case Term.Prefix prefix -> prefix(prefix.text(), tongue);
            case Term.Known known -> known(known, tongue, need);
        };
    }

    private PredicateFinalStep word(String text, Tongue tongue) {
        var match = f.match()
                .field(tongue.headline())
                .boost(HEADLINE)
                .field(tongue.deck())
                .boost(DECK)
                .field(tongue.about())
                .boost(ABOUT)
                .field(tongue.whole())
                .field(tongue.body())
                .boost(MARKED)
                .matching(text);
        return rare.contains(Folding.fold(text)) ? match.fuzzy(text.length() < 8 ? 1 : 2, 1) : match;
    }

    /** Words next to each other, in any of their forms. */
    private PredicateFinalStep together(String text, Tongue tongue, float weight) {
        return f.phrase()
                .field(tongue.headline())
                .boost(HEADLINE)
                .field(tongue.deck())
                .boost(DECK)
                .field(tongue.about())
                .boost(ABOUT)
                .field(tongue.body())
                .matching(text)
                .boost(weight);
    }

    /** Words next to each other as they are written. */
    private PredicateFinalStep exact(String text) {
        return f.phrase()
                .field("plain_headline")
                .boost(HEADLINE)
                .field("plain_body")
                .matching(text);
    }

    private PredicateFinalStep prefix(String text, Tongue tongue) {
        var pattern = text + "*";
        var any = f.bool().minimumShouldMatchNumber(1);
        any.should(f.wildcard()
                .field("plain_headline")
                .boost(HEADLINE)
                .field("plain_body")
                .matching(pattern));
        any.should(f.wildcard().field(tongue.body()).matching(pattern));
        return any;
    }

    private PredicateFinalStep known(Term.Known known, Tongue tongue, Need need) {
        var own = f.bool();
        known.words().stream()
                .filter(word -> !WordLists.of(tongue).isStopWord(word.text()))
                .forEach(word -> {
                    if (need == Need.ANY || need == Need.NEAR) {
                        own.should(clause(word, tongue, need));
                    } else {
                        own.must(word(word.text(), tongue));
                    }
                });
        var any = f.bool().minimumShouldMatchNumber(1).should(own);
        known.synonyms().forEach(synonym -> any.should(together(synonym, tongue, SYNONYM)));
        if (need == Need.NEAR) {
            known.synonyms().stream()
                    .flatMap(synonym -> Folding.words(synonym).stream())
                    .filter(word -> !WordLists.of(tongue).isStopWord(word))
                    .forEach(word -> any.should(word(word, tongue)));
        }
        return any;
    }

    /** A word, or one that begins as it does: what is typed half, and forms that no stemmer brings together. */
    private PredicateFinalStep near(String text, Tongue tongue) {
        var any = f.bool().minimumShouldMatchNumber(1).should(word(text, tongue));
        var beginning = Folding.cut(text, Math.max(SHORTEST_BEGINNING, text.length() - ENDING));
        if (beginning.length() >= SHORTEST_BEGINNING) {
            any.should(prefix(beginning, tongue));
        }
        return any;
    }

    private PredicateFinalStep unwanted(Term term, SearchQuery query) {
        var any = f.bool().minimumShouldMatchNumber(1);
        for (var tongue : tongues(query)) {
            any.should(clause(term, tongue, Need.ALL));
        }
        return any;
    }
}
