package org.vigil.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://example.org                    | http://example.org/
            HTTPS://News.Example.ORG/A?b=C#part   | https://news.example.org/A?b=C
            https://example.org./                 | https://example.org/
            https://example.org:443/a             | https://example.org/a
            http://example.org:/a                 | http://example.org/a
            https://example.org:80/a              | https://example.org:80/a
            https://bücher.example.org/über       | https://xn--bcher-kva.example.org/%C3%BCber
            https://faß.example.org/              | https://xn--fa-hia.example.org/
            https://أخبار.example.org/            | https://xn--igbicxr.example.org/
            https://example。org/                 | https://example.org/
            http://example.org/a b"<>             | http://example.org/a%20b%22%3C%3E
            http://example.org/?q=@x:y            | http://example.org/?q=@x:y
            http://93.184.215.14/                 | http://93.184.215.14/
            http://９３.１８４.２１５.１４/       | http://93.184.215.14/
            http://[2606:2800:21F::1]/            | http://[2606:2800:21f:0:0:0:0:1]/
            """)
    void hasOneForm(String written, String form) {
        assertThat(WebAddress.parse(written).map(WebAddress::toString)).contains(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "//example.org/",
                "/etc/passwd",
                "http:example.org",
                "http:/example.org",
                "http:///example.org",
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "jar:http://example.org/a.jar!/",
                "javascript:alert(1)",
                "http://good.example.org@127.0.0.1/",
                "http://user:word@example.org/",
                "http://@example.org/",
                "http://example.org\\@127.0.0.1/",
                "http:\\\\127.0.0.1\\",
                "http://example.org/\\evil.example.org",
                "ht\ttp://example.org/",
                "http://exam\nple.org/",
                "http://example.org/\r\nHost: evil.example.org",
                "http://example.org/\0",
                " http://example.org/",
                "http://example.org /",
                "http://%31%32%37.0.0.1/",
                "http://example%2eorg/",
                "http://localhost/",
                "http://intranet/",
                "http://intranet./",
                "http://.example.org/",
                "http://example..org/",
                "http://example.org../",
                "http://[::1/",
                "http://[example.org]/",
                "http://[127.0.0.1]/",
                "http://[fe80::1%25eth0]/",
                "http://[::ffff:93.184.215.14]/",
                "http://::1/",
                "http://example.org:80:80/",
                "http://example.org:-80/",
                "http://example.org:999999/",
                "http://example.org:８０/"
            })
    void isNothingThatSomebodyElseMightReadDifferently(String written) {
        assertThat(WebAddress.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "017700000001",
                "0x7f000001",
                "0X7F.0.0.1",
                "0177.0.0.1",
                "127.1",
                "127.0.1",
                "127.0.0.01",
                "127.0.0.256",
                "1.2.3.4.5",
                "example.0x7f",
                "example.1",
                "１２７.１"
            })
    void isNoNumberInDisguise(String host) {
        assertThat(WebAddress.parse("http://" + host + "/")).isEmpty();
    }

    @Test
    void isNotEndless() {
        assertThat(WebAddress.parse("http://example.org/" + "a".repeat(10_000))).isEmpty();
        assertThat(WebAddress.parse("http://" + "a".repeat(64) + ".org/")).isEmpty();
        assertThat(WebAddress.parse("http://" + "abcdefg.".repeat(40) + "org/")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://other.example.org/x   | http://other.example.org/x
            HTTP://other.example.org     | http://other.example.org/
            //other.example.org/x        | https://other.example.org/x
            /x?y                         | https://example.org:8443/x?y
            d                            | https://example.org:8443/a/d
            ?e=/f                        | https://example.org:8443/a/b?e=/f
            """)
    void findsWhereARedirectLeads(String location, String target) {
        var from = WebAddress.parse("https://example.org:8443/a/b?c=/d").orElseThrow();

        assertThat(from.resolve(location).map(WebAddress::toString)).contains(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://example.org/",
                "jar:http://example.org/a.jar!/",
                "ftp://example.org/",
                "http:x",
                "/\\evil.example.org",
                "//good@127.0.0.1/"
            })
    void isNotLedElsewhereByARedirect(String location) {
        var from = WebAddress.parse("https://example.org/a/b").orElseThrow();

        assertThat(from.resolve(location)).isEmpty();
    }
}
