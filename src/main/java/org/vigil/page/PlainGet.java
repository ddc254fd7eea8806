package org.vigil.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The request as a page to be kept may see it: a GET without anything that belongs to one reader. */
class PlainGet extends HttpServletRequestWrapper {

    private static final Set<String> SEEN = Set.of("host");

    PlainGet(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getHeader(String name) {
        return SEEN.contains(name.toLowerCase(Locale.ROOT)) ? super.getHeader(name) : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return SEEN.contains(name.toLowerCase(Locale.ROOT)) ? super.getHeaders(name) : Collections.emptyEnumeration();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(SEEN);
    }

    @Override
    public jakarta.servlet.http.Cookie @Nullable [] getCookies() {
        return null;
    }
}
