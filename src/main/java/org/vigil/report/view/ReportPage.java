package org.vigil.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.Choice;
import org.vigil.desk.view.DeskFrame;

/**
 * The documents of a story and what it asks for; {@code was} is the number of the save it shows, null where nothing may be
 * changed; {@code recommendations} is null where they hold what only the editor of texts could say.
 */
public record ReportPage(
        DeskFrame frame,
        String story,
        String headline,
        String language,
        String direction,
        @Nullable Integer was,
        List<Document> documents,
        @Nullable String recommendations,
        List<Choice> languages,
        @Nullable String problem) {

    /** A document of the story; {@code languages} are those to choose its own from. */
    public record Document(
            String id,
            String href,
            String title,
            List<Choice> languages,
            int pages,
            double size,
            String name,
            long fetched) {}
}
