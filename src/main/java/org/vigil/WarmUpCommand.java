package org.vigil;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import org.vigil.demo.Demo;
import picocli.CommandLine.Command;

/** Starts the site on a folder that is thrown away, reads some pages and stops: what the AOT cache is trained on. */
@Command(name = "warm-up", hidden = true, description = "Train the start-up cache.")
class WarmUpCommand implements Callable<Integer> {

    private static final List<String> PAGES =
            List.of("/", "/news", "/news?page=2", "/news/releases", "/fr/news", "/ar/news", "/news.rss", "/missing");

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("vigil-warm-up");
        try {
            var settings = Settings.of(
                    java.util.Map.of(Setting.DATA, folder.toString(), Setting.PORT, Integer.toString(freePort())),
                    java.util.Map.of(),
                    folder.resolve("none"));
            try (var context = new Node().serve("warm-up", settings)) {
                context.getBean(Demo.class).furnish(progress -> {});
                read(settings.baseUrl());
            }
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void read(String site) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                client.send(
                        HttpRequest.newBuilder(URI.create(site + page)).build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
