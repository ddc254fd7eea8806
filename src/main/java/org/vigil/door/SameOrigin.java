package org.vigil.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.vigil.page.SiteAddress;

/**
 * Whether what changes something was sent by one of our own pages. Browsers say where a request comes from by
 * {@code Sec-Fetch-Site} (Fetch Metadata) and {@code Origin} (RFC 6454); a page of somebody else cannot make them say
 * otherwise. Who says neither is refused.
 */
final class SameOrigin {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final SiteAddress address;

    SameOrigin(SiteAddress address) {
        this.address = address;
    }

    static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    boolean allows(HttpServletRequest request) {
        if (isReading(request)) {
            return true;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && (origin.equals(originOf(address.baseUrl())) || isOwn(origin, request));
    }

    /** The address the request itself was sent to, as far as we can see: a site may be reached by more than one. */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        var host = request.getHeader(HttpHeaders.HOST);
        return host != null && origin.equals(request.getScheme() + "://" + host);
    }

    private static String originOf(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
