package org.vigil.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one cached page is kept under: its path, then its route's own parameters in their declared order. */
final class PageKey {

    private PageKey() {}

    /** The key of a path without query. Odd paths have none: they go uncached through Spring's firewall. */
    static Optional<String> of(String path) {
        return isPlain(path) ? Optional.of(path) : Optional.empty();
    }

    /** The key of a request of an open route; null and empty parameters count as absent. */
    static String of(String path, PublicRoute rule, HttpServletRequest request) {
        var key = new StringBuilder(path);
        var separator = '?';
        for (var name : rule.parameters()) {
            var value = request.getParameter(name);
            if (value != null && !value.isEmpty()) {
                key.append(separator).append(name).append('=').append(escaped(value));
                separator = '&';
            }
        }
        return key.toString();
    }

    private static String escaped(@Nullable String value) {
        return java.net.URLEncoder.encode(String.valueOf(value), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static boolean isPlain(String path) {
        for (var i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            if (c == ';' || c == '\\' || c <= ' ' || c == '%' && isOddEscape(path, i)) {
                return false;
            }
        }
        return path.startsWith("/") && !path.contains("//") && !path.contains("/.") && path.length() <= 500;
    }

    /** Escapes of characters that could stand as they are, or that would change the path's shape. */
    private static boolean isOddEscape(String path, int at) {
        if (at + 2 >= path.length()) {
            return true;
        }
        var high = Character.digit(path.charAt(at + 1), 16);
        return high < 8;
    }
}
