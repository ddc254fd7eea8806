package org.vigil.bench;

import java.nio.ByteBuffer;

/** Reads just enough of an answer to know its status and where it ends. */
final class Answer {

    private static final byte[] LENGTH = "\r\ncontent-length: ".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private Answer() {}

    static int status(ByteBuffer answer) {
        return (answer.get(9) - '0') * 100 + (answer.get(10) - '0') * 10 + (answer.get(11) - '0');
    }

    /** The length of head and body, 0 while the head is not complete. */
    static int end(ByteBuffer answer) {
        var length = -1;
        for (var at = 0; at + 3 < answer.position(); at++) {
            if (answer.get(at) != '\r') {
                continue;
            }
            if (answer.get(at + 2) == '\r') {
                return ended(at + 4, length);
            }
            if (isLength(answer, at)) {
                length = number(answer, at + LENGTH.length);
            }
        }
        return 0;
    }

    private static int ended(int head, int body) {
        if (body < 0) {
            throw new IllegalStateException("an answer without Content-Length");
        }
        return head + body;
    }

    private static boolean isLength(ByteBuffer answer, int at) {
        if (at + LENGTH.length >= answer.position()) {
            return false;
        }
        for (var letter = 2; letter < LENGTH.length; letter++) {
            if ((answer.get(at + letter) | 0x20) != (LENGTH[letter] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private static int number(ByteBuffer answer, int from) {
        var number = 0;
        for (var at = from; answer.get(at) >= '0' && answer.get(at) <= '9'; at++) {
            number = number * 10 + answer.get(at) - '0';
        }
        return number;
    }
}
