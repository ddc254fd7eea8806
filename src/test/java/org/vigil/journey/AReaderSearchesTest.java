package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.search.SearchFixture;

/** Finds a story: by keyboard alone, on a phone, in Arabic, without script. */
@Journey
class AReaderSearchesTest extends DemoSite {

    @Autowired
    private SearchFixture index;

    @BeforeEach
    void settle() {
        index.catchUp();
    }

    private static void tabTo(Page page, String selector) {
        var there = page.locator(selector);
        for (var steps = 0; steps < 60; steps++) {
            page.keyboard().press("Tab");
            if ((boolean) there.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    @Test
    void comesToAStoryByTheKeyboardAlone() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open("/news");
            tabTo(page, ".seek-open");
            assertThat(page.locator(".seek-open")).hasAttribute("aria-expanded", "false");
            page.keyboard().press("Enter");

            assertThat(page.locator("#seek-words")).isFocused();
            assertThat(page.locator(".seek-open")).hasAttribute("aria-expanded", "true");
            page.keyboard().type("river defen");
            assertThat(page.locator("#seek-words")).hasAttribute("aria-expanded", "true");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[role=option][aria-selected=true]"))
                    .hasText("Court orders release of the river defenders after 411 days");
            page.keyboard().press("Enter");

            page.waitForURL("**" + RELEASED);
            assertThat(page.locator("h1")).containsText("river defenders");
        }
    }

    @Test
    void closesSuggestionsAndFormOneAfterTheOther() {
        try (var reader = Reader.onADesk(port)) {
            var page = reader.open("/");
            page.locator(".seek-open").click();
            page.keyboard().type("court");
            assertThat(page.locator("[role=option]").first()).isVisible();

            page.keyboard().press("Escape");
            assertThat(page.locator("#seek [role=listbox]")).isHidden();
            assertThat(page.locator("#seek-words")).hasValue("court");
            page.keyboard().press("Escape");
            assertThat(page.locator("#seek")).isHidden();
            assertThat(page.locator(".seek-open")).isFocused();
        }
    }

    @Test
    void searchesNarrowsAndWidensOnAPhone() {
        try (var reader = Reader.onAPhone(port)) {
            var page = reader.open("/");
            page.locator(".seek-open").click();
            page.keyboard().type("court");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=court");
            var all = page.locator(".answer-count").textContent();
            reader.scrollsOnlyDown();

            page.locator(".narrow details:has-text('Year') a").first().click();
            assertThat(page.locator(".find-chosen a")).hasCount(1);
            assertThat(page.locator(".answer-count").textContent()).isNotEqualTo(all);
            page.locator(".find-chosen a").click();

            assertThat(page.locator(".answer-count")).hasText(all);
            assertThat(reader.path()).isEqualTo("/search?q=court");
        }
    }

    @Test
    void findsInArabic() {
        try (var reader = Reader.onAPhone(port)) {
            var page = reader.open("/ar/search?q=المدافعون النهر");

            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator(".found h3 a").first()).containsText("المدافعين عن النهر");
            assertThat(page.locator(".found mark").first()).isVisible();
            reader.scrollsOnlyDown();
            page.locator(".found h3 a").first().click();
            assertThat(page.locator(".prose")).hasAttribute("dir", "rtl");
        }
    }

    @Test
    void findsWithoutScript() {
        try (var reader = Reader.withoutScript(port)) {
            var page = reader.open("/news");
            page.locator(".seek-open").click();
            assertThat(reader.path()).isEqualTo("/search");

            page.locator("#find-words").fill("\"river defenders\"");
            page.locator(".find-form button").click();
            assertThat(page.locator(".found h3:has-text('river defenders')").first())
                    .isVisible();
            page.locator(".answer-orders a").last().click();

            assertThat(reader.path()).contains("sort=newest");
            assertThat(page.locator("#find-words")).hasValue("\"river defenders\"");
        }
    }
}
