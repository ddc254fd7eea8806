package org.vigil.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.database.Readers;

/** The least a page from a database can be: {@code select 1} on a reader's connection, answered by the same web server. */
@Component
public class BarePage {

    private final JdbcClient readers;

    BarePage(@Readers JdbcClient readers) {
        this.readers = readers;
    }

    /** Serves it on loopback, for as long as the program runs. */
    public void serve(int port) throws Exception {
        var server = new Server(new VirtualThreadPool());
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new Answering());
        server.start();
    }

    private final class Answering extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            var one = readers.sql("select 1").query(Integer.class).single();
            var body = ("<!doctype html><title>%d</title>%n").formatted(one).getBytes(StandardCharsets.UTF_8);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
            response.write(true, ByteBuffer.wrap(body), callback);
            return true;
        }
    }
}
