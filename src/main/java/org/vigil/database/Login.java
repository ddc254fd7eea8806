package org.vigil.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a PostgreSQL is and as whom to enter it; never prints its password. */
record Login(String url, @Nullable String user, @Nullable String password) {

    /** Understands {@code jdbc:postgresql://…} and the form that hosting providers hand out, {@code postgres://user:password@host/name}. */
    static Login of(String address) {
        if (address.startsWith("jdbc:postgresql:")) {
            return new Login(address, null, null);
        }
        if (address.startsWith("postgres://") || address.startsWith("postgresql://")) {
            return ofUri(address);
        }
        throw new DatabaseUnusable(
                "a database address starts with jdbc:postgresql:// or postgres://, this one with '%s'"
                        .formatted(beginning(address)));
    }

    private static Login ofUri(String address) {
        try {
            var uri = new URI(address);
            if (uri.getHost() == null || uri.getRawPath().length() < 2) {
                throw unreadable();
            }
            var place = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var url = "jdbc:postgresql://" + place + uri.getRawPath() + query;
            var names = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            return new Login(
                    url, names.length > 0 ? decoded(names[0]) : null, names.length > 1 ? decoded(names[1]) : null);
        } catch (URISyntaxException e) {
            throw unreadable();
        }
    }

    /** Percent signs are undone, a plus stays a plus. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static DatabaseUnusable unreadable() {
        return new DatabaseUnusable(
                "the database address cannot be read; expected postgres://user:password@host:port/name, with signs such as @ and / in the password written as %40 and %2F");
    }

    private static String beginning(String address) {
        var end = address.indexOf("//");
        return end < 0 ? "…" : address.substring(0, Math.min(end + 2, 24));
    }

    @Override
    public String toString() {
        return url.replaceAll("(?i)(password=)[^&]*", "$1…");
    }
}
