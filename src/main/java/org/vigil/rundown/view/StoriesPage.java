package org.vigil.rundown.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;

/** The list of stories at the desk; {@code older} leads on, null at the end; {@code writes} whether a new one may be begun. */
public record StoriesPage(
        DeskFrame frame,
        String text,
        List<Option> states,
        List<Option> streams,
        List<Option> languages,
        List<Option> whose,
        List<Row> rows,
        boolean narrowed,
        boolean writes,
        @Nullable String older) {

    /** One value of a filter. */
    public record Option(String value, String text, boolean chosen) {}

    /** One story. {@code derived} marks a headline made by rule, for a person to mend. */
    public record Row(
            String href,
            String headline,
            String language,
            String direction,
            boolean derived,
            String state,
            String tone,
            boolean live,
            String stream,
            String languageName,
            String day,
            String changed) {}
}
