package org.vigil.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.DeskTest;
import org.vigil.SteppedClock;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.body.Body;
import org.vigil.changes.Following;
import org.vigil.media.Described;
import org.vigil.media.Intake;
import org.vigil.media.MediaLibrary;
import org.vigil.media.MediaStore;
import org.vigil.media.PictureCorpus;
import org.vigil.news.Drafting;
import org.vigil.news.NewsFixture;
import org.vigil.news.Publishing;
import org.vigil.news.StoryFile;
import org.vigil.news.StoryText;
import org.vigil.release.ReleaseFixture;
import org.vigil.shared.Job;
import org.vigil.writing.DraftState;
import org.vigil.writing.Writing;
import org.vigil.writing.WritingFixture;

/** Pictures are given, described, hidden, replaced and removed at the desk, and readers see what comes of it at once. */
@DeskTest
class PicturesAtTheDeskTest {

    @Autowired
    private StaffFixture staff;

    @Autowired
    private NewsFixture news;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Writing writing;

    @Autowired
    private WritingFixture drafts;

    @Autowired
    private StoryFile file;

    @Autowired
    private Intake intake;

    @Autowired
    private MediaLibrary library;

    @Autowired
    private MediaStore store;

    @Autowired
    private Following following;

    @Autowired
    private List<Job> jobs;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);
    private static int seed = 1_000;

    @BeforeAll
    void connect() {
        web = new Web(port);
    }

    private String picture() {
        return intake.take(ByteBuffer.wrap(PictureCorpus.jpeg(900, 600, seed++)), "gate.jpg", NewsFixture.EDITOR)
                .hash();
    }

    private static StoryText showing(String headline, String lead, String inside) {
        var text = StoryText.of(headline, Body.fromMarkdown("Words.\n\n![A gate](" + inside + ")\n"));
        return new StoryText(
                text.headline(),
                false,
                null,
                null,
                null,
                null,
                text.body(),
                false,
                new StoryText.LeadPicture(lead, "A gate", null, null),
                List.of(),
                List.of(),
                List.of());
    }

    private UUID published(StoryText text) {
        var story = news.draft(text.headline());
        drafting.revise(story.id(), text, NewsFixture.EDITOR);
        publishing.publish(story.id(), NewsFixture.EDITOR);
        following.catchUp();
        return story.id();
    }

    private String path(UUID story) {
        return jdbc.sql("select path from pub.story where id = :id")
                .param("id", story)
                .query(String.class)
                .single();
    }

    private String address(String hash) {
        return store.findAny(hash).orElseThrow().src();
    }

    private void endLicences() {
        jobs.stream()
                .filter(job -> job.name().equals("media.licences"))
                .findFirst()
                .orElseThrow()
                .run();
        following.catchUp();
    }

    private HttpResponse<String> post(SignedInPerson person, String path, String... fields) {
        var all = new ArrayList<>(List.of("_csrf", person.formToken()));
        all.addAll(Arrays.asList(fields));
        var answer = web.post(path, person.sending(), all.toArray(String[]::new));
        following.catchUp();
        return answer;
    }

    private HttpResponse<String> send(SignedInPerson person, String path, String type, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .headers("Cookie", person.cookie(), "Sec-Fetch-Site", "same-origin", "Content-Type", type)
                .headers(
                        "X-CSRF-TOKEN",
                        person.formToken(),
                        "Accept",
                        "application/json",
                        "X-File-Name",
                        "Tor%20%3Cb%3E.jpg")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String[] words(String hash, String... more) {
        var fields = new ArrayList<>(List.of("was", library.get(hash).words().imprint()));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void areGivenByAScriptAndAnsweredWithTheirWords() {
        var writer = staff.with("writer");

        var taken = send(writer, "/desk/pictures", "application/octet-stream", PictureCorpus.jpeg(900, 600, seed++));
        var refused =
                send(writer, "/desk/pictures", "application/octet-stream", "<svg/>".getBytes(StandardCharsets.UTF_8));
        var empty = send(writer, "/desk/pictures", "application/octet-stream", new byte[0]);

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("\"media\":\"", "/desk/media/", "\"name\":\"Tor <b>.jpg\"");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("picture.refused.svg", "Save it as PNG");
        assertThat(empty.body()).contains("picture.refused.empty");
        var hash = taken.body().replaceFirst("(?s).*\"media\":\"([0-9a-f]{64}).*", "$1");
        assertThat(web.get("/desk/pictures/" + hash, writer.reading()).body())
                .contains("Tor &lt;b&gt;.jpg")
                .doesNotContain("<b>.jpg");
    }

    @Test
    void areGivenByAPlainFormSeveralAtOnce() {
        var writer = staff.with("writer");
        var type = "multipart/form-data; boundary=----x";
        var body =
                form("one.jpg", PictureCorpus.jpeg(200, 100, seed++), "two.png", PictureCorpus.png(200, 100, seed++));

        var all = send(writer, "/desk/pictures/files?_csrf=" + writer.formToken(), type, body);
        var some = send(
                writer,
                "/desk/pictures/files?_csrf=" + writer.formToken(),
                type,
                form("three.jpg", PictureCorpus.jpeg(200, 100, seed++), "<i>.zip", new byte[] {'P', 'K', 3, 4}));
        var none = send(
                writer,
                "/desk/pictures/files?_csrf=" + writer.formToken(),
                type,
                form("", new byte[0], "", new byte[0]));

        assertThat(all.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("done=pictures-added"));
        assertThat(some.statusCode()).isEqualTo(422);
        assertThat(some.body()).contains("&lt;i&gt;.zip", "archive or an office document", "One file was taken");
        assertThat(none.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("done=nothing-given"));
        assertThat(library.page(org.vigil.media.PictureSieve.of("two.png", null), null, 5))
                .isNotEmpty();
    }

    private static byte[] form(String name, byte[] file, String otherName, byte[] other) {
        var out = new java.io.ByteArrayOutputStream();
        for (var part : List.of(List.of(name, file), List.of(otherName, other))) {
            out.writeBytes(("------x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + part.getFirst()
                            + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.writeBytes((byte[]) part.getLast());
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes("------x--\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    @Test
    void areDescribedAndFoundByTheirWordsWhichAreNeverMarkup() {
        var writer = staff.with("writer");
        var hash = picture();

        post(
                writer,
                "/desk/pictures/" + hash,
                words(hash, "alt", "An open <script>alert(1)</script> gate 50%", "credit", "I. Varga"));

        var page = web.get("/desk/pictures/" + hash, writer.reading()).body();
        assertThat(page).contains("&lt;script>alert(1)", "I. Varga").doesNotContain("<script>alert");
        assertThat(web.get("/desk/pictures?q=gate+50%25+varga", writer.reading())
                        .body())
                .contains(hash);
        assertThat(web.get("/desk/pictures?q=gate+51%25", writer.reading()).body())
                .doesNotContain(hash);
        assertThat(web.get("/desk/pictures.json?q=varga", writer.reading()).body())
                .contains(hash, "\"credit\":\"I. Varga\"");
    }

    @Test
    void areNotDescribedByTwoAtOnce() {
        var writer = staff.with("writer");
        var hash = picture();
        var before = words(hash, "alt", "The first");

        post(writer, "/desk/pictures/" + hash, words(hash, "alt", "The second"));
        var late = post(writer, "/desk/pictures/" + hash, before);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("The first", "The second");
        assertThat(library.get(hash).words().alt()).isEqualTo("The second");
    }

    @Test
    void areRefusedWordsThatAreTooLongAndDaysThatAreNone() {
        var writer = staff.with("writer");
        var hash = picture();

        assertThat(post(writer, "/desk/pictures/" + hash, words(hash, "until", "soon"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(writer, "/desk/pictures/" + hash, words(hash, "alt", "x".repeat(1_001)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(writer, "/desk/pictures/" + "a".repeat(64), "alt", "x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void leaveEveryPageWhenTheirLicenceEndsAndComeBackWhenItIsRenewed() {
        var writer = staff.with("writer");
        var hash = picture();
        var story = published(showing("A licensed gate", hash, hash));
        var until = LocalDate.now(clock).plusDays(2);
        post(writer, "/desk/pictures/" + hash, words(hash, "alt", "A gate", "until", until.toString()));
        assertThat(web.text(path(story))).contains(address(hash));
        assertThat(web.text("/news.atom")).contains(address(hash));
        assertThat(web.get("/desk", writer.reading()).body()).contains("/desk/pictures?matter=expired");

        clock.step(Duration.ofDays(4));
        endLicences();

        var signedIn = staff.with("editor");
        assertThat(web.status(address(hash))).isEqualTo(404);
        assertThat(web.text(path(story))).doesNotContain(hash);
        assertThat(web.text("/")).doesNotContain(hash);
        assertThat(web.text("/news.atom")).doesNotContain(hash);
        assertThat(web.get("/desk/pictures?matter=expired", signedIn.reading()).body())
                .contains("Licence over", "A licensed gate", "/desk/stories/" + story);

        post(signedIn, "/desk/pictures/" + hash, words(hash, "alt", "A gate", "until", ""));
        assertThat(web.status(address(hash))).isEqualTo(200);
        assertThat(web.text(path(story))).contains(address(hash));
    }

    @Test
    void staySeenOnTheLastDayOfTheirLicence() {
        var hash = picture();
        published(showing("A gate for today", hash, hash));
        var today = LocalDate.now(clock.withZone(java.time.ZoneId.of("Europe/Lisbon")));
        library.describe(hash, Described.of("A gate", null, null).licensed("One use", today), null, NewsFixture.EDITOR);
        endLicences();

        assertThat(web.status(address(hash))).isEqualTo(200);
    }

    @Test
    void areHiddenByWhoeverWritesAndShownAgainOnlyByWhoeverPublishes() {
        var writer = staff.with("writer");
        var editor = staff.with("editor");
        var hash = picture();
        var story = published(showing("A face at a gate", hash, hash));

        post(writer, "/desk/pictures/" + hash, words(hash, "alt", "A face", "hidden", "yes"));
        assertThat(web.status(address(hash))).isEqualTo(404);
        assertThat(web.text(path(story))).doesNotContain(hash);

        assertThat(post(writer, "/desk/pictures/" + hash, words(hash, "alt", "A face"))
                        .statusCode())
                .isEqualTo(403);
        publishing.publish(story, NewsFixture.EDITOR);
        following.catchUp();
        assertThat(web.status(address(hash))).isEqualTo(404);

        post(editor, "/desk/pictures/" + hash, words(hash, "alt", "A face"));
        assertThat(web.status(address(hash))).isEqualTo(200);
    }

    @Test
    void areCroppedAroundWhatMustStayInSightUnderAnotherName() {
        var writer = staff.with("writer");
        var hash = picture();
        var story = published(showing("A gate on the right", hash, hash));
        var before = "/media/" + hash + "-share-5-5.jpg";
        assertThat(web.text(path(story))).contains("http://localhost:" + port + before);
        assertThat(web.status(before)).isEqualTo(200);

        post(writer, "/desk/pictures/" + hash + "/focus", "x", "80", "y", "20");

        var after = "/media/" + hash + "-share-8-2.jpg";
        assertThat(List.of(web.status(before), web.status(after))).containsExactly(404, 200);
        assertThat(web.text(path(story))).contains(after, "focus focus-x8 focus-y2");
        assertThat(post(writer, "/desk/pictures/" + hash + "/focus", "x", "-4", "y", "x")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void areReplacedInDraftsAndInWhatReadersSeeAtOnce() {
        var editor = staff.with("editor");
        var old = picture();
        var other = picture();
        var live = published(showing("A gate to be replaced", old, old));
        var draft = news.draft("A gate in a draft");
        drafting.revise(draft.id(), showing("A gate in a draft", old, old), NewsFixture.EDITOR);
        writing.open(draft.id(), new org.vigil.shared.Actor(editor.id().toString()));
        writing.open(live, new org.vigil.shared.Actor(editor.id().toString()));
        var updated = jdbc.sql("select updated_at from pub.story where id = :id")
                .param("id", live)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single();

        var question = web.get("/desk/pictures/%s/replacement?with=%s".formatted(old, other), editor.reading());
        var done = post(
                editor,
                "/desk/pictures/" + old + "/replacement",
                "with",
                other,
                "alt",
                "A new gate",
                "credit",
                "N. Sorrel");

        assertThat(question.body()).contains("replaced in 2 stories", "A gate in a draft", "A gate to be replaced");
        assertThat(done.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("done=picture-replaced"));
        assertThat(library.stories(old)).isEmpty();
        assertThat(library.stories(other)).containsExactlyInAnyOrder(live, draft.id());
        assertThat(web.text(path(live)))
                .contains(address(other), "A new gate", "N. Sorrel")
                .doesNotContain(old);
        assertThat(web.status(address(old))).isEqualTo(404);
        assertThat(jdbc.sql("select updated_at from pub.story where id = :id")
                        .param("id", live)
                        .query((row, number) -> String.valueOf(row.getString(1)))
                        .single())
                .isEqualTo(updated);
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'picture.replaced' and subject = :old")
                        .param("old", old)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void areReplacedNowhereWhereOneStoryMayNotBeChanged() {
        var editor = staff.with("editor");
        var old = picture();
        var other = picture();
        var one = published(showing("A gate that is free", old, old));
        var held = published(showing("A gate that is held", old, old));
        jdbc.sql("insert into legal_hold (story_id, at, by) values (:id, now(), 'x')")
                .param("id", held)
                .update();

        var refused = post(editor, "/desk/pictures/" + old + "/replacement", "with", other, "alt", "A new gate");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("legal hold");
        assertThat(web.text(path(one))).contains(address(old));
        assertThat(file.get(one).latest()).isEqualTo(2);
    }

    @Test
    void areNotReplacedByWhoeverMayNotPublishNorWithoutWords() {
        var old = picture();
        var other = picture();
        published(showing("A gate that stays", old, old));

        assertThat(post(staff.with("writer"), "/desk/pictures/" + old + "/replacement", "with", other, "alt", "x")
                        .statusCode())
                .isEqualTo(403);
        var editor = staff.with("editor");
        assertThat(post(editor, "/desk/pictures/" + old + "/replacement", "with", other, "alt", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(editor, "/desk/pictures/" + old + "/replacement", "with", old, "alt", "x")
                        .statusCode())
                .isEqualTo(409);
        assertThat(library.stories(old)).hasSize(1);
    }

    @Test
    void areAnsweredForByThoseWhoWorkInTheStreamsOfTheirStories() {
        var elsewhere = staff.in(ReleaseFixture.GOOD_NEWS, "editor");
        var here = staff.in(ReleaseFixture.RELEASES, "editor");
        var hash = picture();
        var story = published(showing("A gate of one stream", hash, hash));
        jdbc.sql("update story set stream_id = :stream where id = :id")
                .param("stream", ReleaseFixture.RELEASES)
                .param("id", story)
                .update();
        var hidden = words(hash, "alt", "A gate", "hidden", "yes");
        var over = words(hash, "alt", "A gate", "until", "2001-01-01");

        assertThat(post(elsewhere, "/desk/pictures/" + hash, hidden).statusCode())
                .isEqualTo(403);
        assertThat(post(elsewhere, "/desk/pictures/" + hash, over).statusCode()).isEqualTo(403);
        assertThat(post(elsewhere, "/desk/pictures/" + hash + "/original").statusCode())
                .isEqualTo(403);
        assertThat(web.status(address(hash))).isEqualTo(200);

        assertThat(post(here, "/desk/pictures/" + hash + "/original").statusCode())
                .isEqualTo(200);
        assertThat(post(here, "/desk/pictures/" + hash, over).statusCode()).isEqualTo(303);
        assertThat(web.status(address(hash))).isEqualTo(404);
        assertThat(post(elsewhere, "/desk/pictures/" + hash, words(hash, "alt", "A gate"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(web.status(address(hash))).isEqualTo(404);
    }

    @Test
    void changeNoWordsOfPublishedStoriesUnseen() {
        var editor = staff.with("editor");
        var old = picture();
        var other = picture();
        library.describe(other, Described.of("The gate by night", null, "N. Sorrel"), null, NewsFixture.EDITOR);
        var live = published(showing("A gate by day", old, old));
        var path = "/desk/pictures/" + old + "/replacement";

        var refused = post(editor, path, "with", other, "alt", "The minister took the money");
        var taken = post(editor, path, "with", other, "alt", "The gate by night", "credit", "N. Sorrel");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("what is said there does not change unseen");
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(web.text(path(live))).contains("The gate by night").doesNotContain("The minister took the money");
    }

    @Test
    void areKnownByTheFirstWordsSaidOfThem() {
        var old = picture();
        var other = picture();
        published(showing("A gate without words", old, old));

        post(staff.with("editor"), "/desk/pictures/" + old + "/replacement", "with", other, "alt", "Now with words");

        assertThat(library.get(other).words().alt()).isEqualTo("Now with words");
    }

    @Test
    void areNotBroughtBackByAWindowThatWasOpenBefore() {
        var editor = staff.with("editor");
        var old = picture();
        var other = picture();
        var draft = news.draft("A gate approved");
        drafting.revise(draft.id(), showing("A gate approved", old, old), NewsFixture.EDITOR);
        var opened =
                writing.open(draft.id(), new org.vigil.shared.Actor(editor.id().toString()));
        var here = "/desk/stories/" + draft.id();
        var form = drafts.form(draft.id(), editor, Map.of("lead-media", old, "lead-alt", "A gate"));
        post(editor, here + "/approve", "save", String.valueOf(opened.save()));

        post(editor, "/desk/pictures/" + old + "/replacement", "with", other, "alt", "A new gate");

        assertThat(drafts.get(draft.id()).state()).isEqualTo(DraftState.APPROVED);
        assertThat(jdbc.sql("select save from approval where story_id = :story")
                        .param("story", draft.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(drafts.get(draft.id()).save());
        post(editor, here + "/reopen");
        var stale = web.post(here + "/save", StaffFixture.and(editor.sending(), "Accept", "application/json"), form);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("writing.stale");
        assertThat(drafts.get(draft.id()).manuscript().text().lead())
                .satisfies(lead -> assertThat(lead.media()).isEqualTo(other));
    }

    @Test
    void areRemovedOnlyWhereNothingShowsThem() {
        var writer = staff.with("writer");
        var editor = staff.with("editor");
        var used = picture();
        var unused = picture();
        published(showing("A gate in use", used, used));

        assertThat(post(writer, "/desk/pictures/" + unused + "/removal").statusCode())
                .as("somebody else brought it")
                .isEqualTo(403);
        assertThat(post(editor, "/desk/pictures/" + used + "/removal").statusCode())
                .isEqualTo(409);
        assertThat(web.get("/desk/pictures?matter=unused", writer.reading()).body())
                .contains(unused)
                .doesNotContain(used);
        post(editor, "/desk/pictures/" + unused + "/removal");

        assertThat(library.find(unused)).isEmpty();
        assertThat(web.get("/desk/media/" + unused, writer.reading()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void areHandedOutAsTheyWereGivenOnlyToWhoeverPublishes() {
        var hash = picture();
        var editor = staff.with("editor");

        var original = post(editor, "/desk/pictures/" + hash + "/original");

        assertThat(original.statusCode()).isEqualTo(200);
        assertThat(original.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment"));
        assertThat(original.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(post(staff.with("writer"), "/desk/pictures/" + hash + "/original")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void areChosenAboveTheTextByTheirAddressWithTheWordsOfTheLibrary() {
        var writer = staff.with("writer");
        var hash = picture();
        library.describe(hash, Described.of("A gate at noon", "Noon", "I. Varga"), null, NewsFixture.EDITOR);
        var story = news.draft("A gate is chosen");
        var draft =
                writing.open(story.id(), new org.vigil.shared.Actor(writer.id().toString()));
        var stream = String.valueOf(draft.manuscript().stream());

        var wrong = post(
                writer,
                "/desk/stories/" + story.id() + "/save",
                "was",
                "1",
                "headline",
                "A gate is chosen",
                "stream",
                stream,
                "lead-media",
                "/desk/pictures/" + "d".repeat(64));
        var saved = post(
                writer,
                "/desk/stories/" + story.id() + "/save",
                "was",
                "1",
                "headline",
                "A gate is chosen",
                "stream",
                stream,
                "lead-media",
                "http://localhost/desk/pictures/" + hash);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("no such picture in the library");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(writing.open(
                                story.id(),
                                new org.vigil.shared.Actor(writer.id().toString()))
                        .manuscript()
                        .text()
                        .lead())
                .isEqualTo(new StoryText.LeadPicture(hash, "A gate at noon", "Noon", "I. Varga"));
        assertThat(library.stories(hash)).contains(story.id());
    }

    @Test
    void areNotSeenByStrangers() {
        assertThat(web.status("/desk/pictures")).isEqualTo(303);
        assertThat(web.status("/desk/pictures.json")).isEqualTo(303);
        assertThat(web.get("/desk/pictures", staff.with().reading()).statusCode())
                .isEqualTo(403);
    }
}
