package org.vigil.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongFunction;

/**
 * Asks a site for pages over kept connections, each with one request under way at a time, from one thread. Every answer
 * must be a 200 and as long as it says; where all ask for one page, as long as the first.
 */
final class Load {

    /** What came of it. */
    record Done(long answers, long bytes, Duration time) {
        double perSecond() {
            return answers / (time.toNanos() / 1e9);
        }
    }

    private final URI site;
    private final LongFunction<String> paths;
    private final boolean alike;
    private final String headers;
    private long asked;
    private long answers;
    private long bytes;
    private long most;
    private int length;

    private Load(URI site, LongFunction<String> paths, boolean alike, String headers) {
        this.site = site;
        this.paths = paths;
        this.alike = alike;
        this.headers = headers;
    }

    static Load ofOne(URI site, String path) {
        return new Load(site, number -> path, true, "");
    }

    static Load ofMany(URI site, LongFunction<String> paths) {
        return new Load(site, paths, false, "");
    }

    /** Asks as somebody who is known by a cookie. */
    Load with(String cookie) {
        return new Load(site, paths, alike, "Cookie: " + cookie + "\r\n");
    }

    Done run(int connections, Duration time) throws IOException {
        return run(connections, time, Long.MAX_VALUE);
    }

    /** As long as the time allows, but no more than that many requests. */
    Done run(int connections, Duration time, long requests) throws IOException {
        answers = 0;
        bytes = 0;
        most = asked + Math.min(requests, Long.MAX_VALUE - asked);
        try (var selector = Selector.open()) {
            var begun = System.nanoTime();
            for (var count = 0; count < connections; count++) {
                new Talk().connect(selector);
            }
            while (System.nanoTime() - begun < time.toNanos()
                    && !selector.keys().isEmpty()) {
                step(selector);
            }
            var taken = Duration.ofNanos(System.nanoTime() - begun);
            for (var key : selector.keys()) {
                key.channel().close();
            }
            return new Done(answers, bytes, taken);
        }
    }

    private static void step(Selector selector) throws IOException {
        selector.select(100);
        var ready = selector.selectedKeys();
        for (var key : ready) {
            ((Talk) key.attachment()).read(key);
        }
        ready.clear();
    }

    /** One connection with the answer it is receiving. */
    private final class Talk {

        private final ByteBuffer answer = ByteBuffer.allocateDirect(256 * 1024);
        private int end;

        void connect(Selector selector) throws IOException {
            var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", site.getPort()));
            channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
            ask(channel);
        }

        void read(SelectionKey key) throws IOException {
            var channel = (SocketChannel) key.channel();
            if (channel.read(answer) < 0) {
                throw new IOException(site + " closed a connection");
            }
            if (end == 0) {
                end = Answer.end(answer);
            }
            if (end > 0 && answer.position() >= end) {
                check();
                answers++;
                bytes += end;
                answer.clear();
                end = 0;
                if (asked < most) {
                    ask(channel);
                } else {
                    channel.close();
                }
            }
        }

        private void ask(SocketChannel channel) throws IOException {
            var path = paths.apply(asked++);
            var request = "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nAccept-Encoding: gzip\r\n%s\r\n";
            if (alike) {
                channel.write(same(request));
            } else {
                channel.write(bytes(request.formatted(path, site.getPort(), headers)));
            }
        }

        private @org.jspecify.annotations.Nullable ByteBuffer same;

        private ByteBuffer same(String request) {
            var buffer =
                    same == null ? bytes(request.formatted(paths.apply(0), site.getPort(), headers)) : same.rewind();
            same = buffer;
            return buffer;
        }

        private ByteBuffer bytes(String text) {
            return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        }

        private void check() throws IOException {
            if (Answer.status(answer) != 200) {
                throw new IOException("%s answered %d".formatted(site, Answer.status(answer)));
            }
            if (alike && length == 0) {
                length = end;
            }
            if (answer.position() != end || alike && end != length) {
                throw new IOException("%s answered %d bytes, expected %d".formatted(site, answer.position(), length));
            }
        }
    }
}
