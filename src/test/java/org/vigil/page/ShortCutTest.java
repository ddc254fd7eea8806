package org.vigil.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.changes.Change;
import org.vigil.changes.Recorded;

class ShortCutTest {

    private static final String HTML = "<!doctype html><title>News</title>".repeat(20);

    private final Freshness freshness = new Freshness();
    private final PageCache cache = new PageCache(freshness, Clock.systemUTC(), 1);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void serve() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var shortCut = new ShortCut(cache, new SiteAddress("https://news.example.org"), server.getThreadPool());
        shortCut.setHandler(new LongWay());
        server.setHandler(shortCut);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        client.close();
    }

    @Test
    void answersAKeptPageCompressed() throws Exception {
        keep("/news?page=2");

        var answer = get("/news?page=2");

        assertThat(unzipped(answer)).isEqualTo(HTML);
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Content-Length")).contains(String.valueOf(answer.body().length));
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(answer.headers().firstValue("Surrogate-Key")).contains("site news:en");
        assertThat(answer.headers().firstValue("ETag").orElseThrow()).endsWith("-gz\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains(PageAnswer.CACHE_CONTROL);
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
    }

    @Test
    void sendsEveryHeaderOfSecurity() throws Exception {
        keep("/news");

        var answer = get("/news");

        SecurityHeaders.of(true)
                .forEach((name, value) ->
                        assertThat(answer.headers().firstValue(name)).contains(value));
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void servesNoPageThatIsNoLongerTrue() throws Exception {
        keep("/news");
        var change = new Change("story", null, "published", null, "en", Set.of("news:en"), false);
        freshness.follow(List.of(new Recorded(1, Clock.systemUTC().instant(), change)));

        assertThat(get("/news")).matches(ShortCutTest::isNotKept);
    }

    @Test
    void leavesEverythingElseToTheLongWay() throws Exception {
        keep("/news");

        assertThat(get("/elsewhere")).matches(ShortCutTest::isNotKept);
        assertThat(get("/news?page=2")).matches(ShortCutTest::isNotKept);
        assertThat(get("/news?utm=x")).matches(ShortCutTest::isNotKept);
        assertThat(get("//news")).matches(ShortCutTest::isNotKept);
        assertThat(get("/news;x=1")).matches(ShortCutTest::isNotKept);
        assertThat(get("/new%73")).matches(ShortCutTest::isNotKept);
        assertThat(send(request("/news").header("If-None-Match", "\"x\""))).matches(ShortCutTest::isNotKept);
        assertThat(send(request("/news").POST(HttpRequest.BodyPublishers.noBody())))
                .matches(ShortCutTest::isNotKept);
        assertThat(send(request("/news").HEAD())).matches(ShortCutTest::isNotKept);
        assertThat(send(HttpRequest.newBuilder(uri("/news")))).matches(ShortCutTest::isNotKept);
        assertThat(send(HttpRequest.newBuilder(uri("/news")).header("Accept-Encoding", "gzip;q=0")))
                .matches(ShortCutTest::isNotKept);
    }

    private void keep(String key) throws Exception {
        cache.render(
                key,
                position -> new CachedPage(
                        HTML.getBytes(StandardCharsets.UTF_8),
                        "text/html;charset=utf-8",
                        List.of(new CachedPage.Header("Surrogate-Key", "site news:en")),
                        List.of("site", "news:en"),
                        position,
                        null));
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Accept-Encoding", "gzip");
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The long way, or a refusal by the web server itself. */
    private static boolean isNotKept(HttpResponse<byte[]> answer) {
        return answer.statusCode() != 200;
    }

    private static String unzipped(HttpResponse<byte[]> answer) throws IOException {
        try (var body = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Stands for servlets and filters. */
    private static final class LongWay extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.setStatus(299);
            callback.succeeded();
            return true;
        }
    }
}
