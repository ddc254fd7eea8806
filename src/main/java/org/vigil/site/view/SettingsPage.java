package org.vigil.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;
import org.vigil.desk.view.SavedText;
import org.vigil.page.view.Link;

/**
 * Languages and time zone of the site, as a form. {@code saved} holds what somebody else has saved meanwhile;
 * {@code askFirst} where another first language has to be confirmed.
 */
public record SettingsPage(
        DeskFrame frame,
        List<Link> tabs,
        List<Language> languages,
        String zone,
        List<String> zones,
        String first,
        boolean askFirst,
        String was,
        @Nullable String problem,
        List<SavedText> saved) {

    /** One language of the interface, called by itself. */
    public record Language(String tag, String name, boolean chosen, String order) {}
}
