package org.vigil.page.view;

import org.jspecify.annotations.Nullable;

/**
 * A picture ready to be shown: address, candidates in other widths ({@code srcset}), size in pixels, words; the classes that
 * say what must stay in sight where it is cropped, and the address of the part that is shared, if there is one.
 */
public record Picture(
        String src,
        String srcset,
        int width,
        int height,
        String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String focus,
        @Nullable String share) {

    /** The size of the part that is shared. */
    private static final int SHARE_WIDTH = 1200;

    private static final int SHARE_HEIGHT = 630;

    /** The same at one other address, whole or the part that is shared. */
    public Picture alone(String address) {
        var part = share != null;
        return new Picture(
                address,
                "",
                part ? SHARE_WIDTH : width,
                part ? SHARE_HEIGHT : height,
                alt,
                caption,
                credit,
                null,
                null);
    }

    /** Whether anything stands under the picture. */
    public boolean hasLegend() {
        return caption != null || credit != null;
    }

    /** The candidates, or null where the address is the only one. */
    public @Nullable String candidates() {
        return srcset.isEmpty() ? null : srcset;
    }
}
