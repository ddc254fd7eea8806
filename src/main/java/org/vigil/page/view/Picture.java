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
        @Nullable String credit) {

    /** Whether anything stands under the picture. */
    public boolean hasLegend() {
        return caption != null || credit != null;
    }

    /** The candidates, or null where the address is the only one. */
    public @Nullable String candidates() {
        return srcset.isEmpty() ? null : srcset;
    }
}
