package org.vigil.writing.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;
import org.vigil.difference.view.Piece;

/**
 * Two texts of a story and where they differ. {@code notice} says why somebody was led here; {@code restore} is the number of
 * the revision that can be made the draft again, null where it cannot; {@code save} is the draft's newest.
 */
public record ComparePage(
        DeskFrame frame,
        String story,
        String headline,
        String language,
        String direction,
        String earlier,
        String later,
        List<Part> parts,
        @Nullable String notice,
        @Nullable Integer restore,
        int save) {

    /** One field of the story that differs. */
    public record Part(String name, List<Piece> pieces) {}
}
