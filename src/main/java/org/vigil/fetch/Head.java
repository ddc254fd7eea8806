package org.vigil.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The beginning of an answer, which is all that is ever read of one: its status, and where it sends us. */
record Head(int status, Optional<String> location) {

    /** Of all that is read on one connection, interim answers included. */
    static final int MOST_BYTES = 64 * 1024;

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Set<Integer> NOT_BY_THIS_METHOD = Set.of(405, 501);

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
    private static final Pattern LOCATION = Pattern.compile("location:[ \\t]*(.*?)[ \\t]*", Pattern.CASE_INSENSITIVE);

    boolean isRedirect() {
        return REDIRECTS.contains(status) && location.isPresent();
    }

    boolean isForGood() {
        return FOR_GOOD.contains(status);
    }

    boolean isGone() {
        return GONE.contains(status);
    }

    boolean refusesTheMethod() {
        return NOT_BY_THIS_METHOD.contains(status);
    }

    static Head read(InputStream answer) throws IOException {
        var lines = new Lines(new BufferedInputStream(answer, 4096));
        var head = next(lines);
        while (head.isInterim()) {
            head = next(lines);
        }
        return head;
    }

    private boolean isInterim() {
        return status < 200 && status != 101;
    }

    private static Head next(Lines lines) throws IOException {
        var status = STATUS.matcher(lines.next());
        if (!status.matches()) {
            throw new ProtocolException("not an answer in HTTP/1.1");
        }
        var location = Optional.<String>empty();
        for (var line = lines.next(); !line.isEmpty(); line = lines.next()) {
            var header = LOCATION.matcher(line);
            if (location.isEmpty() && header.matches()) {
                location = Optional.of(header.group(1));
            }
        }
        return new Head(Integer.parseInt(status.group(1)), location);
    }

    /** Lines up to a number of bytes; an answer that goes on longer is none. */
    private static final class Lines {

        private final InputStream bytes;
        private int left = MOST_BYTES;

        Lines(InputStream bytes) {
            this.bytes = bytes;
        }

        String next() throws IOException {
            var line = new ByteArrayOutputStream();
            for (int one = oneByte(); one != '\n'; one = oneByte()) {
                line.write(one);
            }
            var text = line.toString(StandardCharsets.UTF_8);
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }

        private int oneByte() throws IOException {
            if (left-- <= 0) {
                throw new ProtocolException("the answer's head is larger than %d bytes".formatted(MOST_BYTES));
            }
            var one = bytes.read();
            if (one < 0) {
                throw new EOFException("the answer broke off");
            }
            return one;
        }
    }
}
