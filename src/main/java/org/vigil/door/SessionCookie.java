package org.vigil.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.vigil.credential.StaffSession;
import org.vigil.credential.Token;
import org.vigil.page.SiteAddress;

/** The one cookie of the program: it holds a session's token, and only staff ever get one. */
@Component
@ConditionalOnWebApplication
public class SessionCookie {

    private final boolean secure;
    private final String name;

    SessionCookie(SiteAddress address) {
        this.secure = address.isSecure();
        this.name = secure ? "__Host-desk" : "desk";
    }

    Optional<Token> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : tokens(Arrays.stream(cookies)).findFirst();
    }

    private Stream<Token> tokens(Stream<Cookie> cookies) {
        return cookies.filter(cookie -> cookie.getName().equals(name)).map(cookie -> new Token(cookie.getValue()));
    }

    public void write(HttpServletResponse response, Token token) {
        add(response, token.text(), StaffSession.LONGEST);
    }

    void remove(HttpServletResponse response) {
        add(response, "", Duration.ZERO);
    }

    /** For the whole site, since a name with {@code __Host-} allows no less. */
    private void add(HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
