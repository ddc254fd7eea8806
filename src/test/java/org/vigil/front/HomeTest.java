package org.vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import org.vigil.FilledForm;
import org.vigil.SiteTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.changes.Following;
import org.vigil.look.LookFixture;
import org.vigil.news.NewsFixture;
import org.vigil.shared.Ids;

/** The home page as somebody at the desk has made it: what leads, and the blocks in their order. */
@SiteTest
@TestPropertySource(properties = "a-database-of-its-own=HomeTest")
class HomeTest {

    private static final String LOOK = "/desk/settings/look";
    private static final AtomicInteger TESTS = new AtomicInteger();

    @Autowired
    private StaffFixture staff;

    @Autowired
    private LookFixture look;

    @Autowired
    private NewsFixture news;

    @Autowired
    private Following following;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);
    private SignedInPerson administrator = new SignedInPerson(new UUID(0, 0), "", "");

    @BeforeEach
    void begin() {
        web = new Web(port);
        administrator = staff.with("administrator");
        look.makeNew();
        TESTS.incrementAndGet();
    }

    /** Later than any story of the tests before. */
    private static Instant later(int hours) {
        return NewsFixture.MORNING.plus(Duration.ofHours(10L * TESTS.get() + hours));
    }

    private Document see(String path) {
        following.catchUp();
        return Jsoup.parse(web.text(path));
    }

    private Document desk(String path) {
        return Jsoup.parse(web.get(path, administrator.reading()).body());
    }

    private FilledForm form() {
        return FilledForm.of(desk(LOOK + "/home"), "main form");
    }

    private HttpResponse<String> send(FilledForm form) {
        return web.post(form.action(), administrator.sending(), form.fields().toArray(String[]::new));
    }

    private void draft(FilledForm form) {
        assertThat(send(form).statusCode()).isEqualTo(303);
    }

    private void publish() {
        draft(FilledForm.of(desk(LOOK), "form[action$=/publication]"));
        following.catchUp();
    }

    private List<String> order() {
        return desk(LOOK + "/home").select(".look-block-title").eachText();
    }

    private String lead(String path) {
        return see(path).select(".lead h2").text();
    }

    @Test
    void isLedByTheStoryThatWasChosen() {
        var old = news.story("en", "Chosen to lead", NewsFixture.MORNING.minus(Duration.ofDays(30)));
        news.published(old);
        news.translated(old, "fr", "Choisie pour la une");
        news.published(news.story("en", "Newer than chosen", later(5)));
        news.published(news.story("fr", "Plus récente", later(5)));
        news.published(news.story("es", "La única", later(5)));

        draft(form().with("lead", old.translationSet().toString()));
        assertThat(lead("/")).isEqualTo("Newer than chosen");
        publish();

        assertThat(lead("/")).isEqualTo("Chosen to lead");
        assertThat(see("/").select(".newest").text())
                .contains("Newer than chosen")
                .doesNotContain("Chosen to lead");
        assertThat(lead("/fr/")).isEqualTo("Choisie pour la une");
        assertThat(lead("/es/")).isEqualTo("La única");
    }

    @Test
    void isLedByTheNewestAgainWhenTheLeadIsWithdrawn() {
        var chosen = news.published(news.story("en", "Led and left", NewsFixture.MORNING.minus(Duration.ofDays(20))));
        news.published(news.story("en", "Newest of all", later(9)));
        draft(form().with("address", "http://localhost:" + port + "/news/2026/10/led-and-left"));
        publish();
        assertThat(lead("/")).isEqualTo("Led and left");

        news.withdraw(chosen, "It was wrong.");

        assertThat(lead("/")).isEqualTo("Newest of all");
        assertThat(see("/").text()).doesNotContain("Led and left");
        assertThat(desk(LOOK + "/home").select("#lead [selected]").text()).contains("not public any more");
        assertThat(desk(LOOK + "/home").text()).doesNotContain("Led and left");
    }

    /** Nobody can choose it at the desk; but what is kept is not believed either. */
    @Test
    void isNeverLedByAStoryThatIsNotPublic() {
        news.published(news.story("en", "Public all the same", later(9)));
        var hidden = news.draft("Quorlembargo");
        draft(form().with("lead", hidden.translationSet().toString()));
        publish();

        assertThat(see("/").text()).doesNotContain("Quorlembargo");
        assertThat(desk(LOOK + "/home").text()).doesNotContain("Quorlembargo");
        assertThat(lead("/")).isEqualTo("Public all the same");
        var answer = send(form().with("address", "/news/2026/11/quorlembargo"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("No public story has this address");
    }

    @Test
    void movesAddsAndRemovesBlocksByButtons() {
        var usual = order();
        assertThat(usual).hasSizeGreaterThan(3);
        draft(form().and("down", "1"));
        assertThat(order().subList(0, 2)).containsExactly(usual.get(1), usual.get(0));
        draft(form().and("up", "2"));
        assertThat(order()).isEqualTo(usual);
        draft(form().and("remove", "2"));
        assertThat(order()).doesNotContain(usual.get(1));
        draft(form().with("more", "topics").and("add", "yes"));
        assertThat(order()).endsWith("Topics");
        draft(form().and("reset", "yes"));
        assertThat(order()).isEqualTo(usual);
        assertThat(desk(LOOK).select("form[action$=/publication]")).isEmpty();
    }

    @Test
    void showsBlocksInTheirOrderWithSoManyStories() {
        for (var i = 1; i <= 3; i++) {
            var story = news.story("en", "Counted " + i, later(i));
            news.published(news.about(story, "education"));
        }
        while (order().size() > 2) {
            draft(form().and("remove", "3"));
        }
        draft(form().with("stories-2", "2").with("more", "topics").and("add", "yes"));
        draft(form().with("more", "text").and("add", "yes"));
        draft(form().with("text-4-en", "## Stand by us\n\n[Write](/contact) <script>alert(1)</script>")
                .and("up", "4"));
        publish();

        var page = see("/");
        assertThat(page.select(".front, .section, .home-text, .home-topics").eachAttr("class"))
                .containsExactly("front", "section", "home-text prose", "home-topics");
        assertThat(page.select(".section h3")).hasSize(2);
        assertThat(page.select(".home-topics").text()).contains("Economic and social rights");
        assertThat(page.select(".home-text h2").text()).isEqualTo("Stand by us");
        assertThat(page.select(".home-text script")).isEmpty();
        assertThat(see("/fr/").select(".home-text")).isEmpty();
    }

    @Test
    void refusesATextThatNoPageCanShow() {
        draft(form().with("more", "text").and("add", "yes"));
        var field = "text-%d-en".formatted(order().size());

        var answer = send(form().with(field, ">".repeat(40) + " Too deep"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("no deeper than twenty", "Too deep");
    }

    @ParameterizedTest
    @CsvSource({"stories-2, 0", "stories-2, 13", "stories-2, x", "lead, no-id", "kind, evil", "stream-2, x"})
    void refusesWhatDoesNotFit(String field, String value) {
        assertThat(send(form().with(field, value)).statusCode()).isEqualTo(422);
    }

    @Test
    void leavesOutAStreamThatIsGone() {
        draft(form().with("stream-2", Ids.next(NewsFixture.MORNING).toString()));
        publish();

        assertThat(web.get("/").statusCode()).isEqualTo(200);
        assertThat(order()).contains("A stream that is no longer there");
    }
}
