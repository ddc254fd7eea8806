package org.vigil.writing.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;

/** The revisions of a story, newest first; two of them can be chosen to be compared. {@code older} is where the others are. */
public record HistoryPage(
        DeskFrame frame,
        String story,
        String headline,
        List<Line> lines,
        @Nullable String older,
        boolean editable) {

    /** One revision: why it was kept, by whom and when. */
    public record Line(int number, String cause, String who, String when, boolean setAside) {}
}
