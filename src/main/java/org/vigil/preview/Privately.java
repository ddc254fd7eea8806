package org.vigil.preview;

import jakarta.servlet.http.HttpServletResponse;

/** Marks an answer as one that nobody keeps, lists or passes on. */
final class Privately {

    static final String NOT_KEPT = "private, no-store";

    private Privately() {}

    static void answer(HttpServletResponse response) {
        response.setHeader("Cache-Control", NOT_KEPT);
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
