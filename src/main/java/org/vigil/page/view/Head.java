package org.vigil.page.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page tells machines. Addresses are absolute; {@code canonical} is null for a page that names none; {@code jsonLd} is schema.org JSON already safe inside
 * a script element; {@code robots} is empty unless a page must not be indexed; {@code kind} is the Open Graph type.
 */
public record Head(
        String title,
        @Nullable String description,
        @Nullable String canonical,
        String kind,
        @Nullable Picture picture,
        @Nullable String jsonLd,
        @Nullable String robots,
        @Nullable String previous,
        @Nullable String next,
        List<LanguageLink> alternates,
        List<FeedLink> feeds) {

    /** The address for readers of no listed language: that of the first alternate; empty where there is none. */
    public Optional<String> anyLanguage() {
        return alternates.stream().map(LanguageLink::href).findFirst();
    }

    /** The Twitter card: with the picture across its width where there is one. */
    public String card() {
        return picture == null ? "summary" : "summary_large_image";
    }
}
