package org.vigil.news;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A story about to exist. Stories of one translation set are the same story in several languages. A null stream is
 * unknown; a null slug is made from the headline. {@code archived}: from an old archive, so it is no news today.
 */
public record NewStory(
        UUID id,
        UUID translationSet,
        String language,
        @Nullable UUID stream,
        StoryTime time,
        @Nullable String indexNumber,
        @Nullable String slug,
        StoryText text,
        List<UUID> related,
        boolean archived) {}
