package org.vigil.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;
import org.vigil.desk.view.SavedText;
import org.vigil.page.view.LanguageLink;
import org.vigil.page.view.Link;

/**
 * A page of text in one language, as a form; {@code language} leads to where readers find it. {@code preview} is safe HTML,
 * null unless somebody asked for it.
 */
public record WritingPage(
        DeskFrame frame,
        List<Link> tabs,
        String action,
        String path,
        LanguageLink language,
        boolean there,
        String title,
        String source,
        String was,
        @Nullable String preview,
        @Nullable String problem,
        List<SavedText> saved) {}
