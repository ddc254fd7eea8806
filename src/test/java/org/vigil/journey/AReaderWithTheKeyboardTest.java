package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Has no mouse, and always sees where they are. */
@Journey
class AReaderWithTheKeyboardTest extends DemoSite {

    private static final int STOPS = 300;

    private static final String STOP = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return null;
              const style = getComputedStyle(at), box = at.getBoundingClientRect();
              const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
              return (shown && inside ? '' : 'UNSEEN ') + at.tagName + ' ' + (at.textContent || at.name).trim().slice(0, 40);
            }""";

    /** The page may still be scrolling to the place that has the focus. */
    private static final String ARRIVED = """
            () => {
              const box = document.activeElement.getBoundingClientRect();
              return document.activeElement === document.body || box.bottom > 0 && box.top < innerHeight;
            }""";

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    @Test
    void seesEachPlaceTheyComeToAndComesToTheEnd() {
        for (var path : List.of("/", "/news?page=2", RELEASED, "/ar/news", "/subscribe")) {
            try (var reader = Reader.whoWantsNothingToMove(port)) {
                var page = reader.open(path);
                var last = "";
                for (var i = 0; i < STOPS; i++) {
                    press(page, "Tab");
                    page.waitForFunction(ARRIVED);
                    var stop = (String) page.evaluate(STOP);
                    if (stop == null) {
                        break;
                    }
                    assertThat(stop).as(path + " after " + last).doesNotStartWith("UNSEEN");
                    last = stop;
                    if (page.evaluate("document.activeElement.matches('footer li:last-child a')")
                            .equals(true)) {
                        break;
                    }
                }

                assertThat(page.locator("footer a:focus").count()).as(path).isEqualTo(1);
            }
        }
    }

    @Test
    void skipsTheMenu() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open(RELEASED);
            press(page, "Tab");
            assertThat(page.locator(".skip")).isInViewport();
            press(page, "Enter");
            press(page, "Tab");

            assertThat(page.locator("main a:focus, main button:focus, main summary:focus"))
                    .hasCount(1);
        }
    }

    @Test
    void opensTheMenuOfTheNarrowPageAndChoosesFromIt() {
        try (var reader = Reader.onAPhone(port)) {
            var page = reader.open("/news");
            for (var i = 0;
                    i < 6 && page.locator("details.drawer summary:focus").count() == 0;
                    i++) {
                press(page, "Tab");
            }
            press(page, "Enter");
            assertThat(page.locator("details.drawer")).hasAttribute("open", "");
            press(page, "Tab");
            press(page, "Tab");
            assertThat(page.locator("details.drawer a:focus")).hasAttribute("href", "/news/good-news");
            press(page, "Enter");
            page.waitForURL("**/news/good-news");

            assertThat(page.locator("h1")).hasText("Good news");
        }
    }
}
