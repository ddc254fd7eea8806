package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads with a thumb, on 390 pixels. */
@Journey
class AReaderOnAPhoneTest extends DemoSite {

    private static final String IN_ENGLISH_ONLY = "/news/2026/11/dravane-votes";

    @Test
    void opensTheMenuAndGoesOnFromThere() {
        try (var reader = Reader.onAPhone(port)) {
            var page = reader.open("/");
            assertThat(page.locator("nav.menu")).isHidden();
            page.locator("details.drawer summary").click();
            reader.scrollsOnlyDown();
            page.locator("details.drawer a[href='/news/good-news']").click();

            assertThat(reader.path()).isEqualTo("/news/good-news");
            assertThat(page.locator("h1")).hasText("Good news");
        }
    }

    @Test
    void findsAsManyStoriesInAYearAndAMonthAsTheArchiveSays() {
        try (var reader = Reader.onAPhone(port)) {
            var page = reader.open("/news");
            page.locator("a.jump").click();
            var year = page.locator("details.shelf").filter(new Locator.FilterOptions().setHasText("2025"));
            var ofTheYear = Integer.parseInt(year.locator("summary .tally").innerText());
            var ofTheMonths = year.locator("li .tally").allTextContents().stream()
                    .mapToInt(Integer::parseInt)
                    .sum();
            assertThat(ofTheMonths).isEqualTo(ofTheYear);

            year.locator("summary").click();
            var month = year.locator("a[href='/news/2025/10']");
            var ofTheMonth = Integer.parseInt(month.locator(".tally").innerText());
            month.click();

            assertThat(reader.path()).isEqualTo("/news/2025/10");
            assertThat(page.locator("h1")).containsText("October 2025");
            assertThat(page.locator("article.row")).hasCount(ofTheMonth);
            assertThat(page.locator("details.shelf[open] a[aria-current]")).containsText("October");
        }
    }

    @Test
    void isOfferedTheLanguagesAStoryHasAndNoOthers() {
        try (var reader = Reader.onAPhone(port)) {
            var page = reader.open(RELEASED);
            assertThat(page.locator("header.headline .also a").evaluateAll("links => links.map(a => a.hreflang)"))
                    .isEqualTo(List.of("fr", "es", "ar"));

            reader.open(IN_ENGLISH_ONLY);
            assertThat(page.locator("header.headline .also")).hasCount(0);
            page.locator("details.drawer summary").click();
            page.locator("details.drawer a[hreflang=es]").click();

            assertThat(reader.path()).isEqualTo("/es/");
            assertThat(page.locator("html")).hasAttribute("lang", "es");
        }
    }

    @Test
    void hitsWhatIsAimedAt() {
        try (var reader = Reader.onAPhone(port)) {
            for (var path : List.of("/", "/news", RELEASED, "/subscribe", "/ar/news", "/nowhere")) {
                var small = reader.open(path)
                        .locator("summary:visible, button:visible, .button:visible, nav a:visible, footer a:visible")
                        .evaluateAll("targets => targets.filter(t => t.getBoundingClientRect().height < 44)"
                                + ".map(t => t.textContent.trim() + ' ' + t.getBoundingClientRect().height)");

                assertThat((List<?>) small).as(path).isEmpty();
            }
        }
    }

    @Test
    void seesNoPictureBeforeItIsNeededAndNoTextJump() {
        try (var reader = Reader.onAPhone(port)) {
            var pictures = reader.open("/").locator("main img");

            assertThat(pictures.first()).hasAttribute("loading", "eager");
            assertThat(pictures.nth(1)).hasAttribute("loading", "lazy");
            assertThat(pictures.evaluateAll("all => all.every(i => i.width > 0 && i.height > 0)"))
                    .isEqualTo(true);
        }
    }
}
