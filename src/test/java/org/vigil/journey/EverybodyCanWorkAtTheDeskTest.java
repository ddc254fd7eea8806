package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.vigil.DeskTest;
import org.vigil.account.StaffFixture;
import org.vigil.media.Intake;
import org.vigil.media.PictureCorpus;
import org.vigil.release.ReleaseFixture;
import org.vigil.shared.Actor;
import org.vigil.writing.DraftState;

/** No page of the desk breaks a rule of WCAG 2.2 AA that axe can check, or is wider than its window, in any language. */
@Tag("journey")
@DeskTest
class EverybodyCanWorkAtTheDeskTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> PAGES = List.of(
            "/desk",
            "/desk/people",
            "/desk/people/new",
            "/desk/roles",
            "/desk/stories",
            "/desk/stories/new",
            "/desk/corrections",
            "/desk/imports",
            "/desk/audit",
            "/desk/health",
            "/desk/help",
            "/desk/pictures",
            "/desk/pictures?matter=expired",
            "/desk/documents",
            "/desk/topics",
            "/desk/topics/01930000-0000-7000-8000-000000000105",
            "/desk/settings",
            "/desk/settings/menu",
            "/desk/settings/footer",
            "/desk/settings/pages",
            "/desk/settings/look",
            "/desk/settings/look/name",
            "/desk/settings/look/colours",
            "/desk/settings/look/home",
            "/desk/settings/look/press",
            "/desk/settings/look/social",
            "/desk/settings/look/redirects",
            "/desk/settings/look/preview",
            "/desk/streams",
            "/desk/streams/new",
            "/desk/streams/01930000-0000-7000-8000-000000000001",
            "/desk/me",
            "/desk/me/password",
            "/desk/me/passkeys/new",
            "/desk/nowhere",
            "/desk/sign-in");

    /** How the desk is looked at. Between them the two that axe looks at have both widths, both lights and both directions. */
    enum Look {
        DESK(1280, ColorScheme.LIGHT, "en", true, true),
        PHONE(390, ColorScheme.LIGHT, "en", true, false),
        DARK(1280, ColorScheme.DARK, "fr", true, false),
        ARABIC(1280, ColorScheme.LIGHT, "ar", true, false),
        ARABIC_PHONE_IN_THE_DARK(390, ColorScheme.DARK, "ar", true, true),
        SPANISH_WITHOUT_SCRIPT(390, ColorScheme.LIGHT, "es", false, false);

        private final int width;
        private final ColorScheme colours;
        private final String language;
        private final boolean script;
        private final boolean axe;

        Look(int width, ColorScheme colours, String language, boolean script, boolean axe) {
            this.width = width;
            this.colours = colours;
            this.language = language;
            this.script = script;
            this.axe = axe;
        }
    }

    @Autowired
    private StaffFixture staff;

    @Autowired
    private ReleaseFixture stories;

    @Autowired
    private Intake intake;

    @Value("${server.port}")
    private int port;

    private Page page(int width, ColorScheme colours, boolean script, String language) {
        var site = "http://localhost:" + port;
        var person = staff.speaking(language, "administrator", "editor");
        var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(site)
                        .setViewportSize(width, 844)
                        .setColorScheme(colours)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(script));
        context.addCookies(List.of(new Cookie("desk", person.cookie().replaceFirst("desk=", ""))
                .setUrl(site)
                .setHttpOnly(true)));
        return context.newPage();
    }

    /** The pages there always are, and those of stories in every state. */
    private List<String> paths() {
        var paths = new ArrayList<>(PAGES);
        for (var state : DraftState.values()) {
            var story = "/desk/stories/" + stories.in(state, "Ilar Voss is free");
            paths.addAll(List.of(story, story + "/release"));
        }
        var live = "/desk/stories/" + stories.live("Ilar Voss is free");
        paths.addAll(List.of(live, live + "/note", live + "/translations"));
        var draft = "/desk/stories/" + stories.in(DraftState.DRAFT, "Ilar Voss is free");
        for (var page : List.of(
                "/edit",
                "/history",
                "/compare?from=1",
                "/remarks",
                "/translations",
                "/link-check",
                "/preview",
                "/links")) {
            paths.add(draft + page);
        }
        var picture = "/desk/pictures/" + picture(901);
        paths.addAll(List.of(picture, picture + "/replacement", picture + "/replacement?with=" + picture(902)));
        return paths;
    }

    private String picture(int seed) {
        var file = java.nio.ByteBuffer.wrap(PictureCorpus.jpeg(900, 600, seed));
        return intake.take(file, "A gate.jpg", Actor.system("demo")).hash();
    }

    /** What axe finds; a preview frames a whole page of the site, whose landmarks are its own and not second ones of ours. */
    private static List<String> barriers(Page page) {
        var axe = new AxeBuilder(page).withTags(RULES);
        if (page.url().endsWith("/preview")) {
            axe.disableRules(List.of("landmark-unique"));
        }
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void findsNoBarrier(Look look) {
        var page = page(look.width, look.colours, look.script, look.language);
        for (var path : paths()) {
            page.navigate(path);
            var wider = page.locator("html").evaluate("page => page.scrollWidth - page.clientWidth");
            assertThat(wider).as(path + " is wider than its window").isEqualTo(0);
            if (!path.equals("/desk/sign-in") && !path.equals("/desk/nowhere")) {
                assertThat(page.locator("html")).hasAttribute("lang", look.language);
            }
            if (look.axe) {
                assertThat(barriers(page)).as(path).isEmpty();
            }
        }
        page.context().close();
    }

    @Test
    void saysEverythingWithoutScript() {
        var page = page(390, ColorScheme.LIGHT, false, "en");
        page.navigate("/desk");
        page.locator("details.drawer summary").click();
        page.locator("details.drawer nav a[href='/desk/people']").click();
        assertThat(page.locator("h1")).hasText("People");
        page.context().close();
    }

    /** Every place that takes the focus shows it, and the last of the page is reached. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/me",
                "/desk/roles",
                "/desk/people/new",
                "/desk/settings/menu",
                "/desk/settings/look/home",
                "/desk/topics",
                "/desk/pictures",
                "/desk/audit"
            })
    void isWorkedWithTheKeyboardAlone(String path) {
        var page = page(1280, ColorScheme.LIGHT, true, "en");
        page.navigate(path);
        var stops = 0;
        for (; stops < 400; stops++) {
            page.keyboard().press("Tab");
            var stop = (String) page.evaluate("""
                    () => {
                      const at = document.activeElement;
                      if (!at || at === document.body) return null;
                      const style = getComputedStyle(at), box = at.getBoundingClientRect();
                      const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                      return (shown && box.width > 0 ? '' : 'UNSEEN ') + at.outerHTML.slice(0, 120);
                    }""");
            if (stop == null) {
                break;
            }
            assertThat(stop).as(path).doesNotStartWith("UNSEEN");
        }
        assertThat(stops).as(path).isBetween(8, 399);
        page.context().close();
    }
}
