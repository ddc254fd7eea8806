package org.vigil.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;
import org.vigil.desk.view.DeskLink;
import org.vigil.page.AssetsFixture;
import org.vigil.page.view.Brand;
import org.vigil.page.view.Words;

/** The page on which a story is written, and a server behind it that answers as a test wants it to. */
final class WritingSite implements AutoCloseable {

    static final String EMPTY = "{\"type\":\"doc\",\"attrs\":{\"version\":1}}";

    /** The picture of the library. */
    static final String GATE = "a".repeat(64);

    private static final String PICTURE = """
            {"media":"%s","src":"/desk/media/%s","href":"/desk/pictures/%s","name":"A gate at noon","alt":"A gate at noon",
             "caption":null,"credit":"I. Varga","shown":true}""";

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final AssetsFixture ASSETS = new AssetsFixture();

    /** What the server says. */
    record Answer(int status, String json) {}

    private final HttpServer server;
    private final List<Map<String, String>> saves = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> locks = new CopyOnWriteArrayList<>();
    private final List<String> pasted = new CopyOnWriteArrayList<>();
    private final List<String> given = new CopyOnWriteArrayList<>();
    private volatile String language = "en";
    private volatile String textLanguage = "en";
    private volatile String body = EMPTY;
    private volatile String headline = "Six are free";
    private volatile int save = 1;
    private volatile String token = "first-token";
    private volatile @Nullable Answer refusal;
    private volatile @Nullable String holder;
    private volatile Answer cleaned = new Answer(200, EMPTY);

    WritingSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    WritingSite speaking(String interfaceLanguage, String storyLanguage) {
        language = interfaceLanguage;
        textLanguage = storyLanguage;
        return this;
    }

    WritingSite holding(String json) {
        body = json;
        return this;
    }

    /** From now on each save is answered so. */
    void refuse(int status, String json) {
        refusal = new Answer(status, json);
    }

    /** From now on saves succeed. */
    void recover() {
        refusal = null;
    }

    /** What the next paste is answered with. */
    void clean(int status, String json) {
        cleaned = new Answer(status, json);
    }

    /** Somebody else writes, in a tab of this name, or nobody does. */
    void heldBy(@Nullable String tab) {
        holder = tab;
    }

    /** Somebody else saves the story, with these words. */
    void savedElsewhere(String json) {
        body = json;
        save++;
    }

    void changeToken(String other) {
        token = other;
    }

    /** The forms that were saved. */
    List<Map<String, String>> saves() {
        return saves;
    }

    List<Map<String, String>> locks() {
        return locks;
    }

    /** The names of the pictures that were given. */
    List<String> given() {
        return given;
    }

    List<String> pasted() {
        return pasted;
    }

    String body() {
        return body;
    }

    int save() {
        return save;
    }

    private void answer(HttpExchange exchange) throws IOException {
        AssetsFixture.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        var path = exchange.getRequestURI().getPath();
        var asset = path.startsWith("/assets/") ? ASSETS.file(path).orElse(null) : null;
        if (asset != null) {
            send(exchange, 200, asset.contentType(), asset.bytes());
        } else if (path.equals("/desk/stories/7/save")) {
            json(exchange, take(form(exchange)));
        } else if (path.equals("/desk/stories/7/lock")) {
            json(exchange, lock(form(exchange)));
        } else if (path.equals("/desk/clean")) {
            pasted.add(text(exchange));
            json(exchange, token(exchange) ? cleaned : new Answer(403, "{}"));
        } else if (path.equals("/desk/pictures.json")) {
            json(
                    exchange,
                    new Answer(
                            200,
                            "{\"pictures\":[%s,%s],\"more\":null}".formatted(picture(GATE), picture("b".repeat(64)))));
        } else if (path.equals("/desk/pictures")) {
            json(exchange, give(exchange));
        } else if (path.equals("/desk/stories/7") || path.equals("/desk/sign-out")) {
            send(exchange, 200, "text/html;charset=utf-8", page().getBytes(StandardCharsets.UTF_8));
        } else {
            send(exchange, 404, "text/plain", new byte[0]);
        }
    }

