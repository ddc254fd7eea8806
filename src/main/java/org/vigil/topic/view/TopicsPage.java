package org.vigil.topic.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;
import org.vigil.page.view.LanguageLink;

/** The topics in the order of their tree, and the form that adds one, with a title in the language named. */
public record TopicsPage(
        DeskFrame frame,
        List<Row> rows,
        String title,
        String slug,
        LanguageLink language,
        List<TopicPage.Choice> parents,
        @Nullable String problem) {

    /** One topic; {@code first} and {@code last} among those below the same topic, whose order {@code was} digests. */
    public record Row(
            String href,
            String title,
            String path,
            int depth,
            boolean retired,
            boolean first,
            boolean last,
            String was) {}
}
