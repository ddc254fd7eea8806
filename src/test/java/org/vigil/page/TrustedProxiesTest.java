package org.vigil.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.SiteTest;
import org.vigil.Web;

class TrustedProxiesTest {

    @Test
    void knowsAddressesAndNetworks() {
        var proxies = new TrustedProxies("10.1.0.0/16, 192.0.2.7,2001:db8::/32");

        assertThat(proxies.trusts("10.1.200.3")).isTrue();
        assertThat(proxies.trusts("192.0.2.7")).isTrue();
        assertThat(proxies.trusts("2001:db8::5")).isTrue();
        assertThat(proxies.trusts("10.2.0.1")).isFalse();
        assertThat(proxies.trusts("192.0.2.8")).isFalse();
    }

    @Test
    void trustsNobodyUnlessTold() {
        assertThat(new TrustedProxies("").trusts("127.0.0.1")).isFalse();
    }

    /** Says what the site takes for the visitor's address. */
    @TestConfiguration
    @RestController
    static class Mirror {

        @GetMapping("/mirror")
        @PublicRoute(cached = false)
        String show(HttpServletRequest request) {
            return request.getRemoteAddr() + " " + request.isSecure();
        }
    }

    @Nested
    @SiteTest
    @Import(Mirror.class)
    @TestPropertySource(properties = "vigil.trusted-proxies=127.0.0.0/8, ::1")
    class BehindAProxy {

        @LocalServerPort
        private int port;

        @Test
        void believesTheProxy() {
            var answer = new Web(port).get("/mirror", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https");

            assertThat(answer.body()).isEqualTo("203.0.113.9 true");
        }
    }

    @Nested
    @SiteTest
    @Import(Mirror.class)
    @TestPropertySource(properties = "vigil.trusted-proxies=10.0.0.1")
    class OnItsOwn {

        @LocalServerPort
        private int port;

        @Test
        void believesNobody() {
            var answer = new Web(port).get("/mirror", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https");

            assertThat(answer.body()).doesNotContain("203.0.113.9").endsWith("false");
        }
    }
}
