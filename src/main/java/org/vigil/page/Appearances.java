package org.vigil.page;

import java.util.Collection;
import org.vigil.page.view.Brand;

/** What the site is called and looks like, as somebody at the desk has set it. */
public interface Appearances {

    Brand brand();

    /** The line under the name in a language; empty if it has none. */
    String tagline(String language);

    /** What was put behind the site's own style, now or at any time before: pages in caches still ask for it. */
    Collection<String> styles();
}
