package org.vigil.headline;

import org.jspecify.annotations.Nullable;

/**
 * A headline derived from a story's opening, for a person to mend.
 *
 * <p>Where it is the whole first paragraph, the body begins with the second. The first paragraph is given without its dateline,
 * whose place stands apart.
 */
public record Headline(
        String text, boolean isWholeParagraph, @Nullable String dateline, String firstParagraph) {

    /** Longest headline, in characters. */
    public static final int LONGEST = 120;
}
