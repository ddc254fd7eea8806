package org.vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vigil.DeskTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.changes.Following;
import org.vigil.ingest.BatchReport;
import org.vigil.ingest.ImportRequest;
import org.vigil.ingest.Importing;
import org.vigil.ingest.Outcome;
import org.vigil.ingest.Progress;
import org.vigil.jobs.OneNode;
import org.vigil.news.Drafting;
import org.vigil.news.NewsFixture;
import org.vigil.news.Newsroom;
import org.vigil.shared.Actor;
import org.vigil.writing.Writing;

/** Batches of imports, looked through at the desk as by somebody with a browser. */
@DeskTest
@TestPropertySource(properties = "a-database-of-its-own=ImportsAtTheDesk")
class ImportsAtTheDeskTest {

    private static final String HOSTILE = "\"><script>alert(1)</script>&amp;${7*7}";

    @Autowired
    private StaffFixture staff;

    @Autowired
    private Importing importing;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Writing writing;

    @Autowired
    private Running running;

    @Autowired
    private OneNode node;

    @Autowired
    private Following following;

    @Autowired
    private JdbcClient jdbc;

    @Value("${server.port}")
    private int port;

    @TempDir
    private Path folder = Path.of("");

    private Web web = new Web(0);
    private SignedInPerson editor = new SignedInPerson(new UUID(0, 0), "", "");
    private long before;

