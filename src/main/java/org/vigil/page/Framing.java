package org.vigil.page;

import jakarta.servlet.http.HttpServletResponse;

/** The two answers that may depart from the policy that nothing of the site stands in a frame: both are our own. */
public final class Framing {

    private static final String POLICY = "Content-Security-Policy";

    private Framing() {}

    /** Lets a page show another page of this site in a frame. */
    public static void mayFrame(HttpServletResponse response) {
        response.setHeader(POLICY, SecurityHeaders.POLICY + "; frame-src 'self'");
    }

    /** Lets other pages of this site show a page in a frame. */
    public static void mayBeFramed(HttpServletResponse response) {
        response.setHeader(POLICY, SecurityHeaders.POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
    }
}
