package org.vigil.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Collection;

/** What a controller says of a public page: the keys it was made from, and when it becomes untrue by itself. */
public final class PublicPage {

    /** The key every page depends on: name, menu, languages of the site. */
    public static final String SITE = "site";

    static final String UNTIL = PublicPage.class.getName() + ".until";

    private PublicPage() {}

    public static void dependsOn(HttpServletResponse response, Collection<String> keys) {
        response.setHeader(PageCacheFilter.SURROGATE_KEY, SITE + " " + String.join(" ", keys));
    }

    public static void trueUntil(HttpServletRequest request, Instant until) {
        request.setAttribute(UNTIL, until);
    }
}