    /** Each test begins without batches. */
    @BeforeEach
    void signIn() {
        web = new Web(port);
        editor = staff.with("editor");
        jdbc.sql("truncate import_identity, import_batch cascade").update();
        before = jdbc.sql("select coalesce(max(seq), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    private static final String THREE = """
            Main menu


                March 12, 2019

                The harbour authority of Port %1$s must open its gates to the forty people who have waited on the quay.

                March 11, 2019

                Eleven families of %1$s were moved from the salt works to an unknown place in the night, their neighbours say.

                March 11, 2019

                The council of %1$s voted to return the fishing boats it had seized in January.


                Subscribe to news""";

    private BatchReport brought(String text) {
        try {
            var file = Files.writeString(folder.resolve(UUID.randomUUID() + ".txt"), text);
            return importing.run(new ImportRequest(List.of(file), null, null, false), Progress.untold());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int three(String place) {
        return brought(THREE.formatted(place)).number();
    }

    private Document desk(String path) {
        return Jsoup.parse(web.get(path, editor.reading()).body());
    }

    private HttpResponse<String> send(String path, String... fields) {
        var all = new ArrayList<>(List.of("_csrf", editor.formToken()));
        all.addAll(List.of(fields));
        return web.post(path, editor.sending(), all.toArray(String[]::new));
    }

    /** The form of rows as it stands, with some fields changed: names and values in turns. */
    private static String[] form(Document page, String... changes) {
        var fields = new ArrayList<String>();
        for (var field : page.select("form[data-mending] :is(input, textarea, select)[name]:not([name=_csrf])")) {
            var value = field.tagName().equals("select")
                    ? field.select("option[selected]").attr("value")
                    : field.val();
            for (var i = 0; i < changes.length; i += 2) {
                value = field.attr("name").equals(changes[i]) ? changes[i + 1] : value;
            }
            fields.addAll(List.of(field.attr("name"), value));
        }
        return fields.toArray(String[]::new);
    }

    private static List<String> ids(Document page) {
        return page.select("form[data-mending] input[name=story]").eachAttr("value");
    }

    private static List<String> headlines(Document page) {
        return page.select("textarea.mend-headline").stream().map(Element::val).toList();
    }

    private String headline(String story) {
        return jdbc.sql("""
                        select headline from story_version v join story s on s.id = v.story_id and s.latest = v.version
                        where s.id = :story
                        """)
                .param("story", UUID.fromString(story))
                .query(String.class)
                .single();
    }

    private int mended(int batch) {
        return jdbc.sql(
                        "select count(*) from audit_entry where act = 'batch.mended' and subject = :batch and seq > :before")
                .param("batch", String.valueOf(batch))
                .param("before", before)
                .query(Integer.class)
                .single();
    }

    private long live(List<String> stories) {
        return jdbc.sql("select count(*) from pub.story where id = any(:ids)")
                .param("ids", stories.stream().map(UUID::fromString).toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private String releases() {
        return newsroom.stream("releases").toString();
    }

    private static String path(int batch) {
        return "/desk/imports/" + batch;
    }

    @Test
    void saysHowToImportWhileThereIsNothing() {
        assertThat(desk("/desk/imports").select("main").text()).contains("./vigil import captures/");
    }

    @Test
    void listsBatchesNewestFirst() {
        var first = three("Alma");
        var second = three("Brask");

        var page = desk("/desk/imports");

        assertThat(page.select("tbody th a").eachAttr("href")).containsExactly(path(second), path(first));
        assertThat(page.select("tbody tr").text()).contains("to be looked through", "3");
        assertThat(page.select(".desk-places a[aria-current]").text()).isEqualTo("Imports");
    }

    @Test
    void listsThirtyBatchesAtATime() {
        var first = three("Aber");
        jdbc.sql("""
                        insert into import_batch (id, request, language, started_at, started_by, finished_at)
                        select :first + n, 'nothing ' || n, 'en', now(), 'system:import', now() from generate_series(1, 35) n
                        """).param("first", first).update();

        var page = desk("/desk/imports");
        var older = desk(page.select("a[rel=next]").attr("href"));

        assertThat(page.select("tbody tr")).hasSize(30);
        assertThat(older.select("tbody tr")).hasSize(6);
        assertThat(older.select("tbody tr").getLast().text()).contains("Batch " + first, "3");
        assertThat(older.select("a[rel=next]")).isEmpty();
    }

    @Test
    void showsWhatCameOfABatch() {
        var page = desk(path(three("Corvane")));

        assertThat(page.select(".tally dd").eachText()).containsExactly("3", "0", "0", "0");
        assertThat(headlines(page)).hasSize(3);
        assertThat(page.select(".mend-about a").eachAttr("href"))
                .first()
                .asString()
                .startsWith("/desk/stories/");
        assertThat(web.get(path(99_999), editor.reading()).statusCode()).isEqualTo(404);
    }

    @Test
    void savesOnlyRowsThatDiffer() {
        var batch = three("Dorn");
        var page = desk(path(batch));
        var ids = ids(page);

        var answer = send(
                path(batch),
                form(page, "headline-" + ids.get(0), "Forty people wait at Dorn", "stream-" + ids.get(1), releases()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(headline(ids.get(0))).isEqualTo("Forty people wait at Dorn");
        assertThat(jdbc.sql("select version from story_version where story_id = any(:ids) order by version")
                        .param("ids", ids.stream().map(UUID::fromString).toArray(UUID[]::new))
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 1, 1, 2);
        assertThat(jdbc.sql("select stream_id from story where id = :id")
                        .param("id", UUID.fromString(ids.get(1)))
                        .query(UUID.class)
                        .single())
                .hasToString(releases());
        assertThat(mended(batch)).isEqualTo(1);
        assertThat(desk(path(batch) + "?show=derived")
                        .select("input[name=story]")
                        .eachAttr("value"))
                .containsExactly(ids.get(1), ids.get(2));
        assertThat(ids(desk(path(batch) + "?show=streamless"))).containsExactly(ids.get(0), ids.get(2));
        assertThat(ids(desk(path(batch) + "?show=remark"))).isEmpty();
    }

    @Test
    void savesNothingWhereNothingWasChanged() {
        var batch = three("Esker");

        assertThat(send(path(batch), form(desk(path(batch)))).statusCode()).isEqualTo(303);

        assertThat(mended(batch)).isZero();
    }

    @Test
    void givesAnUnseenStoryTheAddressOfItsNewHeadline() {
        var batch = three("Fenn");
        var page = desk(path(batch));
        var story = ids(page).getFirst();

        send(path(batch), form(page, "headline-" + story, "The gates of Fenn"));
        send(path(batch) + "/publish");
        running.await(batch, Duration.ofSeconds(30));
        following.catchUp();

        var address = jdbc.sql("select path from pub.story where id = :id")
                .param("id", UUID.fromString(story))
                .query(String.class)
                .single();
        assertThat(address).contains("the-gates-of-fenn");
        assertThat(web.text(address))
                .contains("The gates of Fenn", "The harbour authority of Port Fenn must open its gates");
    }

    @Test
    void keepsWhatWasTypedWhereAHeadlineCannotBe() {
        var batch = three("Garrow");
        var page = desk(path(batch));
        var ids = ids(page);

        var answer = send(
                path(batch),
                form(page, "headline-" + ids.get(0), "x".repeat(301), "headline-" + ids.get(1), "A good headline"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(headlines(Jsoup.parse(answer.body()))).startsWith("x".repeat(301), "A good headline");
        assertThat(headline(ids.get(1))).isNotEqualTo("A good headline");
        assertThat(send(path(batch), form(page, "headline-" + ids.get(0), " ")).statusCode())
                .isEqualTo(422);
        assertThat(send(path(batch), form(page, "headline-" + ids.get(0), "x".repeat(300)))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void refusesAStaleRowAndSavesTheOthers() {
        var batch = three("Hollin");
        var page = desk(path(batch));
        var ids = ids(page);
        send(path(batch), form(page, "headline-" + ids.get(0), "Theirs"));

        var answer = send(
                path(batch) + "?show=derived",
                form(page, "headline-" + ids.get(0), "Mine", "headline-" + ids.get(1), "Mine too"));

        assertThat(answer.statusCode()).isEqualTo(409);
        var again = Jsoup.parse(answer.body());
        assertThat(headlines(again)).startsWith("Mine", "Mine too");
        assertThat(again.select(".mend").text()).contains("Theirs", "somebody else changed this story");
        assertThat(headline(ids.get(0))).isEqualTo("Theirs");
        assertThat(headline(ids.get(1))).isEqualTo("Mine too");

        assertThat(send(path(batch), form(again)).statusCode()).isEqualTo(303);
        assertThat(headline(ids.get(0))).isEqualTo("Mine");
    }

    @Test
    void leavesAStoryToWhoeverIsWritingAtIt() {
        var batch = three("Ilmen");
        var page = desk(path(batch));
        var ids = ids(page);
        writing.open(UUID.fromString(ids.get(0)), Actor.person(editor.id()));

        var answer =
                send(path(batch), form(page, "headline-" + ids.get(0), "Mine", "headline-" + ids.get(1), "Mine too"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(headlines(Jsoup.parse(answer.body()))).startsWith("Mine");
        assertThat(headline(ids.get(0))).isNotEqualTo("Mine");
        assertThat(headline(ids.get(1))).isEqualTo("Mine too");

        send(path(batch) + "/publish");
        running.await(batch, Duration.ofSeconds(30));

        assertThat(live(ids)).isEqualTo(2);
    }

    @Test
    void leavesStoriesOfOtherBatchesAlone() {
        var first = three("Jarrow");
        var page = desk(path(first));
        var other = three("Kessen");

        var answer = send(path(other), form(page, "headline-" + ids(page).getFirst(), "From elsewhere"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(headline(ids(page).getFirst())).isNotEqualTo("From elsewhere");
    }

    @Test
    void putsAllThatHaveNoStreamIntoOne() {
        var batch = three("Lorrel");
        assertThat(send(path(batch) + "/stream", "stream", UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(422);

        assertThat(send(path(batch) + "/stream", "stream", releases()).statusCode())
                .isEqualTo(303);
        running.await(batch, Duration.ofSeconds(30));

        assertThat(ids(desk(path(batch) + "?show=streamless"))).isEmpty();
        assertThat(mended(batch)).isEqualTo(1);
    }

    @Test
    void makesABatchPublicAfterOneMoreQuestion() {
        var batch = three("Marrow");
        var ids = ids(desk(path(batch)));

        assertThat(desk(path(batch) + "/publish").select("h1").text()).startsWith("3 stories become public.");
        assertThat(live(ids)).isZero();

        assertThat(send(path(batch) + "/publish").statusCode()).isEqualTo(303);
        running.await(batch, Duration.ofSeconds(30));
        following.catchUp();

        assertThat(live(ids)).isEqualTo(3);
        assertThat(web.text("/news/2019/03")).contains("The council of Marrow");
        var page = desk(path(batch));
        assertThat(page.select("h1").text()).contains("public");
        assertThat(page.select("a[href$=/publish], a[href$=/discard]")).isEmpty();
        assertThat(send(path(batch) + "/discard").statusCode()).isEqualTo(409);
    }

    /** A row as somebody would send it who knows how. */
    private static String[] row(String story, int version, String headline, String stream) {
        return new String[] {
            "story", story, "was-" + story, version + "/", "headline-" + story, headline, "stream-" + story, stream
        };
    }

    @Test
    void leavesWhatReadersHaveSeenToTheWayOfDrafts() {
        var batch = three("Wick");
        var ids = ids(desk(path(batch)));
        send(path(batch) + "/publish");
        running.await(batch, Duration.ofSeconds(30));
        var before = headline(ids.getFirst());

        var page = desk(path(batch));
        var answer = send(path(batch), row(ids.getFirst(), 1, "Changed unseen", ""));
        var moved = send(path(batch), row(ids.getFirst(), 1, before, releases()));

        assertThat(page.select("form[data-mending] textarea")).isEmpty();
        assertThat(page.select("main").text()).contains("They are changed as drafts");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select(".mend").text()).contains("readers have seen this story");
        assertThat(moved.statusCode()).isEqualTo(409);
        assertThat(headline(ids.getFirst())).isEqualTo(before);
        assertThat(desk(path(batch) + "/publish").select("h1").text()).startsWith("Nothing becomes public");
    }

    @Test
    void showsMoreOfAnArchiveAndNothingThatAPersonWroteAtIt() {
        var batch = three("Yarrow");
        var ids = ids(desk(path(batch)));
        send(path(batch) + "/publish");
        running.await(batch, Duration.ofSeconds(30));
        var later = brought(THREE.formatted("Yarrow")
                        .replace(
                                "waited on the quay.", "waited on the quay.\n\n    They have had water, but no doctor.")
                        .replace(
                                "their neighbours say.",
                                "their neighbours say.\n\n    Nobody has heard from them since."))
                .number();
        var written = UUID.fromString(ids.getFirst());
        drafting.revise(written, NewsFixture.text("Written past all checks"), Actor.person(editor.id()));

        assertThat(desk(path(later) + "/publish").select("h1").text()).startsWith("One story becomes public.");
        send(path(later) + "/publish");
        running.await(later, Duration.ofSeconds(30));

        assertThat(jdbc.sql("select version from pub.story where id = any(:ids) order by version")
                        .param("ids", ids.stream().map(UUID::fromString).toArray(UUID[]::new))
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 1, 2);
        assertThat(jdbc.sql("select version from pub.story where id = :id")
                        .param("id", written)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void letsNobodyMendWhereTheyMayNotWrite() {
        var batch = three("Zennor");
        var ids = ids(desk(path(batch)));
        send(path(batch), row(ids.get(0), 1, headline(ids.get(0)), releases()));
        editor = staff.with("administrator");
        jdbc.sql("insert into person_role (person_id, role_id, stream_id) values (:person, 'writer', :stream)")
                .param("person", editor.id())
                .param("stream", newsroom.stream("reports"))
                .update();

        var page = desk(path(batch));
        var inAnother = send(
                path(batch),
                "story",
                ids.get(0),
                "was-" + ids.get(0),
                "1/" + releases(),
                "headline-" + ids.get(0),
                "Not mine");
        var intoAnother = send(path(batch), row(ids.get(1), 1, "Not mine", releases()));
        var bulk = send(path(batch) + "/stream", "stream", releases());

        assertThat(ids(page)).containsExactly(ids.get(1), ids.get(2));
        assertThat(page.expectFirst("form[data-mending] select")
                        .select("option")
                        .eachAttr("value"))
                .containsExactly("", newsroom.stream("reports").toString());
        assertThat(inAnother.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(intoAnother.body()).select(".mend").text()).contains("you may not write in the stream");
        assertThat(bulk.statusCode()).isEqualTo(403);
        assertThat(ids).noneMatch(id -> headline(id).equals("Not mine"));
        assertThat(send(
                                path(batch),
                                row(
                                        ids.get(1),
                                        1,
                                        "Mine",
                                        newsroom.stream("reports").toString()))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void publishesOnceWhenAskedTwiceAtOnce() throws Exception {
        var batch = three("Norsa");
        var ids = ids(desk(path(batch)));
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = both.invokeAll(List.of(
                    () -> send(path(batch) + "/publish").statusCode(),
                    () -> send(path(batch) + "/publish").statusCode()));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }
        running.await(batch, Duration.ofSeconds(30));

        assertThat(live(ids)).isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from address where story_id = any(:ids)")
                        .param("ids", ids.stream().map(UUID::fromString).toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void showsHowFarItHasComeAndLetsNothingElseBegin() throws Exception {
        var batch = three("Orlen");
        var reached = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        running.begin(batch, Running.Deed.of(Running.Kind.PUBLISH), progress -> {
            progress.at(1, 3);
            reached.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        reached.await();

        var page = desk(path(batch));
        assertThat(page.select("main [role=status]").text()).contains("Being made public: 1 of 3.", "Look again");
        assertThat(page.select("form[data-mending] button")).isEmpty();
        assertThat(running.begin(batch, Running.Deed.of(Running.Kind.DISCARD), progress -> {}))
                .isFalse();

        go.countDown();
        running.await(batch, Duration.ofSeconds(30));
        assertThat(desk(path(batch)).select("main [role=status]")).isEmpty();
    }

    @Test
    void isPutIntoOneStreamAtATime() throws Exception {
        var batch = three("Orsett");
        var go = new CountDownLatch(1);
        running.begin(batch, new Running.Deed(Running.Kind.STREAM, newsroom.stream("releases")), progress -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        var other = send(
                path(batch) + "/stream", "stream", newsroom.stream("reports").toString());
        var same = send(path(batch) + "/stream", "stream", releases());
        go.countDown();
        running.await(batch, Duration.ofSeconds(30));

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(same.statusCode()).isEqualTo(303);
    }

    @Test
    void isLeftToTheNodeThatIsAtIt() {
        var batch = three("Oulton");
        try (var elsewhere = node.begin("review.batch." + batch).orElseThrow()) {
            assertThat(elsewhere).isNotNull();
            assertThat(send(path(batch) + "/discard").statusCode()).isEqualTo(409);
        }

        assertThat(ids(desk(path(batch)))).hasSize(3);
        assertThat(send(path(batch) + "/discard").statusCode()).isEqualTo(303);
    }

    @Test
    void saysThatSomethingEndedEarlyAndGoesOn() {
        var batch = three("Perrin");
        running.begin(batch, Running.Deed.of(Running.Kind.PUBLISH), progress -> {
            throw new IllegalStateException("the database is away");
        });
        running.await(batch, Duration.ofSeconds(30));
        assertThat(desk(path(batch)).select("main .wrong").text()).startsWith("This ended early.");

        send(path(batch) + "/publish");
        running.await(batch, Duration.ofSeconds(30));

        assertThat(desk(path(batch)).select("h1").text()).contains("public");
        assertThat(desk(path(batch)).select("main .wrong")).isEmpty();
    }

    @Test
    void discardsABatchAndKeepsWhatSomebodyIsWriting() {
        var batch = three("Quillan");
        var ids = ids(desk(path(batch)));
        writing.open(UUID.fromString(ids.get(0)), Actor.person(editor.id()));
        assertThat(desk(path(batch) + "/discard").select("h1").text()).startsWith("2 stories are deleted for good.");

        assertThat(send(path(batch) + "/discard").statusCode()).isEqualTo(303);
        running.await(batch, Duration.ofSeconds(30));

        assertThat(jdbc.sql("select id from story where id = any(:ids)")
                        .param("ids", ids.stream().map(UUID::fromString).toArray(UUID[]::new))
                        .query(UUID.class)
                        .list())
                .extracting(UUID::toString)
                .containsExactly(ids.get(0));
        assertThat(send(path(batch) + "/discard").statusCode()).isEqualTo(303);
        assertThat(send(path(batch) + "/publish").statusCode()).isEqualTo(409);
        assertThat(desk(path(batch)).select("form[data-mending] input[name=story]"))
                .isEmpty();
    }

    @Test
    void keepsWhatWasTypedForAStoryThatWasDiscardedMeanwhile() {
        var batch = three("Rosta");
        var page = desk(path(batch));
        send(path(batch) + "/discard");
        running.await(batch, Duration.ofSeconds(30));

        var answer = send(path(batch), form(page, "headline-" + ids(page).getFirst(), "Typed for nothing"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select(".mend").text()).contains("Typed for nothing");
    }

    @Test
    void isForThoseWhoImportAndPublishingForThoseWhoPublish() {
        var batch = three("Sennet");
        editor = staff.with("writer");
        for (var path : List.of("/desk/imports", path(batch), path(batch) + "/publish", path(batch) + "/discard")) {
            assertThat(web.get(path, editor.reading()).statusCode()).as(path).isEqualTo(403);
        }
        editor = staff.with("administrator");
        assertThat(web.get(path(batch), editor.reading()).statusCode()).isEqualTo(200);
        assertThat(desk(path(batch)).select("a[href$=/publish]")).isEmpty();
        assertThat(web.get(path(batch) + "/publish", editor.reading()).statusCode())
                .isEqualTo(403);
        assertThat(send(path(batch) + "/publish").statusCode()).isEqualTo(403);
    }

    @Test
    void showsAHostileHeadlineAsText() {
        var batch = three("Tarn");
        var page = desk(path(batch));
        var story = ids(page).getFirst();

        send(path(batch), form(page, "headline-" + story, HOSTILE));

        var again = desk(path(batch));
        assertThat(headlines(again)).startsWith(HOSTILE);
        assertThat(again.select("main script")).isEmpty();
        var answer = send(path(batch), form(again, "headline-" + story, HOSTILE + "x".repeat(300)));
        assertThat(Jsoup.parse(answer.body()).select("main script")).isEmpty();
    }

    @Test
    void speaksArabic() {
        var batch = three("Ulmen");
        editor = staff.speaking("ar", "editor");

        var page = desk(path(batch));

        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("h1").text()).contains("الدفعة", "في انتظار المراجعة");
        assertThat(page.select("textarea.mend-headline").attr("dir")).isEqualTo("ltr");
    }

    /** The later capture knows a line below the date and a further paragraph. */
    @Test
    void aLaterImportKeepsWhatAPersonChanged() {
        var batch = three("Verrin");
        var page = desk(path(batch));
        var ids = ids(page);
        send(
                path(batch),
                form(page, "headline-" + ids.get(0), "A person’s headline", "stream-" + ids.get(0), releases()));

        var later = brought(THREE.formatted("Verrin")
                .replace("waited on the quay.", "waited on the quay.\n\n    They have had water, but no doctor.")
                .replace("their neighbours say.", "their neighbours say.\n\n    Nobody has heard from them since."));

        assertThat(later.count(Outcome.UPDATED)).isEqualTo(1);
        assertThat(later.count(Outcome.UNCHANGED)).isEqualTo(2);
        assertThat(headline(ids.get(0))).isEqualTo("A person’s headline");
        assertThat(ids(desk(path(later.number())))).containsExactly(ids.get(1));
    }

    @Test
    void turnsFiftyAtATime() {
        var text = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> """
                            April %d, 2018

                            The people of Wenlow quarter number %d met in the square and asked for water.

                        """.formatted(1 + number % 28, number))
                .collect(Collectors.joining("\n", "Main menu\n\n", "\n    Subscribe to news"));
        var batch = brought(text).number();

        var first = desk(path(batch));
        assertThat(ids(first)).hasSize(50);
        var second = desk(first.select("a[rel=next]").attr("href"));
        assertThat(ids(second)).hasSize(10).doesNotContainAnyElementsOf(ids(first));
        assertThat(second.select("a[rel=next]")).isEmpty();

        var next = first.select("button[name=next]").attr("value");
        var answer = send(
                path(batch),
                java.util.stream.Stream.concat(
                                java.util.Arrays.stream(form(first)), java.util.stream.Stream.of("next", next))
                        .toArray(String[]::new));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("after=" + next);
    }
}
