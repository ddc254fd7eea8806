package org.vigil.media;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which pictures somebody looks for: by words in what is said of them, and by what is the matter with them. */
public record PictureSieve(List<String> words, @Nullable Matter matter) {

    private static final int MOST_WORDS = 8;

    /** What can be the matter with a picture. */
    public enum Matter {
        UNUSED,
        WITHOUT_ALT,
        EXPIRED,
        HIDDEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static @Nullable Matter of(String word) {
            return Arrays.stream(values())
                    .filter(matter -> matter.word().equals(word))
                    .findFirst()
                    .orElse(null);
        }
    }

    public static PictureSieve of(String text, @Nullable Matter matter) {
        var words = Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return new PictureSieve(words, matter);
    }

    /** The words as patterns of {@code ilike}, in which its own signs mean themselves. */
    String[] patterns() {
        return words.stream()
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}
