package org.vigil.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final String HEAD =
            "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 12\r\n\r\n";

    @Test
    void knowsItsStatus() {
        assertThat(Answer.status(received(HEAD))).isEqualTo(404);
    }

    @Test
    void endsAsManyBytesAfterItsHeadAsItSays() {
        assertThat(Answer.end(received(HEAD + "Hello"))).isEqualTo(HEAD.length() + 12);
    }

    @Test
    void hasNoEndBeforeItsHeadIsComplete() {
        for (var received = 0; received < HEAD.length(); received++) {
            assertThat(Answer.end(received(HEAD.substring(0, received)))).isZero();
        }
    }

    @Test
    void readsTheLengthHoweverItIsWritten() {
        var head = "HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\n";

        assertThat(Answer.end(received(head))).isEqualTo(head.length() + 7);
    }

    @Test
    void refusesAnAnswerThatDoesNotSayHowLongItIs() {
        assertThatIllegalStateException().isThrownBy(() -> Answer.end(received("HTTP/1.1 200 OK\r\nA: b\r\n\r\n")));
    }

    private static ByteBuffer received(String text) {
        var buffer = ByteBuffer.allocate(1000);
        buffer.put(text.getBytes(StandardCharsets.US_ASCII));
        return buffer;
    }
}
