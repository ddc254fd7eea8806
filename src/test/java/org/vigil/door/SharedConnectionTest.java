package org.vigil.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.vigil.DeskTest;
import org.vigil.RawAnswer;
import org.vigil.account.StaffFixture;

/** A proxy sends the requests of many people over one connection. What one of them sent says nothing about the next. */
@DeskTest
class SharedConnectionTest {

    @Autowired
    private StaffFixture staff;

    @Value("${server.port}")
    private int port;

    /** Cookies of strangers that are somebody's own or the beginning of it, but for capitals. */
    static Stream<Named<UnaryOperator<String>>> almostTheirs() {
        return Stream.of(
                Named.of("the name in capitals", cookie -> "DESK="),
                Named.of("the first letters", cookie -> swapped(cookie.substring(0, "desk=".length() + 8))),
                Named.of("all but the last letter", cookie -> swapped(cookie.substring(0, cookie.length() - 1))),
                Named.of("every letter", SharedConnectionTest::swapped));
    }

    @ParameterizedTest
    @MethodSource("almostTheirs")
    void nobodysCookieChangesHowAnothersIsRead(UnaryOperator<String> strangers) {
        var person = staff.with("editor");

        var answer = RawAnswer.toLastOf(
                port,
                request("Cookie: " + strangers.apply(person.cookie())),
                request("Cookie: " + person.cookie() + "\r\nConnection: close"));

        assertThat(answer.status()).as(answer.header("Location")).isEqualTo(200);
    }

    private String request(String header) {
        return "GET /desk HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + header + "\r\n\r\n";
    }

    /** Small letters for capitals and capitals for small ones. */
    private static String swapped(String cookie) {
        var token = cookie.substring("desk=".length());
        return "desk="
                + token.codePoints()
                        .mapToObj(Character::toString)
                        .map(letter -> letter.equals(letter.toLowerCase(Locale.ROOT))
                                ? letter.toUpperCase(Locale.ROOT)
                                : letter.toLowerCase(Locale.ROOT))
                        .collect(java.util.stream.Collectors.joining());
    }
}
