package org.vigil.site.view;

import java.util.List;
import org.vigil.rebrand.view.SectionHead;

/** Languages and time zone of the site, as a form; {@code askFirst} where another first language has to be confirmed. */
public record SettingsPage(
        SectionHead head, List<Language> languages, String zone, List<String> zones, String first, boolean askFirst) {

    /** One language of the interface, called by itself. */
    public record Language(String tag, String name, boolean chosen, String order) {}
}
