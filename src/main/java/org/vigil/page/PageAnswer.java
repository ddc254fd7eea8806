package org.vigil.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** Sends a cached page: whole, compressed, or as "not modified". */
final class PageAnswer {

    /** Readers ask again each time; a shared cache may answer for a second, which is what the change log promises. */
    static final String CACHE_CONTROL = "public, max-age=0, s-maxage=1";

    private PageAnswer() {}

    static void send(CachedPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(page, request, response, CACHE_CONTROL);
    }

    static void send(CachedPage page, HttpServletRequest request, HttpServletResponse response, String lifetime)
            throws IOException {
        var gzip = page.gzip;
        var compressed = gzip != null && accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        if (isKnown(page, request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            validators(page, compressed, lifetime).forEach(response::setHeader);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        headers(page, compressed, lifetime).forEach(response::setHeader);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(compressed && gzip != null ? gzip : page.plain);
        }
    }

    /** What goes with the whole page. */
    static Map<String, String> headers(CachedPage page, boolean compressed, String lifetime) {
        var headers = validators(page, compressed, lifetime);
        headers.put(HttpHeaders.CONTENT_TYPE, page.contentType);
        if (compressed && page.gzip != null) {
            headers.put(HttpHeaders.CONTENT_ENCODING, "gzip");
            headers.put(HttpHeaders.CONTENT_LENGTH, String.valueOf(page.gzip.length));
        } else {
            headers.put(HttpHeaders.CONTENT_LENGTH, String.valueOf(page.plain.length));
        }
        return headers;
    }

    /** What goes with "not modified" too. */
    private static Map<String, String> validators(CachedPage page, boolean compressed, String lifetime) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(HttpHeaders.ETAG, compressed ? '"' + page.tag + "-gz\"" : '"' + page.tag + '"');
        headers.put(HttpHeaders.CACHE_CONTROL, lifetime);
        headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        page.headers.forEach(header -> headers.put(header.name(), header.value()));
        return headers;
    }

    static boolean accepts(@org.jspecify.annotations.Nullable String encodings) {
        return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
    }

    /** The tag is a digest, so it can't be part of another by chance. */
    private static boolean isKnown(CachedPage page, @org.jspecify.annotations.Nullable String known) {
        return known != null && (known.contains(page.tag) || known.equals("*"));
    }
}
