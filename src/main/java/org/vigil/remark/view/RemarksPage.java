package org.vigil.remark.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.Choice;
import org.vigil.desk.view.DeskFrame;

/** What colleagues said about a draft, who has it in hand, and by when. {@code zone} is the newsroom's, named. */
public record RemarksPage(
        DeskFrame frame,
        String story,
        String headline,
        List<Remark> remarks,
        @Nullable Assignment assignment,
        String typed,
        @Nullable String problem) {

    /** A remark; {@code settled} says who settled it and when, null while it is open. */
    public record Remark(
            String id,
            String text,
            String who,
            String when,
            @Nullable String settled) {}

    /** Who has the draft in hand and when it is due, as a form. */
    public record Assignment(List<Choice> colleagues, String day, String time, String zone) {}
}
