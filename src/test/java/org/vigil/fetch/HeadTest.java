package org.vigil.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {

    @Test
    void isReadWhateverTheCaseOfItsHeaders() throws IOException {
        assertThat(read("HTTP/1.1 301 Moved\r\nServer: x\r\nLOCATION:\t/ü \r\nLocation: /second\r\n\r\nbody"))
                .isEqualTo(new Head(301, Optional.of("/ü")));
        assertThat(read("HTTP/1.0 200\nX: y\n\n")).isEqualTo(new Head(200, Optional.empty()));
    }

    @Test
    void isWhatFollowsInterimAnswers() throws IOException {
        assertThat(
                        read(
                                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLocation: /no\r\n\r\nHTTP/1.1 204 None\r\n\r\n"))
                .isEqualTo(new Head(204, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SSH-2.0-OpenSSH_9.9\r\n",
                "HTTP/1.1 200 OK\r\nServer: x\r\n",
                "HTTP/1.1 999 Odd\r\n\r\n",
                "HTTP/1.1 20\r\n\r\n",
                "HTTP/2 200\r\n\r\n",
                "\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"
            })
    void isNotMadeUp(String answer) {
        assertThatThrownBy(() -> read(answer)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 103 Early Hints\r\n\r\n",
                "x",
                "\n",
            })
    void endsSomewhere(String again) {
        var endless = new Endless("HTTP/1.1 100 Continue\r\n", again);

        assertThatThrownBy(() -> Head.read(endless)).isInstanceOf(ProtocolException.class);
        assertThat(endless.read).isLessThanOrEqualTo(Head.MOST_BYTES + 8192);
    }

    @Test
    void mayBeLargeButNotLarger() throws IOException {
        var start = "HTTP/1.1 200 OK\r\nX: ";
        var end = "\r\n\r\n";
        var room = Head.MOST_BYTES - start.length() - end.length();

        assertThat(read(start + "x".repeat(room) + end).status()).isEqualTo(200);
        assertThatThrownBy(() -> read(start + "x".repeat(room + 1) + end)).isInstanceOf(ProtocolException.class);
    }

    private static Head read(String answer) throws IOException {
        return Head.read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    }

    /** Begins once and then says the same again and again. */
    private static final class Endless extends InputStream {

        private final byte[] start;
        private final byte[] again;
        private int read;

        Endless(String start, String again) {
            this.start = start.getBytes(StandardCharsets.US_ASCII);
            this.again = again.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int read() {
            var place = read++;
            return place < start.length ? start[place] : again[(place - start.length) % again.length];
        }
    }
}
