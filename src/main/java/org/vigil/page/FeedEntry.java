package org.vigil.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as a feed carries it, in full. The id never changes: a {@code urn:uuid:} or the address; the HTML is safe and
 * its addresses are absolute.
 */
public record FeedEntry(
        String id,
        String url,
        String title,
        @Nullable String summary,
        String html,
        Instant published,
        Instant updated,
        String language,
        List<String> categories,
        @Nullable Image image,
        List<Translation> translations) {

    public FeedEntry {
        categories = List.copyOf(categories);
        translations = List.copyOf(translations);
    }

    boolean isIdentifiedByAddress() {
        return id.equals(url);
    }

    /** A picture that stands for the story: address, media type, length in bytes. */
    public record Image(String url, String type, long length) {}

    /** The same story in another language. */
    public record Translation(String language, String url) {}
}
