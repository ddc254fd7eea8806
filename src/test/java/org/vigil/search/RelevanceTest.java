package org.vigil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.vigil.DeskTest;
import org.vigil.SteppedClock;
import org.vigil.demo.DemoStories;

/**
 * Whether people find what they look for: a set of queries over the stories of the demo, each judged by reading the stories
 * without having seen a ranking ({@code search/README.md}). The measure is the normalised discounted cumulative gain of the
 * first ten (Järvelin and Kekäläinen, 2002), 1 where nothing could be ranked better.
 */
@DeskTest
@TestPropertySource(properties = "a-database-of-its-own=RelevanceTest")
class RelevanceTest {

    private static final int FIRST = 10;

    /** What the order of today gets, less a little; it may rise, but not fall. */
    private static final double LEAST = 0.90;

    private static final double BETTER_THAN_PLAIN = 1.10;

    /** The demo's stories happen up to this day. */
    private static final Instant TODAY = Instant.parse("2026-11-25T12:00:00Z");

    private record Judged(String language, String query, Map<String, Integer> grades) {}

    /** What finds the ids of documents, best first. */
    private interface Finder {
        List<String> find(Judged judged) throws IOException;
    }

    @Autowired
    private DemoStories stories;

    @Autowired
    private Searching searching;

    @Autowired
    private List<DocumentSource> sources;

    @Autowired
    private SteppedClock clock;

    private final Map<String, String> ids = new HashMap<>();
    private List<Judged> judged = List.of();
    private final Map<String, PlainSearch> plain = new HashMap<>();

    @BeforeAll
    void publish() throws IOException {
        clock.step(Duration.between(clock.instant(), TODAY));
        stories.publish().forEach(story -> ids.put(story.language() + " " + story.name(), story.id()));
        searching.catchUp();
        judged = read();
        var documents = sources.stream()
                .flatMap(source -> source.after(null, 1_000).stream())
                .toList();
        for (var language : List.of("en", "fr", "es", "ar")) {
            plain.put(language, PlainSearch.over(documents, language));
        }
    }

    private List<Judged> read() throws IOException {
        var byQuery = new LinkedHashMap<String, Judged>();
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/search/judged.tsv"))) {
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList()) {
                var part = line.split("\t", -1);
                var id = Objects.requireNonNull(ids.get(part[0] + " " + part[2]), line);
                byQuery.computeIfAbsent(part[0] + part[1], key -> new Judged(part[0], part[1], new HashMap<>()))
                        .grades()
                        .put(id, Integer.valueOf(part[3]));
            }
        }
        return List.copyOf(byQuery.values());
    }

    private List<String> ours(Judged judged) {
        return searching.find(SearchQuery.of(judged.query(), judged.language())).hits().stream()
                .map(SearchResult.Hit::id)
                .toList();
    }

    private List<String> plain(Judged judged) throws IOException {
        return Objects.requireNonNull(plain.get(judged.language())).find(judged.query(), FIRST);
    }

    private List<String> plainly(Judged judged) {
        try {
            return plain(judged);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String grades(Judged judged, List<String> found) {
        return found.stream()
                .limit(FIRST)
                .map(id -> String.valueOf(judged.grades().getOrDefault(id, 0)))
                .collect(java.util.stream.Collectors.joining());
    }

    private static double gain(List<Integer> grades) {
        var gain = 0.0;
        for (var i = 0; i < Math.min(FIRST, grades.size()); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }

    private static double quality(Judged judged, List<String> found) {
        var grades =
                found.stream().map(id -> judged.grades().getOrDefault(id, 0)).toList();
        var best = judged.grades().values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        return gain(grades) / gain(best);
    }

    private Map<String, Double> measure(Finder finder) throws IOException {
        var byLanguage = new TreeMap<String, List<Double>>();
        for (var each : judged) {
            var quality = quality(each, finder.find(each));
            byLanguage
                    .computeIfAbsent(each.language(), key -> new ArrayList<>())
                    .add(quality);
            byLanguage.computeIfAbsent("all", key -> new ArrayList<>()).add(quality);
        }
        var means = new TreeMap<String, Double>();
        byLanguage.forEach((language, values) -> means.put(
                language,
                values.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
        return means;
    }

    @Test
    void isATenthBetterThanPlainSearchAndDoesNotFall() throws IOException {
        var ours = measure(this::ours);
        var others = measure(this::plain);

        ours.forEach((language, value) -> System.out.printf(
                "nDCG@10 of %d queries, %s: %.3f, of plain BM25 %.3f%n",
                judged.size(), language, value, others.get(language)));
        var all = Objects.requireNonNull(ours.get("all"));
        assertThat(all).isGreaterThanOrEqualTo(LEAST);
        assertThat(all / Objects.requireNonNull(others.get("all"))).isGreaterThanOrEqualTo(BETTER_THAN_PLAIN);
    }

    @Test
    void answersEveryQuery() {
        assertThat(judged).hasSizeGreaterThanOrEqualTo(60);
        assertThat(judged)
                .filteredOn(each -> ours(each).isEmpty())
                .extracting(Judged::query)
                .isEmpty();
    }

    /** To see what could be better: -Dvigil.worst=20 prints so many queries that are answered worst. */
    @Test
    void tellsTheWorstOnRequest() {
        judged.stream()
                .sorted(Comparator.comparingDouble(each -> quality(each, ours(each))))
                .limit(Integer.getInteger("vigil.worst", 0))
                .forEach(each -> System.out.printf(
                        "%.2f %.2f %s %s | %s | %s%n",
                        quality(each, ours(each)),
                        quality(each, plainly(each)),
                        each.language(),
                        each.query(),
                        grades(each, ours(each)),
                        grades(each, plainly(each))));
        assertThat(judged).isNotEmpty();
    }
}
