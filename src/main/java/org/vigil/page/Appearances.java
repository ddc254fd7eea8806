package org.vigil.page;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.vigil.page.view.Brand;

/** What the site is called and looks like, and what stands around its pages, as somebody at the desk has set it. */
public interface Appearances {

    Brand brand();

    /** The line under the name in a language; empty if it has none. */
    String tagline(String language);

    /** The languages the interface speaks; the first is served without prefix. */
    List<String> languages();

    /** The newsroom's own time zone. */
    ZoneId zone();

    /** The entries of a place, {@code menu} or {@code footer}, in a language. */
    List<MenuEntry> menu(String place, String language);

    /** What was put behind the site's own style, now or at any time before: pages in caches still ask for it. */
    Collection<String> styles();
}
