package org.vigil.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An nginx that serves one page with the very bytes and headers that Vigil sends: one process, no log, kept connections. */
record Nginx(Process process, URI site) implements AutoCloseable {

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/local/sbin/nginx"), Path.of("/opt/homebrew/bin/nginx"));

    /** What nginx writes by itself. */
    private static final Set<String> OWN =
            Set.of("date", "server", "content-length", "content-type", "etag", "last-modified", "connection");

    private static final String CONFIGURATION = """
            daemon off;
            master_process off;
            pid nginx.pid;
            error_log error.log;
            events { worker_connections 256; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                open_file_cache max=10;
                keepalive_timeout 600s;
                keepalive_requests 1000000000;
                client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp; uwsgi_temp_path temp; scgi_temp_path temp;
                server {
                    listen 127.0.0.1:%d;
                    location = /news {
                        alias %s;
                        default_type "%s";
            %s
                    }
                }
            }
            """;

    static Optional<Path> program() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    static Nginx serving(Path program, Path folder, int port, HttpResponse<byte[]> page, Cores.Pin pin)
            throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("page"), page.body());
        var type = page.headers().firstValue("content-type").orElse("text/html");
        Files.writeString(
                folder.resolve("nginx.conf"),
                CONFIGURATION.formatted(port, folder.resolve("page"), type, headers(page)));
        var command = new ArrayList<>(pin.prefix());
        command.addAll(List.of(program.toString(), "-p", folder.toString(), "-c", "nginx.conf"));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
        return new Nginx(process, URI.create("http://localhost:" + port));
    }

    private static String headers(HttpResponse<byte[]> page) {
        return page.headers().map().entrySet().stream()
                .filter(header -> !OWN.contains(header.getKey()))
                .map(header -> "            add_header %s \"%s\";"
                        .formatted(
                                header.getKey(),
                                String.join(", ", header.getValue()).replace("\"", "\\\"")))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
