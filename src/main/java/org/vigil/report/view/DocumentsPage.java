package org.vigil.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;

/** All documents, newest first; {@code next} leads to older ones. */
public record DocumentsPage(
        DeskFrame frame,
        List<Row> rows,
        @Nullable String next,
        @Nullable String problem) {

    /** A document, and what names it: the stories whoever looks may read, and how many there are besides. */
    public record Row(
            String id,
            String href,
            String name,
            int pages,
            double size,
            String language,
            long fetched,
            List<StoryLink> stories,
            int others,
            boolean removable) {

        public boolean unused() {
            return stories.isEmpty() && others == 0;
        }
    }

    public record StoryLink(String href, String headline, String language, String direction) {}
}
