package org.vigil.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;

/** Takes the language off the path, so that a controller knows one path for all languages. */
class LanguageFilter implements Filter {

    static final String LANGUAGE = LanguageFilter.class.getName() + ".language";

    private final ObjectProvider<Site> site;
    private final SiteAddress address;

    LanguageFilter(ObjectProvider<Site> site, SiteAddress address) {
        this.site = site;
        this.address = address;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        var split = LanguagePath.of(request.getRequestURI());
        if (split.language() == null) {
            chain.doFilter(request, response);
            return;
        }
        if (split.language().equals(site.getObject().firstLanguage())) {
            moveTo(split.path(), request, (HttpServletResponse) response);
            return;
        }
        request.setAttribute(LANGUAGE, split.language());
        chain.doFilter(new Unprefixed(request, split.path()), response);
    }

    /** The first language has one address, without prefix. */
    private void moveTo(String path, HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", address.absolute(query == null ? path : path + "?" + query));
    }

    /** The request with the path that is left. */
    private static final class Unprefixed extends HttpServletRequestWrapper {

        private final String path;

        Unprefixed(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(path);
        }

        @Override
        public String getServletPath() {
            return java.net.URLDecoder.decode(path.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