    private static String picture(String hash) {
        return PICTURE.formatted(hash, hash, hash);
    }

    private Answer give(HttpExchange exchange) {
        var name = decoded(String.valueOf(exchange.getRequestHeaders().getFirst("X-File-Name")));
        given.add(name);
        if (!token(exchange)) {
            return new Answer(403, "{}");
        }
        return name.endsWith(".svg")
                ? new Answer(422, "{\"code\":\"picture.refused.svg\",\"message\":\"This is a drawing.\"}")
                : new Answer(200, "{\"picture\":%s,\"remark\":null}".formatted(picture(GATE)));
    }

    private boolean token(HttpExchange exchange) {
        return token.equals(exchange.getRequestHeaders().getFirst("X-CSRF-TOKEN"));
    }

    private synchronized Answer take(Map<String, String> form) {
        var said = refusal;
        if (said != null) {
            return said;
        }
        if (!token.equals(form.get("_csrf"))) {
            return new Answer(403, "{}");
        }
        if (!String.valueOf(save).equals(form.get("was"))) {
            return new Answer(
                    409,
                    "{\"code\":\"writing.stale\",\"message\":\"Sefa Dorin saved this at 10:40.\",\"see\":\"/desk/stories/7\"}");
        }
        saves.add(form);
        body = form.getOrDefault("body", "");
        headline = form.getOrDefault("headline", "");
        save++;
        return new Answer(200, "{\"save\":%d,\"savedAt\":\"2026-11-24T14:02:00Z\",\"words\":3}".formatted(save));
    }

    private synchronized Answer lock(Map<String, String> form) {
        locks.add(form);
        var tab = form.getOrDefault("tab", "");
        if (form.containsKey("leave")) {
            holder = tab.equals(holder) ? null : holder;
        } else if (holder == null || form.containsKey("take")) {
            holder = tab;
        }
        return tab.equals(holder)
                ? new Answer(200, "{\"mine\":true}")
                : new Answer(200, "{\"mine\":false,\"who\":\"Mira Halden\",\"since\":\"2026-11-24T10:31:00Z\"}");
    }

    private String page() {
        var words = Words.in(language);
        var frame = new DeskFrame(
                words,
                headline,
                new Brand("Northlight", ASSETS.assets().stylesheet(""), null, List.of(), List.of()),
                ASSETS.assets().deskStylesheet(),
                ASSETS.assets().deskScript(),
                List.of(new DeskLink(words.say("desk.place.today"), "/desk", false)),
                "Mira Halden",
                token,
                null);
        var text = new StringOutput();
        Map<String, Object> parameters = Map.of(
                "frame", frame,
                "json", body,
                "markdown", org.vigil.body.Body.parse(body).markdown().orElse(""),
                "language", textLanguage,
                "direction", Words.directionOf(textLanguage));
        TEMPLATES.render("writing/_text.jte", parameters, text);
        var page = new StringOutput();
        gg.jte.Content content = out ->
                out.writeContent("""
                <script type="module" src="%s"></script>
                <h1>%s</h1>
                <form method="post" action="/desk/stories/7" data-writing data-save="/desk/stories/7/save" data-lock="/desk/stories/7/lock" data-story="7">
                    <input type="hidden" name="_csrf" value="%s"><input type="hidden" name="was" value="%d">
                    <div class="field"><label for="headline">Headline</label>
                        <input id="headline" name="headline" type="text" data-count="255" data-good="90" value="%s"></div>
                    <div class="field check"><input id="urgent" name="urgent" type="checkbox" value="yes"><label for="urgent">Urgent</label></div>
                    %s
                </form>""".formatted(ASSETS.assets().editorScript(), headline, token, save, headline, text));
        TEMPLATES.render("desk/frame.jte", Map.<String, Object>of("frame", frame, "content", content), page);
        return page.toString();
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        var form = new LinkedHashMap<String, String>();
        Arrays.stream(text(exchange).split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> form.put(decoded(pair[0]), decoded(pair[1])));
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String text(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.status() == 303) {
            exchange.getResponseHeaders().set("Location", "/desk/sign-in");
        }
        send(exchange, answer.status(), "application/json", answer.json().getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
