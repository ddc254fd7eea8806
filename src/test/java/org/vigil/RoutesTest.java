package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;
import org.vigil.news.NewsFixture;
import org.vigil.page.PublicRoute;

/** Every route, kept or not, found or not: what it sends, and what it does not tell. */
@SiteTest
@Import(RoutesTest.Hidden.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/news",
            "/news?page=1",
            "/news/releases",
            "/news/2026",
            "/news/2026/11",
            "/fr/news",
            "/ar/",
            "/news.rss",
            "/news.atom",
            "/news.json",
            "/news/releases.rss",
            "/sitemap.xml",
            "/sitemap-pages.xml",
            "/sitemap-1.xml",
            "/sitemap-news.xml",
            "/robots.txt",
            "/subscribe",
            "/topics",
            "/countries",
            "/topics/education",
            "/ar/topics/detention",
            "/countries/ch",
            "/countries/ch.json",
            "/about",
            "/news/2026/11/routes-are-read");

    /** A route of the desk, as there will be many. */
    @TestConfiguration
    @RestController
    static class Hidden {

        @GetMapping("/desk/secret")
        @Needs(Permission.READ_DRAFTS)
        String show() {
            return "secret";
        }

        @GetMapping("/desk/forgotten")
        String forgotten() {
            return "secret";
        }
    }

    @Autowired
    private NewsFixture news;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping routes;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);

    @BeforeAll
    void publish() {
        news.published("Routes are read");
    }

    @BeforeEach
    void connect() {
        web = new Web(port);
    }

    private static void carriesOurHeaders(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .as(answer.uri().toString())
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'none'")
                        .contains("frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                        .doesNotContain("unsafe", "*", "http"));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.allValues("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void carryTheHeadersWhetherKeptOrNot() {
        for (var path : PAGES) {
            var fresh = web.get(path);
            var kept = web.get(path);

            assertThat(fresh.statusCode()).as(path).isEqualTo(200);
            carriesOurHeaders(fresh);
            carriesOurHeaders(kept);
            assertThat(kept.body()).as(path).isEqualTo(fresh.body());
            assertThat(kept.headers().map().keySet())
                    .containsAll(List.of("etag", "surrogate-key", "vary", "cache-control"));
        }
        for (var path :
                List.of("/nowhere", "/en/news", "/media/x", "/assets/x.css", "/desk/secret", "/share/mastodon")) {
            carriesOurHeaders(web.get(path));
        }
    }

    @Test
    void answerThatNothingHasChanged() {
        for (var path : PAGES) {
            var tag = web.get(path).headers().firstValue("ETag").orElseThrow();

            var again = web.get(path, "If-None-Match", tag);

            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            carriesOurHeaders(again);
        }
    }

    @Test
    void sendTheSameTextCompressed() throws IOException {
        for (var path : PAGES) {
            var plain = web.get(path);
            var raw = raw("GET " + path
                    + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n");
            var split = indexOfBody(raw);
            var head = new String(raw, 0, split, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);

            assertThat(head).as(path).contains("content-encoding: gzip");
            assertThat(unzipped(raw, split)).as(path).isEqualTo(plain.body());
        }
    }

    private static String unzipped(byte[] raw, int from) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(raw, from, raw.length - from))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int indexOfBody(byte[] raw) {
        for (var i = 3; i < raw.length; i++) {
            if (raw[i] == '\n' && raw[i - 1] == '\r' && raw[i - 2] == '\n') {
                return i + 1;
            }
        }
        throw new AssertionError("no body");
    }

    private byte[] raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            try (InputStream in = socket.getInputStream()) {
                return in.readAllBytes();
            }
        }
    }

    @Test
    void answerHeadLikeGetWithoutABody() throws IOException {
        for (var path : PAGES) {
            var answer = new String(
                    raw("HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
                    StandardCharsets.ISO_8859_1);

            assertThat(answer).as(path).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
        }
    }

    @Test
    void ignoreParametersTheyDoNotKnow() {
        for (var path : List.of("/", "/news", "/news/2026/11/routes-are-read", "/news.rss")) {
            var odd = web.get(path + "?canary=%3Cscript%3Ecanary&utm_source=canary");

            assertThat(odd.body()).isEqualTo(web.text(path)).doesNotContain("canary");
            assertThat(odd.headers().toString()).doesNotContain("canary");
        }
    }

    @Test
    void leadFromTheFirstLanguagesPrefixToTheSamePageWithoutIt() {
        var moved = web.get("/en/news?canary=1&page=2");

        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).contains("http://localhost:" + port + "/news?page=2");
    }

    @Test
    void areNotThereForPagesThatAreNoNumbers() {
        for (var page : List.of("0", "-1", "01", "1e3", "abc", "99999999", "2147483648", "%00", "1;drop", "%27")) {
            assertThat(web.status("/news?page=" + page)).as(page).isEqualTo(404);
        }
        assertThat(web.status("/news?page=9999")).isEqualTo(404);
        assertThat(web.status("/news/2026/13")).isEqualTo(404);
        assertThat(web.status("/news/0000/00")).isEqualTo(404);
        assertThat(web.status("/news/1999")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/news;x=1", "//news", "/news//2026", "/news/../about", "/%2e%2e/news", "/news%2F2026", "/news%5c",
                        "/news%00",
                "/NEWS", "/news/", "/%zz", "/news%", "/fr//evil.example", "/en//evil.example", "/..;/news",
                        "/fr/fr/news"
            })
    void neverFailNorRedirectAwayOnOddPaths(String path) throws IOException {
        var answer = new String(
                raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
                StandardCharsets.UTF_8);

        assertThat(answer).doesNotContain("Exception", "at org.", "Jetty");
        assertThat(answer.substring(9, 12)).isIn("200", "301", "400", "404");
        assertThat(answer.lines()
                        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("location:")))
                .allSatisfy(line -> assertThat(line).startsWith("Location: http://localhost:" + port + "/"));
        assertThat(answer).containsIgnoringCase("Content-Security-Policy");
    }

    @Test
    void takeNothingThatIsSentToThem() throws IOException {
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            var answer = new String(
                    raw(method
                            + " /news HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
                    StandardCharsets.UTF_8);

            assertThat(answer).as(method).startsWith("HTTP/1.1 405").contains("This page can only be read");
        }
    }

    /** A stranger is led from everything of the desk to its door, be it there or not. */
    @Test
    void lookAlikeWhetherHiddenOrNotThere() {
        for (var hidden : List.of("/desk/secret", "/desk/forgotten", "/desk/people")) {
            for (var method : List.of("GET", "HEAD", "OPTIONS", "POST", "DELETE")) {
                var missing = hidden.replaceAll("[^/]+$", "x".repeat(hidden.length() - 6));
                assertThat(answer(method, hidden)).as(method + hidden).isEqualTo(answer(method, missing));
            }
            assertThat(web.get(hidden).headers().firstValue("Location"))
                    .contains("/desk/sign-in?to=" + hidden.replace("/", "%2F"));
        }
    }

    private String answer(String method, String path) {
        return RawAnswer.to(port, method, path, "Content-Length: 0")
                .everything()
                .replace(path.replace("/", "%2F"), "…");
    }

    @Test
    void areAllOpenByDeclarationOrNeedAPermission() {
        routes.getHandlerMethods().forEach((route, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.vigil")
                    && !handler.getMethod().getName().equals("forgotten")) {
                assertThat(handler.hasMethodAnnotation(PublicRoute.class) || handler.hasMethodAnnotation(Needs.class))
                        .as(route.toString())
                        .isTrue();
            }
        });
    }
}
