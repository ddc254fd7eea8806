package org.vigil.rundown.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.Choice;
import org.vigil.desk.view.DeskFrame;

/** All public notes on stories, newest first. */
public record CorrectionsPage(
        DeskFrame frame,
        List<Choice> kinds,
        List<Row> rows,
        @Nullable String newer,
        @Nullable String older) {

    /** One note. {@code headline} is null where the story was withdrawn. */
    public record Row(
            String publicId,
            String kind,
            String day,
            String moment,
            String who,
            String story,
            @Nullable String headline,
            String language,
            String direction,
            String text) {}
}
