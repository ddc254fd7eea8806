package org.vigil.rebrand.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;
import org.vigil.desk.view.SavedText;
import org.vigil.page.view.Link;

/**
 * What every form of the look has around it: what it was made from, what is the matter, what somebody else saved meanwhile, and
 * whether what it shows is not public yet.
 */
public record SectionHead(
        DeskFrame frame,
        String tabsName,
        List<Link> tabs,
        String action,
        String was,
        @Nullable String problem,
        List<SavedText> saved,
        boolean draft) {

    /** Whether to say so: the pages of the draft as a whole and of its preview say it in other words. */
    public boolean saysDraft() {
        return draft && !action.endsWith("/look") && !action.endsWith("/preview");
    }
}
