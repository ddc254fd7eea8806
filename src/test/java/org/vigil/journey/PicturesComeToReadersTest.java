package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import org.vigil.DeskTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.changes.Following;
import org.vigil.media.PictureCorpus;

/** Pictures are given from a telephone, described, put above a story, replaced everywhere; readers see each of it. */
@Tag("journey")
@DeskTest
@TestPropertySource(properties = "a-database-of-its-own=PicturesComeToReadersTest")
class PicturesComeToReadersTest {

    @Autowired
    private StaffFixture staff;

    @Autowired
    private Following following;

    @Value("${server.port}")
    private int port;

    private Page browserOf(SignedInPerson person, int width) {
        var site = "http://localhost:" + port;
        var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(site)
                        .setViewportSize(width, 844)
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.addCookies(List.of(new Cookie("desk", person.cookie().replaceFirst("desk=", ""))
                .setUrl(site)
                .setHttpOnly(true)));
        return context.newPage();
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static void drop(Page page, byte[]... photos) {
        var files = java.util.Arrays.stream(photos)
                .map(Base64.getEncoder()::encodeToString)
                .toList();
        page.evaluate("""
                files => {
                  const data = new DataTransfer();
                  files.forEach((file, place) => {
                    const bytes = Uint8Array.from(atob(file), (one) => one.charCodeAt(0));
                    data.items.add(new File([bytes], `photo ${place + 1}.jpg`, {type: 'image/jpeg'}));
                  });
                  document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
                }""", files);
    }

    private static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    private String readers(String path) {
        following.catchUp();
        return new Web(port).text(path);
    }

    @Test
    void fromATelephoneToTheFrontPage() {
        var phone = browserOf(staff.named("Sefa Dorin", "writer"), 390);

        phone.navigate("/desk/pictures");
        drop(
                phone,
                PictureCorpus.jpeg(1600, 1200, 7),
                PictureCorpus.jpeg(1200, 1600, 8),
                PictureCorpus.jpeg(900, 600, 9));
        var lines = phone.locator(".picture-progress a");
        // Each is encoded in many widths, on a machine that may do other things.
        assertThat(lines).hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(barriers(phone)).isEmpty();

        lines.first().click();
        var shown = phone.locator("[data-picture] img");
        var box = shown.boundingBox();
        shown.click(new Locator.ClickOptions().setPosition(box.width * 0.75, box.height * 0.25));
        assertThat(phone.locator("#x")).hasValue("75");
        press(phone, "Save the place");
        assertThat(phone.locator(".done")).containsText("cropped around this place");
        phone.locator("#alt").fill("The gate of Halvik, open");
        phone.locator("#credit").fill("Photo: S. Dorin");
        press(phone, "Save");
        assertThat(phone.locator(".done")).hasText("Saved.");
        assertThat(barriers(phone)).isEmpty();
        var picture = phone.url().replaceAll(".*/pictures/([0-9a-f]{64}).*", "$1");

        var story = writtenWithThePicture();
        var editor = browserOf(staff.named("Ilse Varga", "editor"), 1280);
        editor.navigate(story);
        press(editor, "Approve");
        editor.navigate(story + "/release");
        var seen = editor.locator("#seen");
        if (seen.count() > 0) {
            seen.check();
        }
        editor.locator("#choice-now").check();
        press(editor, "Decide");
        assertThat(readers("/")).contains(picture, "The gate of Halvik, open", "focus focus-x8 focus-y3");

        replaceEverywhere(editor, picture);
        assertThat(readers("/")).contains("The yard of Halvik").doesNotContain(picture);
        phone.context().close();
        editor.context().close();
    }

    private String writtenWithThePicture() {
        var desk = browserOf(staff.named("Amara Keele", "writer"), 1280);
        desk.navigate("/desk/stories/new");
        desk.getByLabel("Headline").fill("The gate of Halvik is open");
        press(desk, "Begin to write");
        desk.locator(".ProseMirror").click();
        desk.keyboard().type("The six left at nine.");
        press(desk, "Choose a picture…");
        desk.locator(".shelf input[type=search]").fill("halvik");
        assertThat(desk.locator(".shelf-card")).hasCount(1);
        assertThat(barriers(desk)).isEmpty();
        desk.keyboard().press("ArrowDown");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#lead-alt")).hasValue("The gate of Halvik, open");
        assertThat(desk.locator("#lead-credit")).hasValue("Photo: S. Dorin");
        desk.keyboard().press("Control+s");
        assertThat(desk.locator("[data-editor] span").getByText("Saved at").first())
                .isVisible();
        var path = desk.url().replaceAll(".*(/desk/stories/[^/]+).*", "$1");
        desk.navigate(path);
        press(desk, "Hand in for review");
        desk.context().close();
        return path;
    }

    private static void replaceEverywhere(Page editor, String picture) {
        editor.navigate("/desk/pictures/" + picture);
        editor.getByText("Replace everywhere…").click();
        editor.locator(".picture-grid .picture-card").first().click();
        assertThat(editor.locator(".picture-question")).hasText("The picture is replaced in one story. Is that meant?");
        assertThat(barriers(editor)).isEmpty();
        editor.locator("#alt").fill("The yard of Halvik");
        press(editor, "Replace everywhere now");
        assertThat(editor.locator(".done")).hasText("Replaced everywhere.");
    }
}
