package org.vigil.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.vigil.DeskTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.writing.WritingFixture;

/** The check of a draft's links, as somebody at the desk asks for it. */
@DeskTest
class LinkCheckTest {

    @Autowired
    private StaffFixture staff;

    @Autowired
    private WritingFixture drafts;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);
    private SignedInPerson writer = new SignedInPerson(new UUID(0, 0), "", "");

    @BeforeEach
    void signIn() {
        web = new Web(port);
        writer = staff.with("writer");
    }

    private UUID linking(String... addresses) {
        var story = drafts.draft(writer, "Links");
        var links = String.join(
                ",",
                List.of(addresses).stream()
                        .map(address -> """
                                {"type":"text","text":"here ","marks":[{"type":"link","attrs":{"href":"%s","title":null}}]}
                                """.formatted(address))
                        .toList());
        var body = """
                {"type":"doc","attrs":{"version":1},"content":[{"type":"paragraph","content":[%s]}]}
                """.formatted(links);
        var headers = StaffFixture.and(writer.sending(), "Accept", "application/json");
        var saved =
                web.post("/desk/stories/" + story + "/save", headers, drafts.form(story, writer, Map.of("body", body)));
        assertThat(saved.statusCode()).isEqualTo(200);
        return story;
    }

    @Test
    void neverReachesThisMachineOrItsNeighbours() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        server.start();
        try {
            var inside = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            var story = linking(inside, "http://169.254.169.254/latest", "http://10.0.0.7/", "http://localhost/");

            var answer =
                    web.post("/desk/stories/" + story + "/link-check", writer.sending(), "_csrf", writer.formToken());

            var said = Jsoup.parse(answer.body()).select(".finding .state").eachText();
            assertThat(said).hasSize(4).containsOnly("no answer, or not an address that is asked");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void asksNobodyUntilItIsWished() {
        var story = linking("http://127.0.0.1/");

        var page = Jsoup.parse(web.get("/desk/stories/" + story + "/link-check", writer.reading())
                .body());

        assertThat(page.select(".finding").text()).contains("http://127.0.0.1/");
        assertThat(page.select(".finding .state")).isEmpty();
    }

    @Test
    void isForThoseWhoWriteTheStory() {
        var story = linking("http://127.0.0.1/");
        var reader = staff.with("reader");

        var answer = web.post("/desk/stories/" + story + "/link-check", reader.sending(), "_csrf", reader.formToken());

        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
