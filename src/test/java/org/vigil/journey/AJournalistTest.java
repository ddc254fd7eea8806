package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.changes.Following;
import org.vigil.news.NewsFixture;
import org.vigil.news.Publishing;

/** Checks, quotes, and reaches somebody. */
@Journey
class AJournalistTest extends DemoSite {

    @Autowired
    private NewsFixture news;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Following following;

    @Test
    void copiesACitationThatNamesOrganisationHeadlineDayAndAddress() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open(RELEASED);
            var citation = page.locator(".citation").innerText();
            page.locator(".cite button[data-copy]").click();

            assertThat(page.getByText("Citation copied")).isVisible();
            assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(citation);
            assertThat(citation)
                    .contains(
                            "Northlight Rights",
                            page.locator("h1").innerText(),
                            "19 November 2026",
                            "http://localhost:" + port + RELEASED);
        }
    }

    @Test
    void findsWhomToCallAndWhenInWhichZoneItWasSaid() {
        try (var reader = Reader.onAPhone(port)) {
            var page = reader.open(RELEASED);

            assertThat(page.locator(".contact a[href^='mailto:']")).isVisible();
            assertThat(page.locator(".kicker time").first())
                    .hasAttribute("datetime", Pattern.compile("2026-11-19T.*Z"));
            assertThat(page.locator(".kicker time").first()).containsText("2026");
        }
    }

    @Test
    void seesACorrectionOnTopAndCanPointToIt() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open(REPORT);
            var note = page.locator("aside.note").first();
            var id = note.getAttribute("id");
            note.locator(".note-id").click();

            assertThat(reader.path()).isEqualTo(REPORT + "#" + id);
            assertThat(id).matches("[CKUR]-2[0-9]{3}-[0-9]{3}");
            var above = note.evaluate("note => note.getBoundingClientRect().bottom <= "
                    + "document.querySelector('.prose').getBoundingClientRect().top");
            assertThat(above).isEqualTo(true);
        }
    }

    @Test
    void goesFromAFootnoteToItsTextAndBack() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open(REPORT);
            var reference = page.locator(".prose sup a").first();
            reference.click();
            assertThat(page.locator(":target")).isInViewport();
            page.locator(":target a").last().click();

            assertThat(reference).isInViewport();
        }
    }

    @Test
    void printsTheStoryAndHowToCiteIt() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open(RELEASED);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            for (var gone : new String[] {"nav.menu", ".tongues", ".drawer", ".share", ".skip", "footer nav"}) {
                assertThat(page.locator(gone).first()).isHidden();
            }
            for (var kept : new String[] {"h1", ".prose", ".citation", ".contact", ".brand"}) {
                assertThat(page.locator(kept).first()).isVisible();
            }
        }
    }

    @Test
    void readsAFeedThatThePageNames() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open("/fr/news/releases");
            var feed = page.locator("head link[type='application/atom+xml']").getAttribute("href");
            var answer = page.request().get(feed);

            assertThat(feed).isEqualTo("/fr/news/releases.atom");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).contains("xml:lang=\"fr\"", "/fr/news/2026/11/");
        }
    }

    @Test
    void followsAnOldLinkAndOneFromAnOlderSiteToWhereTheStoryIsNow() {
        var story = news.publishedOn(LocalDate.of(2019, 4, 2), "en", "The ferry register was altered");
        publishing.addOldAddress(story, "/node/2019/ferry", NewsFixture.EDITOR);
        publishing.move(story, "ferry-register", NewsFixture.EDITOR);
        following.catchUp();

        try (var reader = Reader.onADesk(port)) {
            for (var old : new String[] {"/news/2019/04/the-ferry-register-was-altered", "/node/2019/ferry"}) {
                reader.open(old);
                assertThat(reader.path()).isEqualTo("/news/2019/04/ferry-register");
                assertThat(reader.page().locator("h1")).hasText("The ferry register was altered");
            }
        } finally {
            news.withdraw(story, "It was only there for a journey.");
        }
    }
}
