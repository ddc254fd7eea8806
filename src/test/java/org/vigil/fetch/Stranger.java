package org.vigil.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Somebody else's server, on loopback, which behaves as badly as a test wants. */
class Stranger implements AutoCloseable {

    /** What it does with a request that it has read. */
    interface Manners {
        void answer(String request, Socket caller) throws IOException;
    }

    private final ServerSocket door;
    private final Manners manners;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch hungUp = new CountDownLatch(1);

    Stranger(ServerSocket door, Manners manners) {
        this.door = door;
        this.manners = manners;
        Thread.ofVirtual().start(this::listen);
    }

    static Stranger who(Manners manners) throws IOException {
        return new Stranger(new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")), manners);
    }

    static Stranger whoSays(String head) throws IOException {
        return who((request, caller) -> say(caller, head + "\r\n\r\n"));
    }

    static void say(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }

    /** Until the caller hangs up, which it does sooner or later by writing failing or reading ending. */
    static void sayForEver(Socket caller, String text, int pauseMillis) throws IOException {
        caller.setSoTimeout(pauseMillis);
        while (true) {
            say(caller, text);
            try {
                if (pauseMillis > 0 && caller.getInputStream().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException e) {
                // Nobody said anything: the pause is over.
            }
        }
    }

    private void listen() {
        try {
            while (true) {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            }
        } catch (IOException e) {
            // The door was closed.
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            var request = readRequest(caller);
            requests.add(request);
            manners.answer(request, caller);
        } catch (IOException e) {
            hungUp.countDown();
        }
        hungUp.countDown();
    }

    private static String readRequest(Socket caller) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        var lines = new ArrayList<String>();
        for (var line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            lines.add(line);
        }
        return String.join("\n", lines);
    }

    int port() {
        return door.getLocalPort();
    }

    String at(String host) {
        return "http://%s:%d/story".formatted(host, port());
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    boolean wasHungUpOn() throws InterruptedException {
        return hungUp.await(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
