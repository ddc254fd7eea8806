package org.vigil.release.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;

/** The last sheet before a story is published: what goes where and when, what is missing, and the decision. */
public record ReleasePage(
        DeskFrame frame,
        String id,
        String headline,
        String language,
        String direction,
        int save,
        List<WayPage.Fact> facts,
        List<ConcernRow> concerns,
        boolean warned,
        List<Choice> choices,
        String date,
        String time,
        String offered,
        String zone,
        List<String> zones,
        List<Choice> kinds,
        boolean silentOffered,
        String noteText,
        boolean atFoot,
        @Nullable String reasonText,
        boolean seen,
        @Nullable String before,
        boolean showsForm,
        @Nullable String problem) {

    /** One of the things to choose from. */
    public record Choice(String value, String text, boolean chosen) {}

    public boolean canBePublished() {
        return !choices.isEmpty() && concerns.stream().noneMatch(ConcernRow::error);
    }
}
