package org.vigil.search;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Service;
import org.vigil.question.Folding;
import org.vigil.question.Question;
import org.vigil.search.SearchResult.Remark;

/** Answers questions. Whatever is wrong with the index, there is an answer, and it says what is wrong. */
@Service
@ConditionalOnWebApplication
public class Searching {

    /** No page of an answer begins later: whoever wants more asks more closely. */
    public static final int DEEPEST = 1_500;

    public static final int MOST_CHARACTERS = Question.MOST_CHARACTERS;
    public static final int MOST_WORDS = Question.MOST_WORDS;

    private static final Logger LOG = LoggerFactory.getLogger(Searching.class);
    private static final int LONGEST_WAIT_MILLISECONDS = 500;
    private static final int SUGGESTIONS = 8;

    private final IndexKeeper keeper;
    private final Clock clock;

    /** A question keeps a processor busy; more at once than there are processors make all of them slow. */
    private final Semaphore room =
            new Semaphore(Math.max(4, 2 * Runtime.getRuntime().availableProcessors()), true);

    Searching(IndexKeeper keeper, Clock clock) {
        this.keeper = keeper;
        this.clock = clock;
    }

    public SearchResult find(SearchQuery query) {
        var question = Question.of(query.words());
        if (question.isEmpty() && !query.isNarrowed()) {
            return new SearchResult(List.of(), 0, 0, Map.of(), null, Remark.of(question.limits()));
        }
        return ask(
                session -> withState(new Answering(session, query, question, today()).answer()),
                SearchResult.nothing(Remark.BUSY),
                SearchResult.nothing(Remark.UNAVAILABLE));
    }

    /** How many documents in each language answer the same question, by language. */
    public Map<String, Long> languages(SearchQuery query) {
        var question = Question.of(query.words());
        return ask(session -> new Answering(session, query, question, today()).languages(), Map.of(), Map.of());
    }

    /** The ids of documents whose headlines have these words, the last of which may be unfinished. */
    public List<String> suggest(String typed, String language) {
        var question = Question.of(typed);
        var words = question.wanted();
        if (words.isEmpty()) {
            return List.of();
        }
        var last = Folding.words(words.getLast().text()).getLast();
        return ask(
                session -> session.search(SearchDocument.class)
                        .select(f -> f.id(String.class))
                        .where(f -> {
                            var all = f.bool()
                                    .filter(f.match()
                                            .field(Facet.LANGUAGE.field())
                                            .matching(language));
                            words.subList(0, words.size() - 1)
                                    .forEach(word -> all.must(
                                            f.phrase().field("plain_headline").matching(word.text())));
                            return all.must(f.wildcard().field("plain_headline").matching(last + "*"));
                        })
                        .sort(f -> f.field("order").desc())
                        .truncateAfter(LONGEST_WAIT_MILLISECONDS, TimeUnit.MILLISECONDS)
                        .fetchHits(SUGGESTIONS),
                List.of(),
                List.of());
    }

    /** Whether everything public is in the index. */
    public boolean isComplete() {
        return keeper.isComplete();
    }

    /** Takes in everything that is committed now. */
    public void catchUp() {
        while (keeper.step()) {
            Thread.onSpinWait();
        }
    }

    private SearchResult withState(SearchResult result) {
        if (keeper.isComplete()) {
            return result;
        }
        var remarks = Stream.concat(result.remarks().stream(), Stream.of(Remark.INCOMPLETE))
                .collect(Collectors.toUnmodifiableSet());
        return new SearchResult(
                result.hits(), result.total(), result.complete(), result.facets(), result.suggestion(), remarks);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private <T> T ask(Function<SearchSession, T> question, T busy, T unavailable) {
        if (!enter()) {
            return busy;
        }
        try {
            // The index may have been exchanged for a newer one between asking which it is and asking it.
            return askOnce(question).or(() -> askOnce(question)).orElse(unavailable);
        } finally {
            room.release();
        }
    }

    /** None if there is no index that can be asked. Questions are never written to a log. */
    private <T> Optional<T> askOnce(Function<SearchSession, T> question) {
        var index = keeper.serving();
        try {
            return index.flatMap(open -> open.ask(question));
        } catch (RuntimeException e) {
            var told = isOfFiles(e) && !index.map(keeper::suspect).orElse(false);
            if (!told) {
                LOG.warn("A question could not be answered: {}", kinds(e));
            }
            return Optional.empty();
        }
    }

    private static boolean isOfFiles(Throwable failure) {
        return causes(failure).anyMatch(IOException.class::isInstance);
    }

    /** What went wrong without what it says: that may have the question in it. */
    private static String kinds(Throwable failure) {
        return causes(failure).map(cause -> cause.getClass().getName()).collect(Collectors.joining(", by "));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, java.util.Objects::nonNull, Throwable::getCause)
                .limit(20);
    }

    private boolean enter() {
        try {
            return room.tryAcquire(LONGEST_WAIT_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
