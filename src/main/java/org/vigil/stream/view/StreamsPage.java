package org.vigil.stream.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;

/**
 * The streams in their order, as they stand in the draft; {@code undoable} is the number of the newest publication if it changed
 * streams.
 */
public record StreamsPage(
        DeskFrame frame,
        @Nullable String problem,
        List<Row> streams,
        boolean draft,
        @Nullable Integer undoable) {

    /**
     * One stream: what it is called, how many stories it has, its rules in words, and what becomes of it with the draft:
     * {@code new}, {@code changed} or {@code gone}.
     */
    public record Row(
            String id,
            String title,
            String address,
            int stories,
            List<String> rules,
            @Nullable String pattern,
            @Nullable String drafted) {

        public boolean isGone() {
            return "gone".equals(drafted);
        }

        /** The page of the preview that shows it. */
        public String trial() {
            return address.substring(1);
        }
    }
}
