package org.vigil.rebrand.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is changed and not public yet, and what was made public before. */
public record LookPage(
        SectionHead head,
        List<String> changed,
        List<String> notes,
        @Nullable String lastChange,
        List<Row> history) {

    /** One publication; {@code undoable} if it is the newest. */
    public record Row(int number, String what, String when, String who, String sections, boolean undoable) {}
}
