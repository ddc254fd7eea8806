package org.vigil.topic;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that stories can be about, with its words in each language it has. One that is retired is no longer offered;
 * its page stays.
 */
public record Topic(
        UUID id, @Nullable UUID parent, int rank, String slug, boolean retired, Map<String, Wording> words) {

    /** What a topic is called in one language. */
    public record Wording(String title, @Nullable String intro) {}

    /** Where readers find it, without language. */
    public String path() {
        return "/topics/" + slug;
    }

    /** The words in a language, else in the site's first, else in any; its slug where it has none. */
    public Wording in(String language, String first) {
        return Stream.of(language, first)
                .map(words::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> words.values().stream().findFirst())
                .orElse(new Wording(slug, null));
    }

    public String title(String language, String first) {
        return in(language, first).title();
    }
}
