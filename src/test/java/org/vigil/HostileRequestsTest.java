package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** Requests that no reader sends: each gets a short answer of ours, which nobody keeps and which tells nothing. */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";

    @Value("${server.port}")
    private int port;

    static Stream<String> targets() {
        return Stream.of(
                "/news;canary=1",
                "/;canary/news",
                "//canary.example/news",
                "/news//canary",
                "/news/../canary",
                "/news/./canary",
                "/..;/canary",
                "/%2e%2e/canary",
                "/%2E%2e%2f%2e%2e/etc/canary",
                "/..%2fcanary",
                "/..%5ccanary",
                "/canary%2Fnews",
                "/canary%5cnews",
                "/canary%00",
                "/canary%0d%0aSet-Cookie:%20canary=1",
                "/en/%0d%0aSet-Cookie:canary",
                "/en/news?%0d%0aSet-Cookie:canary=1",
                "/en//canary.example",
                "/en/%2f%2fcanary.example",
                "/en/\\canary.example",
                "/fr//canary.example",
                "/NEWS/canary",
                "/News",
                "/news/2026/11/CANARY",
                "/canary/",
                "/%zz/canary",
                "/canary%",
                "/canary%f",
                "/%ff%fe/canary",
                "/%c0%af/canary",
                "/canary%ed%a0%80",
                "/%u0000canary",
                "/canary%20%20",
                "/canary%E2%80%AE",
                "/canary/" + "a".repeat(10_000),
                "/canary/" + "a/".repeat(5_000),
                "/canary/" + "%61".repeat(4_000),
                "/" + "a".repeat(100_000),
                "/news?page=canary",
                "/news?page=%zz",
                "/news?page=%ff",
                "/news?page=%00",
                "/news?page=2147483648",
                "/news?page=-1",
                "/news?page=1%0d%0aX-Canary:%201",
                "/news?" + "canary=1&".repeat(1_500) + "page=99999",
                "/share/mastodon?server=%zz&title=%ff",
                "/en/share/mastodon?server=%zz",
                "/en/news?page=%zz",
                "/assets/..%2f..%2fcanary",
                "/assets/canary",
                "/media/..%2fcanary",
                "/media/%2e%2e%2fcanary.webp",
                "/error",
                "/error?message=canary",
                "/WEB-INF/web.xml",
                "/actuator",
                "/actuator/env",
                "/login",
                "/.git/config",
                "/.nowhere",
                "/favicon.ico");
    }

    /** Whole requests, for what is wrong with the line or the headers. */
    static Stream<String> requests() {
        return Stream.of(
                "GET /canary<script> HTTP/1.1\r\n" + HOST + "\r\n",
                "GET /canary page HTTP/1.1\r\n" + HOST + "\r\n",
                "GET http://canary.example/nowhere HTTP/1.1\r\n" + HOST + "\r\n",
                "GET * HTTP/1.1\r\n" + HOST + "Accept-Encoding: gzip\r\n\r\n",
                "GET canary HTTP/1.1\r\n" + HOST + "\r\n",
                "GET  HTTP/1.1\r\n" + HOST + "\r\n",
                "GET /canary HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /canary HTTP/1.1\r\nHost: a\r\nHost: canary\r\nConnection: close\r\n\r\n",
                "GET /canary HTTP/1.1\r\nHost: canary.example:99999\r\nConnection: close\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\nHost: canary.example\r\nConnection: close\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST
                        + "X-Forwarded-Host: canary.example\r\nForwarded: host=canary.example\r\n\r\n",
                "GET /en/news HTTP/1.1\r\nHost: canary.example\r\nX-Forwarded-Host: canary.example\r\nConnection: close\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST + "X-Original-URL: /canary\r\nX-Rewrite-URL: /canary\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST + "X-HTTP-Method-Override: CANARY\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST + "X-Canary: " + "c".repeat(20_000) + "\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST + "X-Canary: 1\r\n".repeat(2_000) + "\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST + "Cookie: " + "c=canary; ".repeat(800) + "\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST + "Cookie: JSESSIONID=canary\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST + "Canary\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST + "Can ary: 1\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST + "Accept: canary\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST + "Accept: application/json\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST + "Accept-Language: canary;q=\u00ff\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST + "Authorization: Basic Y2FuYXJ5OmNhbmFyeQ==\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST + "Range: bytes=0-canary\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST + "Origin: https://canary.example\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST + "Content-Length: -1\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\n" + HOST + "Content-Length: 1\r\nContent-Length: 2\r\n\r\ncanary",
                "POST /news HTTP/1.1\r\n" + HOST
                        + "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\nGET /canary",
                "POST /news HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\ncanary\r\n",
                "POST /news HTTP/1.1\r\n" + HOST
                        + "Content-Type: multipart/form-data\r\nContent-Length: 6\r\n\r\ncanary",
                "POST /news HTTP/1.1\r\n" + HOST
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\r\n%zz=%q",
                "POST /news HTTP/1.1\r\n" + HOST + "Origin: https://canary.example\r\nContent-Length: 0\r\n\r\n",
                "TRACE /nowhere HTTP/1.1\r\n" + HOST + "X-Canary: canary\r\n\r\n",
                "CONNECT canary.example:443 HTTP/1.1\r\n" + HOST + "\r\n",
                "BREW /canary HTTP/1.1\r\n" + HOST + "\r\n",
                "get /canary HTTP/1.1\r\n" + HOST + "\r\n",
                "GET /canary HTTP/1.0\r\n\r\n",
                "GET /canary HTTP/9.9\r\n" + HOST + "\r\n",
                "\u0016\u0003\u0001canary\r\n\r\n",
                "canary\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("targets")
    void findNothingWithAnOddAddress(String target) {
        isShortOursAndForNobodyToKeep(RawAnswer.to(port, "GET", target, "Accept-Encoding: gzip"));
        isShortOursAndForNobodyToKeep(RawAnswer.to(port, "GET", target));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void findNothingWithAnOddRequest(String request) {
        isShortOursAndForNobodyToKeep(RawAnswer.toBytes(port, request));
    }

    private void isShortOursAndForNobodyToKeep(RawAnswer answer) {
        assertThat(answer.status()).isIn(301, 400, 404, 405, 414, 431, 501, 505);
        HouseHeaders.areOn(answer.headers(), "the answer");
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.text()).contains(answer.status() == 301 ? "" : "<h1>");
        assertThat(answer.everything().replace("/en/%2f%2fcanary.example", ""))
                .doesNotContain("Exception", "Jetty", "Whitelabel", "Spring", "at org.", "at java.", "<script>")
                .doesNotContainIgnoringCase("canary");
        assertThat(answer.headers().getOrDefault("Location", List.of()))
                .allSatisfy(
                        place -> assertThat(place).matches("http://localhost:" + port + "(/[^/\\\\\r\n][^\r\n]*|/?)"));
        assertThat(answer.body().length).isLessThan(12_000);
    }

    /** Hidden, missing or public: the same few words, and no other site is let in. */
    @ParameterizedTest
    @ValueSource(strings = {"/news", "/canary", "/error", "/news/2026/13/canary"})
    void learnNothingByAskingWhatCanBeAsked(String target) {
        var plain = RawAnswer.to(port, "OPTIONS", target);
        var asked = RawAnswer.to(
                port,
                "OPTIONS",
                target,
                "Origin: https://canary.example",
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: x-canary");

        for (var answer : List.of(plain, asked)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Allow")).contains("GET");
            HouseHeaders.areOn(answer.headers(), target);
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.everything()).doesNotContainIgnoringCase("canary").doesNotContain("Access-Control");
        }
    }
}
