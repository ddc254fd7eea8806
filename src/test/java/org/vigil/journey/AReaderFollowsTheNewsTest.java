package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

@Journey
class AReaderFollowsTheNewsTest extends DemoSite {

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    @Test
    void readsFromTheFirstPageToTheLastByThePager() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open("/news");
            var pages = 1;
            while (page.locator("a[rel=next]").count() > 0) {
                page.locator("a[rel=next]").first().click();
                pages++;
            }

            assertThat(pages).isEqualTo(4);
            assertThat(reader.path()).isEqualTo("/news?page=4");
            assertThat(page.locator("article.row")).hasCount(52 - 3 * 15);
        }
    }

    @Test
    void opensAStoryFromTheHomePageOnAPhone() {
        try (var reader = Reader.onAPhone(port)) {
            var page = reader.open("/");
            link(page, "The boats go home").click();

            assertThat(page.locator("h1")).hasText("The boats go home");
            reader.scrollsOnlyDown();
        }
    }

    @Test
    void findsAMonthInTheArchive() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open("/news/releases");
            page.locator("a[href='/news/releases/2026/11']").first().click();

            assertThat(reader.path()).isEqualTo("/news/releases/2026/11");
            assertThat(page.locator("article.row").first()).isVisible();
        }
    }

    @Test
    void readsAStoryInAnotherLanguage() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open(RELEASED);
            page.locator("a[hreflang=ar][href^='/ar/news/']").first().click();

            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("html")).hasAttribute("lang", "ar");
            assertThat(reader.path()).startsWith("/ar/news/2026/11/");
            reader.scrollsOnlyDown();
        }
    }

    @Test
    void changesTheLanguageOfAListingByItsPath() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open("/news/good-news");
            page.locator("a[hreflang=fr]").first().click();

            assertThat(reader.path()).isEqualTo("/fr/news/good-news");
            assertThat(page.locator("h1")).hasText("Bonnes nouvelles");
        }
    }

    @Test
    void copiesTheLinkOfAStory() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open(RELEASED);
            page.locator("button[data-copy]").first().click();

            assertThat(page.getByText("Link copied").first()).isVisible();
            assertThat(page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo("http://localhost:" + port + RELEASED);
        }
    }

    @Test
    void isTakenToTheirOwnMastodonServerOnlyByAPlainLink() {
        try (var reader = Reader.withoutScript(port)) {
            var page = reader.open(RELEASED);
            page.locator("details.mastodon summary").click();
            page.locator("input[name=server]").fill("kind.social.example");
            page.locator("details.mastodon button[type=submit]").click();

            assertThat(page.locator("main a[href^='https://kind.social.example/share?text=']"))
                    .isVisible();
        }
    }

    @Test
    void findsTheFeedsBehindTheSubscribeButton() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open("/news/releases");
            link(page, "Subscribe to news releases").click();

            assertThat(page.locator("main a[href$='/news/releases.rss']")).isVisible();
            assertThat(page.locator("main h2").first()).hasText("News releases");
        }
    }

    @Test
    void learnsThatAStoryWasWithdrawn() {
        try (var reader = Reader.onADesk(port)) {
            var answer = reader.page().navigate("/news/2026/08/former-guard-speaks");

            assertThat(answer.status()).isEqualTo(410);
            assertThat(reader.page().locator("h1")).hasText("This story has been withdrawn");
        }
    }

    @Test
    void isHelpedOnFromAPageThatIsNotThere() {
        try (var reader = Reader.onADesk(port)) {
            var answer = reader.page().navigate("/news/2026/11/never-written");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(reader.page().locator("main a[href='/news']")).isVisible();
        }
    }

    @Test
    void printsAStoryWithoutTheMenu() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open(RELEASED);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator("header nav").first()).isHidden();
            assertThat(page.locator("h1")).isVisible();
        }
    }

    @Test
    void doesEverythingWithoutScript() {
        try (var reader = Reader.withoutScript(port)) {
            var page = reader.open("/");
            page.locator("header details summary").first().click();
            page.locator("header details a[href='/news']").first().click();
            page.locator("a[rel=next]").first().click();
            page.locator("article.row h3 a").first().click();

            assertThat(reader.path()).startsWith("/news/20");
            assertThat(page.locator("button:visible")).hasCount(0);
        }
    }

    @Test
    void doesEverythingWithTheKeyboard() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open("/news");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasText("Skip to the text");
            page.keyboard().press("Enter");
            for (var i = 0; i < 40 && page.locator("article.row h3 a:focus").count() == 0; i++) {
                page.keyboard().press("Tab");
            }
            var outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
            page.keyboard().press("Enter");

            assertThat(outline).isEqualTo("solid");
            assertThat(page.locator("h1")).hasText("The boats go home");
        }
    }

    @Test
    void neverScrollsSideways() {
        for (var width : new int[] {320, 390, 640}) {
            try (var reader = Reader.at(port, width, 800)) {
                for (var path :
                        new String[] {"/", "/news", "/ar/news", RELEASED, REPORT, "/subscribe", "/about", "/nowhere"}) {
                    reader.open(path);
                    reader.scrollsOnlyDown();
                }
            }
        }
    }
}
