package org.vigil.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.SiteTest;
import org.vigil.Web;
import org.vigil.changes.Following;

@SiteTest
class PublishingTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired
    private NewsFixture news;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Following following;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Web web = new Web(0);

    @BeforeEach
    void connect() {
        web = new Web(port);
    }

    private String pathOf(UUID story) {
        return jdbc.sql("select path from pub.story where id = :id")
                .param("id", story)
                .query(String.class)
                .single();
    }

    @Test
    void showsAStoryOnItsPageInListingsInFeedsAndSitemaps() {
        var story = news.published("Quarantine island closes its gates");

        assertThat(web.text(pathOf(story))).contains("Quarantine island closes its gates");
        for (var path : List.of(
                "/", "/news", "/news/releases", "/news/2026/11", "/news.rss", "/news/releases.atom", "/news.json")) {
            assertThat(web.text(path)).as(path).contains("Quarantine island closes its gates");
        }
        assertThat(web.text("/sitemap-1.xml")).contains(pathOf(story));
    }

    @Test
    void showsNothingOfADraftAnywhere() {
        news.draft("Heliotrope must not be seen");

        for (var path : List.of("/", "/news", "/news/releases", "/news/2026/11", "/news.rss", "/sitemap-1.xml")) {
            assertThat(web.text(path)).as(path).doesNotContainIgnoringCase("heliotrope");
        }
        assertThat(web.status("/news/2026/11/heliotrope-must-not-be-seen")).isEqualTo(404);
    }

    @Test
    void takesAWithdrawnStoryFromEverywhereAndLeavesTheNoteAtItsAddress() {
        var story = news.published("Marmalade witness named in court");
        var path = pathOf(story);
        assertThat(web.text("/news")).contains("Marmalade");

        news.withdraw(story, "Withdrawn for a person’s safety.");

        var gone = web.get(path);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Withdrawn for a person’s safety.").doesNotContain("Marmalade");
        for (var listing : List.of(
                "/",
                "/news",
                "/news/releases",
                "/news/2026/11",
                "/news.rss",
                "/news.json",
                "/sitemap-1.xml",
                "/sitemap-news.xml")) {
            assertThat(web.text(listing)).as(listing).doesNotContainIgnoringCase("marmalade");
        }
    }

    @Test
    void doesNotBringBackAWithdrawnStoryByPublishingAgain() {
        var story = news.published("Once is enough");
        news.withdraw(story, "Withdrawn.");

        publishing.publish(story, NewsFixture.EDITOR);

        assertThat(jdbc.sql("select count(*) from pub.story where id = :id")
                        .param("id", story)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void leadsFromAMovedAddressToTheNewOne() {
        var story = news.published("Address one of the harbour case");
        var first = pathOf(story);

        publishing.move(story, "harbour-case", NewsFixture.EDITOR);
        publishing.move(story, "harbour-verdict", NewsFixture.EDITOR);
        following.catchUp();

        assertThat(web.get(first).statusCode()).isEqualTo(301);
        assertThat(web.get(first).headers().firstValue("Location").orElseThrow())
                .endsWith("/news/2026/11/harbour-verdict");
        assertThat(web.get("/news/2026/11/harbour-case")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/news/2026/11/harbour-verdict");
        assertThat(web.status("/news/2026/11/harbour-verdict")).isEqualTo(200);
    }

    @Test
    void leadsFromAnAddressOnAnOlderSite() {
        var story = news.published("A story with a past");

        publishing.addOldAddress(story, "/node/4711", NewsFixture.EDITOR);

        assertThat(web.get("/node/4711").headers().firstValue("Location").orElseThrow())
                .endsWith(pathOf(story));
    }

    @Test
    void neverGivesAnAddressToASecondStory() {
        var first = news.published("Twins at the border");
        var second = news.published("Twins at the border");

        assertThat(pathOf(second)).isEqualTo(pathOf(first) + "-2");
        assertThatExceptionOfType(AddressTaken.class)
                .isThrownBy(() -> publishing.move(second, "twins-at-the-border", NewsFixture.EDITOR));
    }

    @Test
    void putsANumberedNoteOnThePageAndMarksTheStoryAsUpdated() {
        var story = news.published("Six people were released");

        var id = publishing.annotate(
                story, NoteKind.CORRECTION, "An earlier version said seven.", NotePlace.TOP, NOON, NewsFixture.EDITOR);
        following.catchUp();

        assertThat(id).matches("C-2026-[0-9]{3}");
        assertThat(web.text(pathOf(story))).contains(id, "An earlier version said seven.");
    }

    @Test
    void refusesToChangeOrDeleteAPublishedVersionOrANote() {
        var story = news.published("Written once");
        publishing.annotate(story, NoteKind.UPDATE, "More is known.", NotePlace.FOOT, NOON, NewsFixture.EDITOR);

        for (var attempt : List.of(
                "update story_version set headline = 'x' where story_id = :id",
                "delete from story_version where story_id = :id",
                "update note set text = 'x' where story_id = :id",
                "delete from note where story_id = :id")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(attempt)
                    .isThrownBy(() -> jdbc.sql(attempt).param("id", story).update());
        }
    }

    @Test
    void keepsTheLiveVersionUntilTheNextIsPublished() {
        var story = news.published("First wording");
        drafting.revise(story, NewsFixture.text("Second wording"), NewsFixture.EDITOR);
        following.catchUp();
        assertThat(web.text(pathOf(story))).contains("First wording").doesNotContain("Second wording");

        publishing.publish(story, NewsFixture.EDITOR);
        following.catchUp();

        assertThat(web.text(pathOf(story))).contains("Second wording").doesNotContain("First wording");
    }

    @Test
    void tiesTranslationsToEachOtherAsSoonAsTheyAppear() {
        var original = news.story("en", "Bridge reopens", NOON);
        var story = news.published(original);
        assertThat(web.text(pathOf(story))).doesNotContain("hreflang=\"fr\" href=\"/fr/news/2026");

        news.translated(original, "fr", "Le pont rouvre");

        assertThat(web.text(pathOf(story))).contains("/fr/news/2026/11/le-pont-rouvre");
        assertThat(web.text("/news")).contains("/fr/news/2026/11/le-pont-rouvre");
        assertThat(web.text("/fr/news/2026/11/le-pont-rouvre")).contains(pathOf(story));
    }

    @Test
    void showsAStoryInALanguageWithoutInterfaceInTheFirstLanguagesFrame() {
        var story = news.published(news.story("fa", "پل دوباره باز شد", NOON));

        var page = web.text("/fa" + pathOf(story));

        assertThat(page).contains("<html lang=\"en\"").contains("lang=\"fa\"").contains("dir=\"rtl\"");
    }

    @Test
    void keepsTheCountsInStepWithTheStories() {
        var one = news.publishedOn(LocalDate.of(2019, 5, 4), "en", "Counted one");
        news.publishedOn(LocalDate.of(2019, 5, 4), "en", "Counted two");
        news.publishedOn(LocalDate.of(2019, 6, 1), "en", "Counted three");

        news.withdraw(one, "Withdrawn.");

        assertThat(jdbc.sql("""
                                select count(*) from (
                                    select language, day, count(*) as stories from pub.story group by 1, 2
                                    except
                                    select language, day, stories from pub.day_count
                                    where listing = '00000000-0000-0000-0000-000000000000'
                                ) missing
                                """).query(Integer.class).single()).isZero();
        assertThat(web.text("/news/2019"))
                .contains("Counted two", "Counted three")
                .doesNotContain("Counted one");
    }
}
