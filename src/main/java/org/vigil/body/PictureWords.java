package org.vigil.body;

import org.jspecify.annotations.Nullable;

/** What is said about a picture of a text, or about the still of what stands on another site. */
public record PictureWords(
        String media,
        String alt,
        @Nullable String caption,
        @Nullable String credit) {}
