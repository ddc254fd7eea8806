package org.vigil.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The browser of somebody at the desk: it sends forms as our own pages do, and holds every answer to its status. */
record Browser(HttpClient client, URI site, Colleagues.Colleague colleague) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int EDIT = "/edit".length();
    private static final int UUID_LENGTH = 36;

    String page(String path) throws IOException, InterruptedException {
        return send(request(path).build(), 200).body();
    }

    /** Begins a story; its draft is at its first save. */
    UUID begin(String headline, UUID stream, String language) throws IOException, InterruptedException {
        var fields = Map.of("headline", headline, "stream", stream.toString(), "language", language);
        var place = send(form("/desk/stories/new", fields).build(), 303)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var end = place.length() - EDIT;
        return UUID.fromString(place.substring(end - UUID_LENGTH, end));
    }

    /** Sends a form as a page's script does, and answers what the script is told. */
    JsonNode tell(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var request = form(path, fields).header("Accept", "application/json").build();
        return JSON.readTree(send(request, 200).body());
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + colleague.formToken() + "&" + body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(site.resolve(path)).header("Cookie", colleague.cookie());
    }

    private HttpResponse<String> send(HttpRequest request, int status) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IOException(
                    "%s answered %d, expected %d".formatted(request.uri().getPath(), answer.statusCode(), status));
        }
        return answer;
    }
}
