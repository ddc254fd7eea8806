package org.vigil.page.view;

import org.jspecify.annotations.Nullable;

/** A picture ready to be shown: address, candidates in other widths ({@code srcset}), size in pixels, words. */
public record Picture(
        String src,
        String srcset,
        int width,
        int height,
        String alt,
        @Nullable String caption,
        @Nullable String credit) {}
