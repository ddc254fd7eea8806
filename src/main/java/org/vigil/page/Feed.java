package org.vigil.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a feed. All addresses are absolute; {@code siteUrl} is the page for people that the feed belongs to, and
 * the feed's lasting id; {@code publisher} is the organisation that answers for it.
 */
public record Feed(
        String title,
        @Nullable String description,
        String publisher,
        String language,
        String siteUrl,
        Paging paging,
        Instant updated,
        List<FeedEntry> entries) {

    public Feed {
        entries = List.copyOf(entries);
    }

    /** The addresses of the feed's other pages in the same format (RFC 5005); next is older. */
    public record Paging(
            @Nullable String first,
            @Nullable String previous,
            @Nullable String next,
            @Nullable String last) {

        /** All entries stand on one page. */
        public static Paging none() {
            return new Paging(null, null, null, null);
        }
    }
}
