package org.vigil.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers public pages from the cache, ahead of sessions and security: there is nothing personal in them. Only answers
 * of declared routes that say by their {@code Surrogate-Key} what they were made from are kept.
 */
class PageCacheFilter implements Filter {

    static final String SURROGATE_KEY = "Surrogate-Key";
    private static final List<String> KEPT_HEADERS = List.of(SURROGATE_KEY, "Link", "Content-Language", "X-Robots-Tag");

    private final PageCache cache;
    private final ObjectProvider<PublicRoutes> routes;

    PageCacheFilter(PageCache cache, ObjectProvider<PublicRoutes> routes) {
        this.cache = cache;
        this.routes = routes;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        var response = (HttpServletResponse) anyResponse;
        var path = request.getRequestURI();
        if (!isRead(request) || PageKey.of(path).isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var hit = request.getQueryString() == null ? cache.find(path) : java.util.Optional.<CachedPage>empty();
        if (hit.isPresent()) {
            PageAnswer.send(hit.get(), request, response);
        } else {
            findOrRender(path, request, response, chain);
        }
    }

    private void findOrRender(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var rule = routes.getObject().find(LanguagePath.of(path).path());
        if (rule.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var declared = new DeclaredParameters(request, rule.get());
        if (!rule.get().cached()) {
            chain.doFilter(declared, response);
            return;
        }
        var key = PageKey.of(path, rule.get(), request);
        var hit = cache.find(key);
        if (hit.isPresent()) {
            PageAnswer.send(hit.get(), request, response);
        } else {
            render(key, declared, response, chain);
        }
    }

    private void render(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            var outcome = cache.render(key, position -> capture(position, request, response, chain));
            if (outcome.page() != null) {
                PageAnswer.send(outcome.page(), request, response);
            } else if (outcome.waited()) {
                chain.doFilter(request, response);
            }
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static @Nullable CachedPage capture(
            long position, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var captured = new ContentCachingResponseWrapper(response);
        chain.doFilter(new PlainGet(request), captured);
        var keys = captured.getHeader(SURROGATE_KEY);
        if (captured.getStatus() != 200 || keys == null || captured.getHeader(HttpHeaders.SET_COOKIE) != null) {
            captured.copyBodyToResponse();
            return null;
        }
        var headers = KEPT_HEADERS.stream()
                .filter(name -> captured.getHeader(name) != null)
                .map(name -> new CachedPage.Header(name, String.valueOf(captured.getHeader(name))))
                .toList();
        return new CachedPage(
                captured.getContentAsByteArray(),
                captured.getContentType(),
                headers,
                List.of(keys.split(" ")),
                position,
                (Instant) request.getAttribute(PublicPage.UNTIL));
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
