package org.vigil.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.SiteTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.changes.Following;
import org.vigil.news.NewsFixture;

/** The topics, arranged at the desk as by somebody with a browser, and seen by readers. */
@SiteTest
class TopicsAtTheDeskTest {

    private static final String PATH = "/desk/topics";
    private static final String HOSTILE = "\"><script>alert(1)</script>&amp;${7*7}";

    @Autowired
    private StaffFixture staff;

    @Autowired
    private NewsFixture news;

    @Autowired
    private Following following;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);
    private SignedInPerson administrator = new SignedInPerson(new UUID(0, 0), "", "");
    private long before;

    @BeforeEach
    void signIn() {
        web = new Web(port);
        administrator = staff.with("administrator");
        before = jdbc.sql("select coalesce(max(seq), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    private Document desk(String path) {
        return Jsoup.parse(web.get(path, administrator.reading()).body());
    }

    private Document see(String path) {
        following.catchUp();
        return Jsoup.parse(web.text(path));
    }

    private HttpResponse<String> send(String path, String... fields) {
        var all = new ArrayList<>(List.of("_csrf", administrator.formToken()));
        all.addAll(List.of(fields));
        return web.post(path, administrator.sending(), all.toArray(String[]::new));
    }

    private String one(String slug) {
        var id = jdbc.sql("select id from topic where slug = :slug")
                .param("slug", slug)
                .query(UUID.class)
                .single();
        return PATH + "/" + id;
    }

    /** A topic's form as it is, with some fields changed: names and values in turns. */
    private String[] form(Document page, String... changes) {
        var fields = new ArrayList<String>();
        for (var field : page.select("main form[action='%s'] [name]".formatted(action(page)))) {
            if (!field.attr("name").equals("_csrf")) {
                fields.add(field.attr("name"));
                fields.add(field.is("select") ? field.select("option[selected]").val() : field.val());
            }
        }
        for (var i = 0; i < changes.length; i += 2) {
            for (var at = 0; at < fields.size(); at += 2) {
                if (fields.get(at).equals(changes[i])) {
                    fields.set(at + 1, changes[i + 1]);
                }
            }
        }
        return fields.toArray(String[]::new);
    }

    private static String action(Document page) {
        return page.expectFirst("main form").attr("action");
    }

    private String added(String slug, String below) {
        var parent = below.isEmpty() ? "" : one(below).substring(PATH.length() + 1);
        assertThat(send(PATH, "title", "About " + slug, "slug", slug, "parent", parent)
                        .statusCode())
                .isEqualTo(303);
        return one(slug);
    }

    private List<String> acts() {
        return jdbc.sql("select act from audit_entry where seq > :before order by seq")
                .param("before", before)
                .query(String.class)
                .list();
    }

    private static String problem(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".problems").text();
    }

    private List<String> below(String slug) {
        following.catchUp();
        return topics.children(topics.at(slug).orElseThrow().id()).stream()
                .map(Topic::slug)
                .toList();
    }

    @Test
    void areForThoseWhoMayConfigure() {
        var editor = staff.with("editor");

        assertThat(web.get(PATH, administrator.reading()).statusCode()).isEqualTo(200);
        assertThat(web.get(PATH, editor.reading()).statusCode()).isEqualTo(403);
        assertThat(web.post(PATH, editor.sending(), "_csrf", editor.formToken(), "title", "x", "slug", "x")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void areAddedAndSeenByReadersAtOnce() {
        var page = added("water", "climate-and-environment");

        assertThat(see("/topics/water").select("h1").text()).isEqualTo("About water");
        assertThat(see("/topics/water").select(".tabs a").eachText())
                .containsExactly("All topics", "Climate and environment", "About water");
        assertThat(see("/topics").select(".subjects-all li li a").eachText()).contains("About water 0");
        assertThat(desk(PATH).select("th.topic-1 a[href='%s']".formatted(page)).text())
                .isEqualTo("About water");
        assertThat(acts()).containsExactly("topic.added");
    }

    @Test
    void areCalledByTheirNamesInEachLanguage() {
        var page = added("wind", "");

        var saved = send(
                page,
                form(
                        desk(page),
                        "title-en",
                        "Wind " + HOSTILE,
                        "title-ar",
                        "الرياح",
                        "intro-ar",
                        "كل ما تحمله الرياح."));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(see("/topics/wind").select("h1").text()).isEqualTo("Wind " + HOSTILE);
        assertThat(see("/topics/wind").select("main script")).isEmpty();
        var arabic = see("/ar/topics/wind");
        assertThat(arabic.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.select("h1").text()).isEqualTo("الرياح");
        assertThat(arabic.select(".top-intro").text()).isEqualTo("كل ما تحمله الرياح.");
        assertThat(see("/fr/topics/wind").select("h1").text()).startsWith("Wind");
        assertThat(acts()).containsExactly("topic.added", "topic.changed");
    }

    @ParameterizedTest
    @CsvSource({
        "'', slug-one, has a title",
        "Title, Not a slug, small letters",
        "Title, -slug, small letters",
        "Title, '', small letters",
        "Title, education, Another topic"
    })
    void areNotAddedUnlessTheyCanBe(String title, String slug, String words) {
        var answer = send(PATH, "title", title, "slug", slug, "parent", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(problem(answer)).contains(words);
        assertThat(Jsoup.parse(answer.body()).select("#slug").val()).isEqualTo(slug);
        assertThat(acts()).isEmpty();
    }

    @Test
    void areNotAddedBelowWhatIsNotThereNorOnAFourthLevel() {
        added("level-two", "equality");
        added("level-three", "level-two");
        var third = one("level-three").substring(PATH.length() + 1);

        assertThat(send(PATH, "title", "T", "slug", "level-four", "parent", new UUID(7, 7).toString()))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(problem(answer)).contains("no longer there"));
        assertThat(send(PATH, "title", "T", "slug", "level-four", "parent", third))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(problem(answer)).contains("fourth level"));
    }

    @Test
    void keepWhatWasTypedWhereTheFormCannotBeSaved() {
        var page = added("fire", "");

        var answer = send(page, form(desk(page), "title-en", "", "title-fr", "Le feu"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#title-fr").val()).isEqualTo("Le feu");
        assertThat(problem(send(page, form(desk(page), "intro-es", "Fuego")))).contains("same language");
        assertThat(problem(send(page, form(desk(page), "title-en", "x".repeat(101)))))
                .contains("100 characters");
    }

    @Test
    void showBothTextsWhenTwoSaveTheSameTopic() {
        var page = added("earth", "");
        var mine = form(desk(page), "title-en", "Mine");
        assertThat(send(page, form(desk(page), "title-en", "Hers " + HOSTILE)).statusCode())
                .isEqualTo(303);

        var answer = send(page, mine);

        assertThat(answer.statusCode()).isEqualTo(409);
        var both = Jsoup.parse(answer.body());
        assertThat(both.select("#title-en").val()).isEqualTo("Mine");
        assertThat(both.select(".saved dd").eachText()).contains("Hers " + HOSTILE);
        assertThat(both.select("main script")).isEmpty();
        assertThat(send(page, form(both)).statusCode()).isEqualTo(303);
        assertThat(see("/topics/earth").select("h1").text()).isEqualTo("Mine");
    }

    @Test
    void moveBelowAnotherButNeverBelowThemselves() {
        added("ring-top", "");
        added("ring-middle", "ring-top");
        var bottom = added("ring-bottom", "ring-middle");
        var top = one("ring-top");
        var bottomId = bottom.substring(PATH.length() + 1);

        assertThat(desk(top).select("#parent option").eachAttr("value")).doesNotContain(bottomId);
        var answer = send(top, form(desk(top), "parent", bottomId));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(problem(answer)).contains("below itself");

        assertThat(send(bottom, form(desk(bottom), "parent", "")).statusCode()).isEqualTo(303);
        assertThat(send(top, form(desk(top), "parent", bottomId)).statusCode()).isEqualTo(303);
        assertThat(below("ring-bottom")).containsExactly("ring-top");
        assertThat(acts()).endsWith("topic.moved", "topic.moved");
    }

    @Test
    void moveUpAndDownAmongTheirOwn() {
        added("row", "");
        for (var slug : List.of("row-a", "row-b", "row-c")) {
            added(slug, "row");
        }
        var was = wasOf("row-c");

        assertThat(send(one("row-c") + "/place", "step", "up", "was", was).statusCode())
                .isEqualTo(303);
        assertThat(below("row")).containsExactly("row-a", "row-c", "row-b");

        var stale = send(one("row-a") + "/place", "step", "down", "was", was);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(problem(stale)).contains("changed the order");
        assertThat(below("row")).containsExactly("row-a", "row-c", "row-b");

        assertThat(send(one("row-a") + "/place", "step", "up", "was", wasOf("row-a"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(below("row")).containsExactly("row-a", "row-c", "row-b");
    }

    private String wasOf(String slug) {
        return desk(PATH)
                .select("form[action='%s/place'] [name=was]".formatted(one(slug)))
                .val();
    }

    @Test
    void areRetiredAndBroughtBackWhileTheirPageStays() {
        var page = added("ice", "");
        following.catchUp();
        var id = topics.at("ice").orElseThrow().id();
        assertThat(topics.titles("en")).containsKey(id);

        assertThat(send(page + "/retirement").statusCode()).isEqualTo(303);
        assertThat(send(page + "/retirement").statusCode()).isEqualTo(303);

        assertThat(see("/topics/ice").select("h1").text()).isEqualTo("About ice");
        assertThat(see("/topics").text()).doesNotContain("About ice");
        assertThat(topics.titles("en")).doesNotContainKey(id);
        assertThat(send(page + "/return").statusCode()).isEqualTo(303);
        assertThat(see("/topics").text()).contains("About ice");
        assertThat(acts()).containsExactly("topic.added", "topic.retired", "topic.brought-back");
    }

    @Test
    void areDeletedOnlyWhileNothingNamesThem() {
        var unused = added("steam", "");
        var parent = added("vapour", "");
        added("mist", "vapour");
        var named = added("fog", "");
        following.catchUp();
        news.drafted(news.about(news.story("en", "Nobody sees the fog", NewsFixture.MORNING), "fog"));

        for (var used : List.of(parent, named)) {
            assertThat(desk(used).select("form[action$=/removal]")).isEmpty();
            var answer = send(used + "/removal");
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(problem(answer)).contains("has not been deleted");
        }
        assertThat(send(unused + "/removal").statusCode()).isEqualTo(303);

        following.catchUp();
        assertThat(web.status("/topics/steam")).isEqualTo(404);
        assertThat(web.status("/topics/fog")).isEqualTo(200);
        assertThat(web.get(unused, administrator.reading()).statusCode()).isEqualTo(404);
    }

    /** Two moves, each right by itself, that together would be a ring. */
    @Test
    void stayATreeWhenTwoMoveThemAtOnce() throws Exception {
        for (var round : IntStream.range(0, 8).toArray()) {
            var one = added("east-" + round, "");
            var other = added("west-" + round, "");
            var oneBelow = form(desk(one), "parent", other.substring(PATH.length() + 1));
            var otherBelow = form(desk(other), "parent", one.substring(PATH.length() + 1));
            try (var both = Executors.newFixedThreadPool(2)) {
                var first = both.submit(() -> send(one, oneBelow).statusCode());
                var second = both.submit(() -> send(other, otherBelow).statusCode());
                assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(303, 422);
            }
            following.catchUp();
            assertThat(topics.at("east-" + round)).isPresent();
            assertThat(topics.at("west-" + round)).isPresent();
        }
    }

    @Test
    void areAddedOnceWhenTwoAddTheSame() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = IntStream.range(0, 2)
                    .mapToObj(i -> both.submit(() -> send(PATH, "title", "Twin", "slug", "twin", "parent", "")
                            .statusCode()))
                    .toList();
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(303, 422);
        }
    }
}
