package org.vigil.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of the words of each tongue: those that say nothing by themselves, and those that say the same. */
public final class WordLists {

    private static final Map<Tongue, WordLists> KNOWN = new EnumMap<>(Tongue.class);

    static {
        Tongue.all().forEach(tongue -> KNOWN.put(tongue, new WordLists(tongue)));
    }

    private final Set<String> stopWords;
    /** From the folded words of a group to what else its members are called; the longest first. */
    private final Map<List<String>, List<String>> synonyms = new LinkedHashMap<>();

    private WordLists(Tongue tongue) {
        this.stopWords = tongue.stopWords()
                .map(file -> lines(file).map(Folding::fold).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
        tongue.synonyms().ifPresent(file -> lines(file).forEach(this::group));
    }

    public static WordLists of(Tongue tongue) {
        return Objects.requireNonNull(KNOWN.get(tongue));
    }

    private void group(String line) {
        var members = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        for (var member : members) {
            var others = new ArrayList<>(members);
            others.remove(member);
            synonyms.put(Folding.words(member).stream().map(Folding::fold).toList(), List.copyOf(others));
        }
    }

    public boolean isStopWord(String word) {
        return stopWords.contains(Folding.fold(word));
    }

    /** What else these words are called together; nothing if they are no term of their own. */
    List<String> synonyms(List<String> words) {
        return synonyms.getOrDefault(words.stream().map(Folding::fold).toList(), List.of());
    }

    /** The words as they stand in the file of a tongue. */
    public static List<String> stopWords(Tongue tongue) {
        return tongue.stopWords().map(file -> lines(file).toList()).orElse(List.of());
    }

    private static java.util.stream.Stream<String> lines(String file) {
        try (var stream = WordLists.class.getResourceAsStream("/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
