package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** The headers that every answer carries, exactly. */
public final class HouseHeaders {

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                    + " manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private HouseHeaders() {}

    /** Each once, no cookie, and nothing that says what the server is made of. */
    public static void areOn(Map<String, List<String>> headers, String what) {
        ALWAYS.forEach((name, value) ->
                assertThat(headers.get(name)).as("%s of %s", name, what).containsExactly(value));
        assertThat(headers.get("Referrer-Policy")).as(what).containsExactly(referrer(what));
        assertThat(headers.keySet())
                .as(what)
                .doesNotContain("Set-Cookie", "set-cookie", "Server", "server", "X-Powered-By", "x-powered-by");
    }

    /** A secret address is told to nobody, not even to ourselves. */
    private static String referrer(String address) {
        return address.matches("/preview/[^/]+") ? "no-referrer" : "same-origin";
    }
}
