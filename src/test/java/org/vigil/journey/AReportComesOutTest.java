package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.DeskTest;
import org.vigil.account.StaffFixture;
import org.vigil.changes.Following;
import org.vigil.document.PdfFixture;
import org.vigil.writing.WritingFixture;

/** An editor makes a report of a story, on a telephone and without touching it; a reader fetches it in the same way. */
@Tag("journey")
@DeskTest
class AReportComesOutTest {

    private static final int STOPS = 120;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private WritingFixture drafts;

    @Autowired
    private Following following;

    @Autowired
    private JdbcClient jdbc;

    @Value("${server.port}")
    private int port;

    private Page phone() {
        return Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(390, 844)
                        .setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
    }

    /** Goes on from key to key until it has come there. */
    private static void comeTo(Page page, String place) {
        for (int stop = 0; stop < STOPS; stop++) {
            page.keyboard().press("Tab");
            if (page.evaluate("place => document.activeElement.matches(place)", place)
                    .equals(true)) {
                return;
            }
        }
        throw new AssertionError("no key leads to " + place);
    }

    private static void press(Page page, String place) {
        comeTo(page, place);
        page.keyboard().press("Enter");
    }

    private static void fill(Page page, String place, String words) {
        comeTo(page, place);
        page.keyboard().type(words);
    }

    private static void isUsable(Page page) {
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .map(rule -> rule.getId() + ": "
                                        + rule.getNodes().getFirst().getHtml()))
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    @Test
    void fromAFileToAReader() {
        var person = staff.named("Ilse Varga", "editor");
        var story = "/desk/stories/" + drafts.draft(person, "The night courts of Halvik");
        var editor = phone();
        editor.context()
                .addCookies(List.of(new Cookie("desk", person.cookie().replaceFirst("desk=", ""))
                        .setUrl("http://localhost:" + port)
                        .setHttpOnly(true)));

        // Asked for beforehand: a browser opens its own window to choose in for whoever does not say so in time.
        editor.onFileChooser(chooser -> chooser.setFiles(
                new FilePayload("night courts.pdf", "application/pdf", PdfFixture.report("The night courts"))));

        add(editor, story);
        ask(editor);
        credit(editor, story);
        editor.navigate(story + "/preview/page");
        assertThat(editor.locator("main img").first()).hasAttribute("alt", "Night courts");
        publish(editor, story);
        editor.navigate("/desk/documents");
        assertThat(editor.locator("tbody tr").first()).containsText("The night courts of Halvik");
        isUsable(editor);
        editor.context().close();
        following.catchUp();
        read();
    }

    private static void add(Page editor, String story) {
        editor.navigate(story + "/documents");
        isUsable(editor);
        press(editor, "#file");
        assertThat(editor.locator("#file")).hasValue(Pattern.compile(".*night courts\\.pdf"));
        fill(editor, "#title", "Night courts");
        press(editor, ".button-strong");
        // Another process reads the file, on a machine that may do other things.
        assertThat(editor.locator(".done"))
                .hasText("The document has been added.", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertThat(editor.locator(".report-file a")).hasText("Night courts");
        isUsable(editor);
    }

    private static void ask(Page editor) {
        fill(editor, "#recommendations", "- End the night courts.");
        editor.keyboard().press("Enter");
        editor.keyboard().type("- Publish their rulings.");
        press(editor, ".button-strong");
        assertThat(editor.locator(".done")).hasText("The documents have been saved.");
        assertThat(editor.locator("#recommendations")).hasValue("- End the night courts.\n\n- Publish their rulings.");
    }

    /** The cover is a picture like any other, and says whose it is. */
    private static void credit(Page editor, String story) {
        editor.setViewportSize(1280, 900);
        editor.navigate(story + "/edit");
        assertThat(editor.locator(".ProseMirror")).isVisible();
        assertThat(editor.locator("#lead-alt")).hasValue("Night courts");
        editor.locator("#lead-credit").fill("Northlight");
        editor.keyboard().press("Control+s");
        assertThat(editor.locator("[data-editor] span").getByText("Saved at").first())
                .isVisible();
        editor.setViewportSize(390, 844);
    }

    private static void publish(Page editor, String story) {
        for (var step : List.of("Hand in for review", "Approve")) {
            editor.navigate(story);
            editor.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(step).setExact(true))
                    .first()
                    .press("Enter");
            assertThat(editor.locator(".done")).isVisible();
        }
        editor.navigate(story + "/release");
        if (editor.locator("#seen").count() > 0) {
            comeTo(editor, "#seen");
            editor.keyboard().press("Space");
        }
        editor.locator("#choice-now").press("Space");
        editor.locator("main .button-strong").last().press("Enter");
        assertThat(editor.locator(".done")).isVisible();
    }

    private void read() {
        var path = jdbc.sql("select path from pub.story where headline = 'The night courts of Halvik'")
                .query(String.class)
                .single();
        var reader = phone();
        reader.navigate(path);
        isUsable(reader);
        assertThat(reader.locator("#recommendations + .prose li")).hasCount(2);
        assertThat(reader.locator("main")).containsText("Chapter 2");
        assertThat(reader.locator("main img").first()).hasAttribute("alt", "Night courts");
        comeTo(reader, "a.document");
        assertThat(reader.locator("a.document")).containsText("2 pages");
        var file = reader.waitForResponse(
                answer -> answer.url().endsWith(".pdf"), () -> reader.keyboard().press("Enter"));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headerValue("content-type")).isEqualTo("application/pdf");
        var again = reader.request().get(file.url());
        assertThat(new String(again.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        reader.context().close();
    }
}
