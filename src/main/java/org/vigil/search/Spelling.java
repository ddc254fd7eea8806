package org.vigil.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.vigil.question.Folding;
import org.vigil.question.Question;

/** Finds what a word may have meant that nothing has: the nearest one among the headlines, else in the texts. */
final class Spelling {

    private static final int LOOKED_AT = 40;

    private final SearchSession session;
    private final SearchQuery query;
    private final Question question;

    Spelling(SearchSession session, SearchQuery query, Question question) {
        this.session = session;
        this.query = query;
        this.question = question;
    }

    /** The question with words that exist, if it has any that do not and something is near them. */
    Optional<String> better(Map<String, Long> doubtful) {
        var text = question.text();
        var changed = false;
        for (var word : question.words()) {
            if (doubtful.getOrDefault(Folding.fold(word.text()), 1L) > 0) {
                continue;
            }
            var near = near(word.text());
            if (near.isPresent()) {
                text = text.replaceFirst(
                        "(?<![\\p{L}\\p{N}])" + java.util.regex.Pattern.quote(word.text()) + "(?![\\p{L}\\p{N}])",
                        java.util.regex.Matcher.quoteReplacement(near.get()));
                changed = true;
            }
        }
        return changed ? Optional.of(text) : Optional.empty();
    }

    private Optional<String> near(String word) {
        var most = word.length() < 8 ? 1 : 2;
        return nearest(word, most, titles(word, most)).or(() -> nearest(word, most, marked(word, most)));
    }

    private List<String> titles(String word, int most) {
        return session
                .search(SearchDocument.class)
                .select(f -> f.field("title", String.class))
                .where(f -> f.match().field("plain_headline").matching(word).fuzzy(most, 1))
                .fetchHits(LOOKED_AT)
                .stream()
                .flatMap(title -> Folding.words(title).stream())
                .toList();
    }

    private List<String> marked(String word, int most) {
        var field = Matching.tongues(query).getFirst().body();
        return session
                .search(SearchDocument.class)
                .select(f -> f.highlight(field))
                .where(f -> f.match().field(field).matching(word).fuzzy(most, 1))
                .highlighter(f -> f.unified().tag(Snippet.OPEN, Snippet.CLOSE))
                .fetchHits(LOOKED_AT)
                .stream()
                .flatMap(fragments -> Snippet.parts(fragments).stream())
                .filter(SearchResult.Part::marked)
                .flatMap(part -> Stream.of(part.text()))
                .toList();
    }

    /** The one that differs least; among those the one that is met most. */
    private static Optional<String> nearest(String word, int most, List<String> candidates) {
        var folded = Folding.fold(word);
        var times = new HashMap<String, Integer>();
        candidates.forEach(each -> times.merge(each.toLowerCase(java.util.Locale.ROOT), 1, Integer::sum));
        return times.keySet().stream()
                .filter(each -> {
                    var distance = Folding.distance(folded, Folding.fold(each));
                    return distance > 0 && distance <= most;
                })
                .min(Comparator.<String>comparingInt(each -> Folding.distance(folded, Folding.fold(each)))
                        .thenComparing(each -> -times.getOrDefault(each, 0))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
