package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import org.vigil.DeskTest;
import org.vigil.SteppedClock;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.changes.Following;
import org.vigil.writing.WritingFixture;

/** A release is written, approved, published, corrected and translated by people with browsers, and readers see it. */
@Tag("journey")
@DeskTest
@TestPropertySource(properties = "a-database-of-its-own=AReleaseGoesOutTest")
class AReleaseGoesOutTest {

    @Autowired
    private StaffFixture staff;

    @Autowired
    private WritingFixture drafts;

    @Autowired
    private Following following;

    @Autowired
    private SteppedClock clock;

    @Value("${server.port}")
    private int port;

    private Page browserOf(SignedInPerson person) {
        var site = "http://localhost:" + port;
        var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions().setBaseURL(site).setReducedMotion(ReducedMotion.REDUCE));
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

    private static Locator surface(Page page) {
        return page.locator(".ProseMirror");
    }

    private static void saved(Page page) {
        assertThat(page.locator("[data-editor] span").getByText("Saved at").first())
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(20_000));
    }

    private String readers(String path) {
        following.catchUp();
        return new Web(port).text(path);
    }

    /** Writes a story in the browser and answers the path of its page at the desk. */
    private static String write(Page page, String headline, String words) {
        page.navigate("/desk/stories/new");
        page.getByLabel("Headline").fill(headline);
        press(page, "Begin to write");
        surface(page).click();
        page.keyboard().type(words);
        page.getByLabel("Dateline").fill("Halvik");
        page.keyboard().press("Control+s");
        saved(page);
        var path = page.url().replaceAll(".*(/desk/stories/[^/]+).*", "$1");
        page.navigate(path);
        return path;
    }

    private static void publish(Page page, String story) {
        page.navigate(story + "/release");
        var seen = page.locator("#seen");
        if (seen.count() > 0) {
            seen.check();
        }
        page.locator("#choice-now").check();
        page.locator("main .button-strong").last().click();
    }

    @Test
    void isWrittenApprovedPublishedAndCorrected() {
        var writer = browserOf(staff.named("Sefa Dorin", "writer"));
        var editor = browserOf(staff.named("Ilse Varga", "editor"));

        var story = write(writer, "Six harbour workers are free", "The court in Halvik has freed all six.");
        press(writer, "Hand in for review");
        assertThat(readers("/news")).doesNotContain("harbour workers");
        editor.navigate(story);
        press(editor, "Approve");
        publish(editor, story);

        assertThat(readers("/news")).contains("Six harbour workers are free");
        clock.step(Duration.ofHours(1));
        correct(editor, story);
        var page = readers("/news");
        assertThat(page).contains("Seven harbour workers are free").doesNotContain("Six harbour workers");
        assertThat(readers("/corrections")).contains("We first said six", "C-2026-");
        assertThat(readers("/corrections.atom")).contains("We first said six");
        editor.navigate(story);
        assertThat(editor.locator("main")).containsText("Sefa Dorin");
    }

    private static void correct(Page editor, String story) {
        editor.navigate(story);
        press(editor, "Write the next version");
        surface(editor).click();
        editor.getByLabel("Headline").fill("Seven harbour workers are free");
        editor.keyboard().press("Control+s");
        saved(editor);
        editor.navigate(story + "/release");
        editor.locator("input[name=kind][value=correction]").check();
        editor.locator("textarea[name=note]").fill("We first said six. There were seven.");
        if (editor.locator("#seen").count() > 0) {
            editor.locator("#seen").check();
        }
        press(editor, "Decide");
    }

    @Test
    void isSeenAsOnAPhoneBesideItsText() {
        var writer = browserOf(staff.named("Sefa Dorin", "writer"));
        var story = write(writer, "A door in Halvik opens", "Thirty people came home.");
        writer.navigate(story + "/edit");

        press(writer, "Show it beside, as on a phone");

        var beside = writer.frameLocator(".writing-beside-place iframe");
        assertThat(beside.locator("article")).containsText("Thirty people came home.");
        surface(writer).click();
        writer.keyboard().press("Control+End");
        writer.keyboard().type(" They were tired.");
        writer.keyboard().press("Control+s");
        assertThat(beside.locator("article")).containsText("They were tired.");
        assertThat(writer.locator(".writing-beside-place iframe")).hasCSS("width", "390px");
    }

    @Test
    void keepsWhatWasTypedBeforeItsScriptRan() {
        var writer = browserOf(staff.named("Sefa Dorin", "writer"));
        var story = write(writer, "A slow line", "Words.");
        var held = new java.util.ArrayList<com.microsoft.playwright.Route>();
        writer.route(Pattern.compile(".*/saving[^/]*\\.js"), held::add);
        writer.navigate(story + "/edit", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        writer.getByLabel("Headline").fill("A slow line, and a quick hand");
        writer.waitForCondition(() -> !held.isEmpty());

        held.forEach(com.microsoft.playwright.Route::resume);

        saved(writer);
        writer.navigate(story);
        assertThat(writer.locator("h1")).containsText("A slow line, and a quick hand");
    }

    @Test
    void isWrittenInArabicAndReadFromRightToLeft() {
        var editor = browserOf(staff.named("Lina Haddad", "editor"));
        editor.navigate("/desk/stories/new");
        editor.getByLabel("Headline").fill("الإفراج عن ستة من عمال الميناء");
        editor.locator("select[name=language]").selectOption("ar");
        press(editor, "Begin to write");
        assertThat(surface(editor)).hasAttribute("dir", "rtl");
        surface(editor).click();
        editor.keyboard().type("أفرجت المحكمة عنهم جميعًا.");
        editor.keyboard().press("Control+s");
        saved(editor);
        publish(editor, editor.url().replaceAll(".*(/desk/stories/[^/]+).*", "$1"));

        assertThat(readers("/ar/news")).contains("الإفراج عن ستة من عمال الميناء");
        assertThat(readers("/news")).doesNotContain("الإفراج");
    }

    @Test
    void isWrittenByOneOfTwoPeopleAtATimeAndNeitherLosesAWord() {
        var sefa = staff.named("Sefa Dorin", "writer");
        UUID id = drafts.draft(sefa, "Two people write");
        var first = browserOf(sefa);
        var second = browserOf(staff.named("Teo Brandt", "editor"));

        first.navigate("/desk/stories/" + id + "/edit");
        surface(first).click();
        first.keyboard().type("First words. ");
        saved(first);
        second.navigate("/desk/stories/" + id + "/edit");
        assertThat(second.getByText("Sefa Dorin").first()).isVisible();
        press(second, "Take over");
        surface(second).click();
        second.keyboard().type("Second words. ");
        second.keyboard().press("Control+s");
        saved(second);
        surface(first).click();
        first.keyboard().type("Late words. ");
        first.keyboard().press("Control+s");

        assertThat(first.locator("[data-editor] a[href*='/compare?from=']")).isVisible();
        first.locator("[data-editor] a[href*='/compare?from=']").click();
        first.context().pages().getLast().waitForLoadState();
        var compared = first.context().pages().getLast();
        assertThat(compared.locator(".difference del").first()).containsText("Late");
        assertThat(compared.locator("main")).containsText("Second words.");
    }
}
