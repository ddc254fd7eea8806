package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Reads from right to left. */
@Journey
class AReaderInArabicTest extends DemoSite {

    private static double left(Page page, String selector) {
        return page.locator(selector).first().boundingBox().x;
    }

    @Test
    void findsTheWholePageMirrored() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open("/news");
            assertThat(left(page, ".brand")).isLessThan(left(page, ".tongues"));
            assertThat(left(page, ".days")).isLessThan(left(page, ".archive"));

            reader.open("/ar/news");
            assertThat(left(page, ".brand")).isGreaterThan(left(page, ".tongues"));
            assertThat(left(page, ".days")).isGreaterThan(left(page, ".archive"));
            reader.scrollsOnlyDown();
        }
    }

    @Test
    void readsFromTheListingToTheStoryAndItsContact() {
        try (var reader = Reader.onAPhone(port)) {
            var page = reader.open("/ar/news");
            page.locator("article.row h3 a").first().click();

            assertThat(reader.path()).startsWith("/ar/news/20");
            assertThat(page.locator(".prose")).hasAttribute("dir", "rtl");
            assertThat(page.locator(".prose").evaluate("text => getComputedStyle(text).direction"))
                    .isEqualTo("rtl");
            assertThat(page.locator(".cite h2")).isVisible();
            reader.scrollsOnlyDown();
        }
    }

    @Test
    void comesToTheEnglishNewsAndBackByThePathAlone() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open("/ar/news/releases");
            page.locator(".tongues a[hreflang=en]").click();
            assertThat(reader.path()).isEqualTo("/news/releases");

            page.locator(".tongues a[hreflang=ar]").click();
            assertThat(reader.path()).isEqualTo("/ar/news/releases");
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        }
    }

    @Test
    void readsFarsiWithinTheFirstLanguagesFrame() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open(CUT_OFF);
            page.locator("header.headline a[hreflang=fa]").click();

            assertThat(reader.path()).startsWith("/fa/news/2025/11/");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator(".prose")).hasAttribute("lang", "fa");
            assertThat(page.locator(".prose").evaluate("text => getComputedStyle(text).direction"))
                    .isEqualTo("rtl");
            reader.scrollsOnlyDown();
        }
    }
}
