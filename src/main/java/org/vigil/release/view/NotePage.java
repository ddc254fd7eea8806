package org.vigil.release.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;

/** A public note on a live story, without a new version of it, as a form. */
public record NotePage(
        DeskFrame frame,
        String id,
        String headline,
        String language,
        String direction,
        List<ReleasePage.Choice> kinds,
        String noteText,
        boolean atFoot,
        @Nullable String problem) {}
