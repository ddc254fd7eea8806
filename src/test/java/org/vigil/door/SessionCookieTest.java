package org.vigil.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.vigil.credential.Token;
import org.vigil.page.SiteAddress;

class SessionCookieTest {

    private static String written(String site, Token token) {
        var response = new MockHttpServletResponse();
        new SessionCookie(new SiteAddress(site)).write(response, token);
        return String.valueOf(response.getHeader("Set-Cookie"));
    }

    @Test
    void belongsToThisHostAloneAndNoScriptSeesIt() {
        var token = Token.random();

        assertThat(written("https://news.example.org", token))
                .startsWith("__Host-desk=" + token.text() + ";")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void isNoHostCookieWithoutTlsWhichBrowsersWouldRefuse() {
        assertThat(written("http://localhost:8080", Token.random()))
                .startsWith("desk=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void isReadUnderItsOwnNameOnly() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("desk", "set by a page without TLS"), new Cookie("x", "y"));

        assertThat(new SessionCookie(new SiteAddress("https://news.example.org")).read(request))
                .isEmpty();
        assertThat(new SessionCookie(new SiteAddress("http://localhost")).read(request))
                .isPresent();
    }
}
