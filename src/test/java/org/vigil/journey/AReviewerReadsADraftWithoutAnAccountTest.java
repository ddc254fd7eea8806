package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.vigil.DeskTest;
import org.vigil.account.StaffFixture;
import org.vigil.media.MediaFixture;
import org.vigil.news.NewsFixture;
import org.vigil.preview.PreviewFixture;
import org.vigil.release.ReleaseFixture;

/** Somebody outside is given a secret address of a draft, reads it like a page of the site, and reads nothing once it is ended. */
@Tag("journey")
@DeskTest
class AReviewerReadsADraftWithoutAnAccountTest {

    private static final String HEADLINE = "Who owns the quay of Halvik";

    @Autowired
    private StaffFixture staff;

    @Autowired
    private ReleaseFixture drafts;

    @Autowired
    private PreviewFixture previews;

    @Autowired
    private MediaFixture media;

    @Autowired
    private NewsFixture news;

    @Value("${server.port}")
    private int port;

    /** Goes from the story to its secret addresses, makes one for Ana Vale and copies it. */
    private static String makesAnAddress(Colleague editor, UUID story) {
        editor.open("/desk/stories/" + story);
        editor.link("As readers will see it").click();
        editor.link("Secret addresses").click();
        editor.fill("For whom", "Ana Vale");
        editor.page().getByLabel("Good for").selectOption("3 days");
        editor.press("Make an address");
        editor.press("Copy the address");
        assertThat(editor.button("Copied")).isVisible();
        var copied = (String) editor.page().evaluate("navigator.clipboard.readText()");
        assertThat(editor.page().locator(".preview-address")).hasText(copied);
        return copied.replaceFirst("https?://[^/]+", "");
    }

    /** What makes a page look like one of the site. */
    private static Object look(Page page) {
        assertThat(page.locator("h1")).isVisible();
        return page.evaluate("""
                () => ["body", "header .brand", ".story h1", ".story .prose p"].map(name => {
                  const style = getComputedStyle(document.querySelector(name));
                  return [style.fontFamily, style.fontSize, style.color, style.backgroundColor].join();
                })""");
    }

    private static String from(Page page) {
        return page.waitForRequest("**/", () -> page.locator("header .brand").click())
                .allHeaders()
                .getOrDefault("referer", "nothing");
    }

    @Test
    void readsItUntilTheEditorEndsIt() {
        var mira = staff.named("Mira Halden", "editor");
        var story = drafts.draft(HEADLINE);
        previews.fill(story, HEADLINE, "", media.picture(), "", mira);
        news.published("The quay is repaired");

        try (var editor = Colleague.onADesk(port).as(mira);
                var reviewer = Reader.onAPhone(port)) {
            var address = makesAnAddress(editor, story);

            var answer = reviewer.page().navigate(address);
            assertThat(answer.headers())
                    .containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("x-robots-tag", "noindex")
                    .containsEntry("cache-control", "private, no-store");
            var page = reviewer.page();
            assertThat(page.locator("meta[name=robots]")).hasAttribute("content", "noindex");
            assertThat(page.locator("h1")).hasText(HEADLINE);
            assertThat(page.locator(".unpublished")).containsText("Draft for Ana Vale – do not pass it on");
            assertThat(page.locator("article img").first()).not().hasJSProperty("naturalWidth", 0);
            reviewer.scrollsOnlyDown();
            var picture = page.locator("article img").first().getAttribute("src");
            var seen = look(page);
            assertThat(from(page)).isEqualTo("nothing");
            reviewer.open("/news").getByText("The quay is repaired").first().click();
            assertThat(look(page)).isEqualTo(seen);

            reviewer.open(address);
            reviewer.open("/news");
            editor.open("/desk/stories/" + story + "/links");
            assertThat(editor.page().locator(".preview-links")).containsText("Opened 2 times");
            editor.page().locator(".preview-links button").click();
            assertThat(editor.page().locator(".done")).hasText("Ended. Nobody opens that address any more.");

            reviewer.page().goBack();
            hasEnded(page);
            assertThat(page.navigate(address).status()).isEqualTo(404);
            hasEnded(page);
            assertThat(page.navigate(picture).status()).isEqualTo(404);
        }
    }

    private static void hasEnded(Page page) {
        assertThat(page.locator("h1")).hasText("This address opens nothing now");
        assertThat(page.locator("main")).containsText("ask whoever sent it to you");
        assertThat(page.content()).doesNotContain("quay of Halvik", "Ana Vale", "Mira Halden");
    }
}
