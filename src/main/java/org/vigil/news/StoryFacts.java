package org.vigil.news;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the newsroom knows of a story besides its words. {@code latest} is the number of the newest version, {@code live}
 * of the one readers see; {@code related} are translation sets.
 */
public record StoryFacts(
        UUID id,
        UUID translationSet,
        String language,
        @Nullable UUID stream,
        StoryTime time,
        @Nullable String indexNumber,
        String slug,
        boolean archived,
        int latest,
        @Nullable Integer live,
        @Nullable Instant firstPublishedAt,
        @Nullable Instant withdrawnAt,
        List<UUID> related) {

    public boolean isLive() {
        return live != null;
    }

    /** Whether readers saw it at any time. */
    public boolean wasSeen() {
        return firstPublishedAt != null;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
