package org.vigil.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * The connections made to answer one question, one after the other, each to an address that was judged and each closed after
 * the head of its answer.
 *
 * <p>No HTTP library, although there are good ones: they look up names, follow redirects, keep connections, cookies and
 * passwords, heed proxies and unpack bodies, and every one of these would have to be found and switched off, again in each
 * release. A connection that is closed after one head needs none of it, and here it can be seen where it goes.
 */
final class Call implements AutoCloseable {

    private final Supplier<SSLContext> trust;
    private final Limits limits;

    private @Nullable Socket open;
    private boolean isClosed;

    Call(Supplier<SSLContext> trust, Limits limits) {
        this.trust = trust;
        this.limits = limits;
    }

    Head ask(String method, Place place) throws IOException {
        try (var socket = connect(place)) {
            socket.setSoTimeout(millis(limits.answering()));
            var way = place.address().isSecure() ? secured(socket, place.address()) : socket;
            way.getOutputStream().write(request(method, place.address()).getBytes(StandardCharsets.US_ASCII));
            return Head.read(way.getInputStream());
        }
    }

    private Socket connect(Place place) throws IOException {
        var failed = new ConnectException("nowhere to connect to");
        for (var address : place.found()) {
            try {
                return connect(address, place.address().port());
            } catch (IOException e) {
                failed.addSuppressed(e);
            }
        }
        throw failed;
    }

    private Socket connect(InetAddress address, int port) throws IOException {
        var socket = opened();
        try {
            socket.connect(new InetSocketAddress(address, port), millis(limits.connecting()));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Directly, whatever the system's properties say of proxies: one would look up the name again, and connect elsewhere. */
    private synchronized Socket opened() throws IOException {
        if (isClosed) {
            throw new ConnectException("too late");
        }
        var socket = new Socket(Proxy.NO_PROXY);
        open = socket;
        return socket;
    }

    /**
     * The name goes to the server and is compared with its certificate. The socket below is closed without saying goodbye
     * in TLS, or a server that sends on and on would be listened to on the way out.
     */
    private SSLSocket secured(Socket socket, WebAddress address) throws IOException {
        var secured = (SSLSocket) trust.get()
                .getSocketFactory()
                .createSocket(socket, address.hostWithoutBrackets(), address.port(), false);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /**
     * Says what we are, since servers like to know whom to let in, and not whose: which newsroom asks, and after which
     * page it does, is nobody's business.
     */
    private static String request(String method, WebAddress address) {
        return """
                %s %s HTTP/1.1
                Host: %s
                User-Agent: Vigil link check
                Accept: */*
                Connection: close

                """.formatted(method, address.path(), address.authority()).replace("\n", "\r\n");
    }

    private static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }

    /** Ends whatever is going on, from any thread; nothing can be asked afterwards. */
    @Override
    public synchronized void close() throws IOException {
        isClosed = true;
        if (open != null) {
            open.close();
        }
    }
}
