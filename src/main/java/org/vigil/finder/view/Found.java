package org.vigil.finder.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story that was found. {@code snippet} is where its text has the words; the teaser stands in for it where it has none. */
public record Found(
        String href,
        String language,
        String direction,
        @Nullable String label,
        String tone,
        LocalDate day,
        String headline,
        @Nullable String deck,
        List<Piece> snippet,
        @Nullable String teaser) {

    /** A piece of text; marked if it is one of the words. */
    public record Piece(String text, boolean marked) {}
}
