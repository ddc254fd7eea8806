package org.vigil.news;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stream as it is saved, with its words by language. {@code teaserRule} is {@code none}, {@code paragraph} or
 * {@code characters:280}; {@code tone} is {@code plain} or {@code good}.
 */
public record StreamState(
        UUID id,
        String address,
        int rank,
        String tone,
        String teaserRule,
        @Nullable String indexPattern,
        boolean twoPersons,
        boolean contactNeeded,
        Map<String, Stream.Wording> words) {

    /** As readers would see it. */
    public Stream shown() {
        return new Stream(id, address, tone, words);
    }

    /** The same with index numbers of that pattern. */
    public StreamState numbered(String pattern) {
        return new StreamState(id, address, rank, tone, teaserRule, pattern, twoPersons, contactNeeded, words);
    }
}
