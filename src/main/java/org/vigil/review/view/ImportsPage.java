package org.vigil.review.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;

/** The batches, newest first; {@code older} is where the others are. */
public record ImportsPage(
        DeskFrame frame, List<Row> rows, @Nullable String older) {

    /** A batch, and what came of its stories in numbers. */
    public record Row(
            String href,
            String name,
            String when,
            String who,
            String state,
            String tone,
            String created,
            String updated,
            String unchanged,
            String rejected) {}
}
