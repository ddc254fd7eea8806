package org.vigil;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** What the site answers to bytes that no decent client would send, or to any others, before a client has tidied it up. */
public record RawAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    private static final String END_OF_HEAD = "\r\n\r\n";

    /** Sends a request line and headers, asks for the connection to be closed, and reads all there is. */
    public static RawAnswer to(int port, String method, String target, String... headers) {
        var lines = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
        for (var header : headers) {
            lines.append(header).append("\r\n");
        }
        return toBytes(
                port, lines.append("Connection: close").append(END_OF_HEAD).toString());
    }

    /** Sends just these bytes. */
    public static RawAnswer toBytes(int port, String request) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return parsed(everythingFrom(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends several requests over one connection, the last of which asks for it to be closed, and reads the last answer. */
    public static RawAnswer toLastOf(int port, String... requests) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(String.join("", requests).getBytes(StandardCharsets.ISO_8859_1));
            var all = everythingFrom(socket);
            var last = new String(all, StandardCharsets.ISO_8859_1).lastIndexOf("HTTP/1.1 ");
            return parsed(java.util.Arrays.copyOfRange(all, Math.max(0, last), all.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that refuses a request before it has read all of it may reset the line behind its answer. */
    private static byte[] everythingFrom(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        var part = new byte[8192];
        try {
            for (var n = socket.getInputStream().read(part);
                    n >= 0;
                    n = socket.getInputStream().read(part)) {
                all.write(part, 0, n);
            }
        } catch (SocketException reset) {
            if (all.size() == 0) {
                throw reset;
            }
        }
        return all.toByteArray();
    }

    private static RawAnswer parsed(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var end = text.indexOf(END_OF_HEAD);
        if (!text.startsWith("HTTP/1.") || end < 0) {
            throw new AssertionError("no answer, but '" + text + "'");
        }
        var lines = text.substring(0, end).split("\r\n");
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(List.of(lines).subList(1, lines.length).stream()
                .map(line -> line.split(":\\s*", 2))
                .collect(Collectors.groupingBy(
                        header -> header[0], Collectors.mapping(header -> header[1], Collectors.toList()))));
        var body = java.util.Arrays.copyOfRange(bytes, end + END_OF_HEAD.length(), bytes.length);
        return new RawAnswer(Integer.parseInt(lines[0].split(" ")[1]), headers, body);
    }

    /** The value of a header that is there once; empty if it is not there. */
    public String header(String name) {
        var values = headers.getOrDefault(name, List.of(""));
        if (values.size() > 1) {
            throw new AssertionError(name + " is there more than once: " + values);
        }
        return values.getFirst();
    }

    /** The body as text, unzipped if it came so. */
    public String text() {
        return header("Content-Encoding").equals("gzip") ? unzipped() : new String(body, StandardCharsets.UTF_8);
    }

    private String unzipped() {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything there is to read, for words that must not be in it. */
    public String everything() {
        return status + "\n" + headers + "\n" + text();
    }
}
