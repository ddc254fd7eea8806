package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import org.vigil.DeskTest;
import org.vigil.account.StaffFixture;
import org.vigil.changes.Following;
import org.vigil.look.LookFixture;
import org.vigil.news.NewsFixture;

/** Another name, other colours, a mark: drafted, looked at in light and dark, made public, seen by a reader, undone. */
@Tag("journey")
@DeskTest
@TestPropertySource(properties = "a-database-of-its-own=AnAdministratorRebrandsTheSiteTest")
class AnAdministratorRebrandsTheSiteTest {

    private static final String BACKGROUND = "background-color";

    @Autowired
    private StaffFixture staff;

    @Autowired
    private LookFixture look;

    @Autowired
    private NewsFixture news;

    @Autowired
    private Following following;

    @Value("${server.port}")
    private int port;

    @BeforeEach
    void makeNew() {
        look.makeNew();
        news.published("The lamp is lit");
    }

    private Page page(boolean script, ColorScheme colours) {
        return Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(1280, 900)
                        .setColorScheme(colours)
                        .setJavaScriptEnabled(script))
                .newPage();
    }

    private Page administrator(boolean script) {
        var page = page(script, ColorScheme.LIGHT);
        var cookie = staff.with("administrator").cookie().replaceFirst("desk=", "");
        page.context()
                .addCookies(List.of(new Cookie("desk", cookie)
                        .setUrl("http://localhost:" + port)
                        .setHttpOnly(true)));
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static void open(Page page, String tab) {
        page.locator(".settings-tabs").getByText(tab).click();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rebrandsAndTakesItBack(boolean script) {
        var desk = administrator(script);
        var reader = page(false, ColorScheme.LIGHT);
        desk.navigate("/desk");
        desk.locator(".desk-places").getByText("Look of the site").click();

        open(desk, "Name and mark");
        desk.getByLabel("Name of the site").fill("Harbour Watch");
        press(desk, "Save as a draft");
        assertThat(desk.locator(".done")).containsText("Saved as a draft");
        desk.getByLabel("Picture")
                .setInputFiles(new FilePayload("mark.png", "image/png", LookFixture.picture("png", 300, 100)));
        desk.locator("form[action$='/mark'] button").click();
        assertThat(desk.locator(".look-mark-shown img")).isVisible();

        open(desk, "Colours");
        desk.getByLabel("Paper, light", new Page.GetByLabelOptions().setExact(true))
                .fill("#777777");
        press(desk, "Save as a draft");
        assertThat(desk.locator(".look-wrong")).containsText("Ink on Paper has");
        desk.getByLabel("Paper, light", new Page.GetByLabelOptions().setExact(true))
                .fill("#f4fbff");
        desk.getByLabel("Paper, dark", new Page.GetByLabelOptions().setExact(true))
                .fill("#06141c");
        press(desk, "Save as a draft");
        assertThat(desk.locator(".done")).containsText("Saved as a draft");

        open(desk, "Preview");
        var light = desk.frameLocator("iframe").first();
        var dark = desk.frameLocator("iframe").last();
        assertThat(light.locator(".masthead")).containsText("Harbour Watch");
        assertThat(light.locator("body")).hasCSS(BACKGROUND, "rgb(244, 251, 255)");
        assertThat(dark.locator("body")).hasCSS(BACKGROUND, "rgb(6, 20, 28)");
        assertThat(light.locator("img.mark").evaluate("mark => mark.complete && mark.naturalWidth > 0"))
                .isEqualTo(true);
        desk.locator("nav").getByText("Newest story").click();
        assertThat(desk.frameLocator("iframe").first().locator("h1")).hasText("The lamp is lit");
        reader.navigate("/");
        assertThat(reader.title()).isEqualTo("Newsroom");

        press(desk, "Make it public");
        assertThat(desk.locator(".done")).hasText("It is public.");
        following.catchUp();
        reader.navigate("/");
        assertThat(reader.title()).isEqualTo("Harbour Watch");
        assertThat(reader.locator("body")).hasCSS(BACKGROUND, "rgb(244, 251, 255)");
        assertThat(reader.locator(".masthead img.mark")).isVisible();

        press(desk, "Undo no. 1");
        assertThat(desk.locator(".done")).containsText("Undone.");
        following.catchUp();
        reader.navigate("/");
        assertThat(reader.title()).isEqualTo("Newsroom");
        assertThat(reader.locator(".masthead svg.mark")).isVisible();
        desk.context().close();
        reader.context().close();
    }

    /** Menu and streams stand in forms of their own and go the same way; links in the frame stay in it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changesMenuAndAStreamAndTakesItBack(boolean script) {
        var desk = administrator(script);
        var reader = page(false, ColorScheme.LIGHT);
        desk.navigate("/desk/settings/menu");
        desk.locator("#text-en-1").fill("What happened");
        press(desk, "Save as a draft");
        assertThat(desk.locator(".done")).containsText("Saved as a draft");
        desk.navigate("/desk/streams");
        desk.locator(".streams").getByText("Good news").click();
        desk.locator("#title-en").fill("Lights come on");
        press(desk, "Save as a draft");

        desk.locator(".streams").getByText("Look at it").click();
        desk.getByText("Full width").click();
        var light = desk.frameLocator("iframe").first();
        assertThat(light.locator("h1")).hasText("Lights come on");
        light.locator("a:visible:text('What happened')").first().click();
        assertThat(light.locator("main")).containsText("The lamp is lit");
        light.getByText("The lamp is lit").first().click();
        assertThat(light.locator("h1")).hasText("The lamp is lit");
        light.locator("a[href$='/subscribe']:visible").first().click();
        light.locator("a[href$='/news.rss']").first().click();
        assertThat(light.locator("h1")).hasText("This leads out of the preview");
        reader.navigate("/news/good-news");
        assertThat(reader.locator("h1")).hasText("Good news");
        assertThat(reader.locator(".masthead")).not().containsText("What happened");

        press(desk, "Make it public");
        following.catchUp();
        reader.navigate("/news/good-news");
        assertThat(reader.locator("h1")).hasText("Lights come on");
        assertThat(reader.locator(".masthead")).containsText("What happened");

        desk.navigate("/desk/streams");
        press(desk, "Undo no. 1");
        assertThat(desk.locator(".done")).containsText("Undone.");
        following.catchUp();
        reader.navigate("/news/good-news");
        assertThat(reader.locator("h1")).hasText("Good news");
        assertThat(reader.locator(".masthead")).not().containsText("What happened");
        desk.context().close();
        reader.context().close();
    }
}
