package org.vigil.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.vigil.credential.Token;

/** What forms send back: made of the session's own token, so that nothing has to be kept, and none without a session. */
@Component
@ConditionalOnWebApplication
class FormTokens implements CsrfTokenRepository {

    private final SessionCookie cookie;

    FormTokens(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookie.read(request).map(token -> token(token.derived("form"))).orElse(null);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Token.random());
    }

    private static CsrfToken token(Token token) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", token.text());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}
}
