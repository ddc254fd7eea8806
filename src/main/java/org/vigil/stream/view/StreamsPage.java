package org.vigil.stream.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;

/** The streams in their order. */
public record StreamsPage(DeskFrame frame, List<Row> streams) {

    /** One stream: what it is called, how many stories it has, and its rules in words. */
    public record Row(
            String id,
            String title,
            String address,
            int stories,
            List<String> rules,
            @Nullable String pattern) {}
}
