package org.vigil.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.vigil.question.Folding;
import org.vigil.question.Question;
import org.vigil.question.WordLists;
import org.vigil.search.Matching.Need;
import org.vigil.search.SearchResult.Hit;
import org.vigil.search.SearchResult.Remark;

/** Puts one question to the index, and puts it less strictly where hardly anything answers it. */
final class Answering {

    /** The longest that the search for one answer may take. */
    static final int MOST_MILLISECONDS = 2_000;

    /** A strict answer with fewer hits is filled up with what has most of the words. */
    private static final int FEW = 10;

    /** A word that fewer than one in so many documents have may be misspelt, as may one that none has. */
    private static final long RARE = 10_000;

    private static final long NEVER_RARE = 20;

    private static final int SHORTEST_MISSPELT = 4;
    private static final int MOST_VALUES = 100;

    private static final Map<Facet, AggregationKey<Map<String, Long>>> COUNTS = new EnumMap<>(Facet.class);

    static {
        for (var facet : Facet.values()) {
            COUNTS.put(facet, AggregationKey.of(facet.field()));
        }
    }

    private final SearchSession session;
    private final SearchQuery query;
    private final Question question;
    private final LocalDate today;
    private final Set<Remark> remarks;

    Answering(SearchSession session, SearchQuery query, Question question, LocalDate today) {
        this.session = session;
        this.query = query;
        this.question = question;
        this.today = today;
        this.remarks = EnumSet.noneOf(Remark.class);
        remarks.addAll(Remark.of(question.limits()));
    }

    SearchResult answer() {
        var doubtful = doubtful();
        var strict = fetch(Need.ALL, doubtful.keySet());
        var complete = strict.total();
        var answer = strict;
        if (isTooLittle(complete) && question.wanted().size() > 1) {
            answer = fetch(question.wanted().size() == 2 ? Need.ANY : Need.MOST, doubtful.keySet());
            if (answer.total() < FEW) {
                answer = fetch(Need.ANY, doubtful.keySet());
            }
        }
        if (answer.total() == 0) {
            answer = fetch(Need.NEAR, doubtful.keySet());
        }
        return new SearchResult(
                answer.hits(),
                answer.total(),
                Math.min(complete, answer.total()),
                answer.facets(),
                new Spelling(session, query, question).better(doubtful).orElse(null),
                remarks);
    }

    /** What has not all the words may follow what has; where the newest come first it would stand before it. */
    private boolean isTooLittle(long complete) {
        return complete == 0 || complete < FEW && query.order() == SearchQuery.Order.BEST;
    }

    /** How many documents in each language answer the same question, whichever language it was asked in. */
    Map<String, Long> languages() {
        var everywhere = query.in(null);
        var doubtful = doubtful().keySet();
        var counts = COUNTS.get(Facet.LANGUAGE);
        for (var need : List.of(Need.ALL, Need.ANY)) {
            var found = session.search(SearchDocument.class)
                    .where(f -> new Matching(f, question, doubtful).predicate(everywhere, need, today))
                    .aggregation(counts, f -> f.terms().field(Facet.LANGUAGE.field(), String.class))
                    .truncateAfter(MOST_MILLISECONDS, TimeUnit.MILLISECONDS)
                    .fetch(0)
                    .aggregation(counts);
            if (!found.isEmpty() || question.wanted().size() < 2) {
                return found;
            }
        }
        return Map.of();
    }

    private record Fetched(List<Hit> hits, long total, Map<Facet, Map<String, Long>> facets) {}

    private Fetched fetch(Need need, Set<String> rare) {
        var tongues = Matching.tongues(query);
        var search = session.search(SearchDocument.class)
                .select(f -> f.composite()
                        .from(Stream.<SearchProjection<?>>concat(
                                        Stream.of(
                                                f.id(String.class).toProjection(),
                                                f.field("version", Integer.class)
                                                        .toProjection()),
                                        tongues.stream()
                                                .map(tongue -> f.highlight(tongue.body())
                                                        .toProjection()))
                                .toArray(SearchProjection<?>[]::new))
                        .asList(Answering::hit))
                .where(f -> new Matching(f, question, rare).predicate(query, need, today))
                .sort(f -> query.order() == SearchQuery.Order.NEWEST || question.isEmpty()
                        ? f.field("order").desc()
                        : f.composite().add(f.score()).add(f.field("order").desc()))
                .highlighter(f -> f.unified()
                        .tag(Snippet.OPEN, Snippet.CLOSE)
                        .numberOfFragments(2)
                        .boundaryScanner()
                        .sentence()
                        .locale(java.util.Locale.ROOT)
                        .end());
        for (var facet : Facet.values()) {
            if (facet != Facet.LANGUAGE) {
                search.aggregation(
                        COUNTS.get(facet),
                        f -> f.terms().field(facet.field(), String.class).maxTermCount(MOST_VALUES));
            }
        }
        var result =
                search.truncateAfter(MOST_MILLISECONDS, TimeUnit.MILLISECONDS).fetch(query.offset(), query.limit());
        if (result.timedOut()) {
            remarks.add(Remark.OUT_OF_TIME);
        }
        var facets = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        COUNTS.forEach((facet, key) -> {
            if (facet != Facet.LANGUAGE) {
                facets.put(facet, result.aggregation(key));
            }
        });
        return new Fetched(result.hits(), result.total().hitCountLowerBound(), facets);
    }

    private static Hit hit(List<?> values) {
        var snippet = values.stream()
                .skip(2)
                .filter(List.class::isInstance)
                .flatMap(value -> ((List<?>) value).stream())
                .map(String.class::cast)
                .toList();
        return new Hit((String) values.get(0), (Integer) values.get(1), Snippet.parts(snippet));
    }

    /** The words, folded, that so few documents have that they may be misspelt, and how many have each. */
    private Map<String, Long> doubtful() {
        var found = new LinkedHashMap<String, Long>();
        var asked = new HashSet<String>();
        for (var word : question.words()) {
            var folded = Folding.fold(word.text());
            if (folded.length() < SHORTEST_MISSPELT
                    || !folded.chars().allMatch(Character::isLetter)
                    || !asked.add(folded)) {
                continue;
            }
            var count = count(word.text());
            if (count == 0 || count < NEVER_RARE && count * RARE < all()) {
                found.put(folded, count);
            }
        }
        return found;
    }

    private long all() {
        return session.search(SearchDocument.class).where(f -> f.matchAll()).fetchTotalHitCount();
    }

    private long count(String word) {
        var fields = Matching.tongues(query).stream()
                .filter(tongue -> !WordLists.of(tongue).isStopWord(word))
                .flatMap(tongue -> Stream.of(tongue.body(), tongue.headline()))
                .toArray(String[]::new);
        return fields.length == 0
                ? Long.MAX_VALUE
                : session.search(SearchDocument.class)
                        .where(f -> f.match().fields(fields).matching(word))
                        .fetchTotalHitCount();
    }
}
