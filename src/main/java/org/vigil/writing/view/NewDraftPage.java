package org.vigil.writing.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.Choice;
import org.vigil.desk.view.DeskFrame;

/** The few things a new story needs before it can be written. */
public record NewDraftPage(
        DeskFrame frame,
        String headline,
        List<Choice> streams,
        List<Choice> languages,
        @Nullable String problem) {}
