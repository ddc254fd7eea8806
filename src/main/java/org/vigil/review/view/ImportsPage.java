package org.vigil.review.view;

import java.util.List;
import org.vigil.desk.view.DeskFrame;

/** The batches, newest first. */
public record ImportsPage(DeskFrame frame, List<Row> rows) {

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
