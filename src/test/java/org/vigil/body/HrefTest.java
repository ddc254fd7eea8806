package org.vigil.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HrefTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTP://example.org:8080/a?b#c",
                "https://قرية.example/مسار",
                "https://example.org/@name",
                "mailto:desk@example.org?subject=UA%2061",
                "tel:+216-12-345",
                "/",
                "/news/2026/11/harbour#fn1",
                "/?q=a//b"
            })
    void allowsWebMailPhoneAndPathsOfThisSite(String href) {
        assertThat(Href.isSafe(href)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "java\nscript:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                " javascript:alert(1)",
                "\u00A0/news",
                "&#106;avascript:alert(1)",
                "vbscript:x",
                "data:text/html,x",
                "file:///etc/passwd",
                "//evil.example",
                " //evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\u200B/evil.example",
                "/news\u202Etxt",
                "https://example.org@evil.example",
                "https://example.org:80@evil.example",
                "https:/example.org",
                "https:example.org",
                "https://",
                "https:///x",
                "http:\\\\example.org",
                "https://example.org/a b",
                "https://example.org/\"onclick=x",
                "https://example.org/<b>",
                "mailto:a@example.org%0D%0Abcc:b@example.org",
                "tel:call me",
                "news/2026",
                "#fn1",
                "https://example.org/\uD800"
            })
    void refusesWhatRunsOrPretends(String href) {
        assertThat(Href.isSafe(href)).isFalse();
    }

    @Test
    void refusesEndlessAddresses() {
        assertThat(Href.isSafe("/" + "a".repeat(2_048))).isFalse();
    }
}
