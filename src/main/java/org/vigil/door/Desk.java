package org.vigil.door;

import jakarta.servlet.http.HttpServletRequest;

/** The addresses of the desk. */
final class Desk {

    static final String HOME = "/desk";
    static final String SIGN_IN = "/desk/sign-in";
    static final String REFUSED = "/desk/refused";

    private Desk() {}

    static boolean holds(HttpServletRequest request) {
        return holds(request.getRequestURI());
    }

    static boolean holds(String path) {
        return path.equals(HOME) || path.startsWith(HOME + "/");
    }

    /** A page of the desk to go on to; anything else, such as another site's address, is the desk's first page. */
    static String onward(@org.jspecify.annotations.Nullable String path) {
        if (path == null || path.startsWith(SIGN_IN) || path.contains("..")) {
            return HOME;
        }
        return path.matches("/desk(/[A-Za-z0-9._-]+)*(\\?[A-Za-z0-9=&._+%:-]*)?") ? path : HOME;
    }
}
