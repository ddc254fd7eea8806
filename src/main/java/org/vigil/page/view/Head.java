package org.vigil.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page tells machines. Addresses are absolute; {@code jsonLd} is schema.org JSON already safe inside
 * a script element; {@code robots} is empty unless a page must not be indexed; {@code kind} is the Open Graph type.
 */
public record Head(
        String title,
        @Nullable String description,
        String canonical,
        String kind,
        @Nullable Picture picture,
        @Nullable String jsonLd,
        @Nullable String robots,
        @Nullable String previous,
        @Nullable String next,
        List<LanguageLink> alternates,
        List<FeedLink> feeds) {}
