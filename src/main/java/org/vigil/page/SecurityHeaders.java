package org.vigil.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sets the headers that every answer carries, cached or not, found or not. */
class SecurityHeaders implements Filter {

    /** Nothing from anyone else, no inline script or style, nobody frames us. */
    static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Map<String, String> headers;

    SecurityHeaders(SiteAddress address) {
        this.headers = of(address.isSecure());
    }

    static Map<String, String> of(boolean secure) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return headers;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        var response = (HttpServletResponse) anyResponse;
        headers.forEach(response::setHeader);
        // Whoever has something to keep says so; a page that is not there may be there the next moment.
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
