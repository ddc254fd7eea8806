package org.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.media.MediaFixture.address;
import static org.vigil.media.MediaFixture.leading;
import static org.vigil.media.MediaFixture.within;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.DeskTest;
import org.vigil.RawAnswer;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.body.Body;
import org.vigil.database.QueryCount;
import org.vigil.news.NewsFixture;
import org.vigil.news.Publishing;
import org.vigil.news.Report;

/** Pictures are seen by readers while a story that shows them is, and by nobody else for longer. */
@DeskTest
@Import(QueryCount.class)
class PicturesOfStoriesTest {

    @Autowired
    private MediaFixture media;

    @Autowired
    private MediaStore store;

    @Autowired
    private NewsFixture news;

    @Autowired
    private Publishing publishing;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private QueryCount queries;

    @Autowired
    private JdbcClient jdbc;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);

    @BeforeAll
    void connect() {
        web = new Web(port);
    }

    private String pathOf(UUID story) {
        return jdbc.sql("select path from pub.story where id = :id")
                .param("id", story)
                .query(String.class)
                .single();
    }

    private int status(String hash) {
        return web.status(address(hash));
    }

    @Test
    void areSeenByNobodyBeforeTheStoryIs() {
        var picture = media.picture();
        assertThat(status(picture)).isEqualTo(404);
        var story = media.drafted(leading("A gate is drafted", picture));
        assertThat(status(picture)).isEqualTo(404);
        assertThat(store.find(picture)).isEmpty();

        media.publish(story.id());

        assertThat(status(picture)).isEqualTo(200);
        assertThat(web.text(pathOf(story.id()))).contains(address(picture));
    }

    @Test
    void areFoundHoweverDeepTheyStandInTheText() {
        var picture = media.picture();

        var story = media.published(within("A gate is quoted", picture));

        assertThat(status(picture)).isEqualTo(200);
        assertThat(web.text(pathOf(story))).contains(address(picture));
    }

    @Test
    void areFoundInWhatAReportAsksFor() {
        var picture = media.picture();
        var asks = Body.fromMarkdown("Open the gate.\n\n![A gate](" + picture + ")\n");
        var text = leading("A report on gates", media.picture()).reporting(new Report(List.of(), asks), null);

        media.published(text);

        assertThat(status(picture)).isEqualTo(200);
    }

    @Test
    void stayWhileAnotherStoryShowsThemAndGoWithTheLast() {
        var picture = media.picture();
        var one = media.published(leading("A gate opens", picture));
        var other = media.published(within("A gate closes", picture));

        news.withdraw(one, "Withdrawn.");
        assertThat(status(picture)).isEqualTo(200);

        news.withdraw(other, "Withdrawn.");
        assertThat(status(picture)).isEqualTo(404);
        assertThat(store.find(picture)).isEmpty();
    }

    @Test
    void changeWithTheVersionThatReadersSee() {
        var before = media.picture();
        var after = media.picture();
        var story = media.published(leading("A gate is painted", before));
        media.revise(story, within("A gate is painted", after));
        assertThat(List.of(status(before), status(after))).containsExactly(200, 404);

        media.publish(story);
        assertThat(List.of(status(before), status(after))).containsExactly(404, 200);

        media.revise(story, NewsFixture.text("A gate is painted"));
        media.publish(story);
        assertThat(List.of(status(before), status(after))).containsExactly(404, 404);
    }

    @Test
    void areEachStorysOwnInASetOfTranslations() {
        var shared = media.picture();
        var french = media.picture();
        var original = media.drafted(leading("A gate in English", shared));
        var translation = media.drafted("fr", original.translationSet(), leading("Une porte", french));
        media.publish(original.id());
        assertThat(List.of(status(shared), status(french))).containsExactly(200, 404);

        media.revise(translation.id(), leading("Une porte", shared));
        media.publish(translation.id());
        news.withdraw(original.id(), "Withdrawn.");

        assertThat(List.of(status(shared), status(french))).containsExactly(200, 404);
    }

    @Test
    void doNotComeBackWithAWithdrawnStoryThatIsPublishedAgain() {
        var picture = media.picture();
        var story = media.published(leading("A gate is gone", picture));
        news.withdraw(story, "Withdrawn.");

        media.publish(story);

        assertThat(status(picture)).isEqualTo(404);
    }

    @Test
    void areShownByManyStoriesAtOnceToo() {
        var one = media.picture();
        var other = media.picture();
        var stories = List.of(
                media.drafted(leading("One gate of two", one)).id(),
                media.drafted(within("Two gates of two", other)).id());

        publishing.publishQuietly(stories, NewsFixture.EDITOR);

        assertThat(List.of(status(one), status(other))).containsExactly(200, 200);
    }

    /** Whether hidden, withdrawn, never added, or of a width that was not made: one answer, however it is asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: image/webp",
                "If-None-Match: *",
                "If-None-Match: \"%s\"",
                "If-Modified-Since: Sat, 01 Jan 2033 00:00:00 GMT",
                "Range: bytes=0-9",
                "If-Range: \"%s\"\r\nRange: bytes=0-9",
                "Accept-Encoding: gzip"
            })
    void lookLikeOnesThatNeverWereWhenTheyAreNotForReaders(String header) {
        var withdrawn = media.picture();
        news.withdraw(media.published(leading("A gate was here", withdrawn)), "Withdrawn.");
        var never = address("a".repeat(64));
        for (var method : List.of("GET", "HEAD", "OPTIONS", "POST")) {
            for (var language : List.of("", "/fr")) {
                var expected = answer(method, language + never, header);
                for (var hidden : List.of(address(media.picture()), address(withdrawn))) {
                    var answer = answer(method, language + hidden, header);
                    assertThat(answer).isEqualTo(expected).startsWith(expected.substring(0, 3));
                }
            }
        }
        assertThat(answer("GET", never, header)).startsWith("404").doesNotContain("ETag", "Accept-Ranges");
    }

    private String answer(String method, String address, String header) {
        var tag = address.substring(address.lastIndexOf('/') + 1);
        return RawAnswer.to(port, method, address, header.formatted(tag))
                .everything()
                .replace(tag, "…")
                .replaceAll("Date=\\[[^]]*]", "");
    }

    @Test
    void askTheDatabaseAsMuchForHiddenOnesAsForOnesThatNeverWere() {
        var hidden = address(media.picture());

        assertThat(queries.of(() -> web.status(hidden)))
                .isEqualTo(queries.of(() -> web.status(address("b".repeat(64)))));
    }

    @Test
    void areServedWithoutTheDatabaseOnceTheyAreKnown() {
        var picture = media.picture();
        media.published(leading("A gate in demand", picture));
        status(picture);

        assertThat(queries.of(() -> status(picture))).isZero();
    }

    @Test
    void areAskedForAgainByCachesSoonEnoughToBeGoneWhenWithdrawn() {
        var picture = media.picture();
        media.published(leading("A gate for keeps", picture));

        var answer = RawAnswer.to(port, "GET", address(picture));
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=86400, s-maxage=1");
        assertThat(answer.header("Content-Type")).isEqualTo("image/webp");
        var again = RawAnswer.to(port, "GET", address(picture), "If-None-Match: " + answer.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Cache-Control")).isEqualTo("public, max-age=86400, s-maxage=1");
        var part = RawAnswer.to(port, "GET", address(picture), "Range: bytes=0-3");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("RIFF");
    }

    @Test
    void areSeenAtTheDeskByWhoeverReadsDraftsAndKeptByNobody() {
        var picture = media.picture();
        var file = store.findAny(picture).orElseThrow().at("/desk/media/");
        assertThat(file.srcset()).contains("/desk/media/" + picture + "-480.webp 480w");

        var seen = RawAnswer.to(
                port, "GET", file.src(), "Cookie: " + staff.with("editor").cookie());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(web.status(file.src())).isEqualTo(303);
        assertThat(web.get(file.src(), staff.with().reading()).statusCode()).isEqualTo(403);
    }
}
