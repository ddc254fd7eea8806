package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The editor breaks no rule of WCAG 2.2 AA that axe can check, and is not wider than its window, in any language. */
@Tag("journey")
class EverybodyCanWriteTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String EVERYTHING = """
            {"type":"doc","attrs":{"version":1},"content":[
              {"type":"paragraph","content":[{"type":"text","text":"The six left "},
                {"type":"text","marks":[{"type":"strong"}],"text":"prison"},
                {"type":"footnote","content":[{"type":"text","text":"Seen by our observer."}]},
                {"type":"text","text":" this morning, as "},
                {"type":"text","marks":[{"type":"link","attrs":{"href":"/news"}}],"text":"we reported"},
                {"type":"text","text":", after 212 days; the court calls it "},
                {"type":"text","marks":[{"type":"lang","attrs":{"tag":"ar"}}],"text":"إفراج مشروط"},
                {"type":"text","text":" and names no reason."}]},
              {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"What happened"}]},
              {"type":"blockquote","attrs":{"attribution":"Amara Keele, lawyer"},"content":[
                {"type":"paragraph","content":[{"type":"text","text":"They opened the gate at nine and said nothing."}]}]},
              {"type":"pull_fact","attrs":{"figure":"212 days"},"content":[{"type":"text","text":"between arrest and release"}]},
              {"type":"bullet_list","content":[
                {"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"four men"}]}]},
                {"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"two women"}]}]}]},
              {"type":"table","content":[
                {"type":"table_row","content":[
                  {"type":"table_header","content":[{"type":"paragraph","content":[{"type":"text","text":"Year"}]}]},
                  {"type":"table_header","content":[{"type":"paragraph","content":[{"type":"text","text":"Arrests"}]}]}]},
                {"type":"table_row","content":[
                  {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"2026"}]}]},
                  {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"68"}]}]}]}]},
              {"type":"picture","attrs":{"media":"nowhere","alt":"An open gate at dawn","caption":"The gate.","credit":"Photo: I. Varga"}},
              {"type":"embed","attrs":{"href":"https://video.example/7","title":"The release, as filmed by neighbours","media":null,"alt":null}},
              {"type":"horizontal_rule"},
              {"type":"paragraph","content":[{"type":"text","text":"More soon."}]}]}""";

    private static final String ARABIC = """
            {"type":"doc","attrs":{"version":1},"content":[
              {"type":"paragraph","content":[{"type":"text","text":"خرج الستة من "},
                {"type":"text","marks":[{"type":"strong"}],"text":"السجن"},
                {"type":"footnote","content":[{"type":"text","text":"شهد ذلك مراقبنا."}]},
                {"type":"text","text":" هذا الصباح بعد 212 يوماً من الاحتجاز دون أن يُذكر أي سبب."}]},
              {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"ما الذي حدث"}]},
              {"type":"blockquote","attrs":{"attribution":"أمارا كيلي، محامية"},"content":[
                {"type":"paragraph","content":[{"type":"text","text":"فتحوا البوابة في التاسعة ولم يقولوا شيئاً."}]}]},
              {"type":"pull_fact","attrs":{"figure":"212 يوماً"},"content":[{"type":"text","text":"بين الاعتقال والإفراج"}]},
              {"type":"paragraph","content":[{"type":"text","text":"المزيد قريباً."}]}]}""";

    /** How the page is looked at. */
    enum Look {
        DESK(1280, ColorScheme.LIGHT, "en"),
        PHONE(390, ColorScheme.LIGHT, "fr"),
        DARK(1280, ColorScheme.DARK, "es"),
        PHONE_IN_THE_DARK(390, ColorScheme.DARK, "en"),
        ARABIC(1280, ColorScheme.LIGHT, "ar"),
        ARABIC_PHONE(390, ColorScheme.LIGHT, "ar"),
        NARROW(320, ColorScheme.LIGHT, "en");

        private final int width;
        private final ColorScheme colours;
        private final String language;

        Look(int width, ColorScheme colours, String language) {
            this.width = width;
            this.colours = colours;
            this.language = language;
        }
    }

    private final WritingSite site = new WritingSite();

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @EnumSource
    void findsNoBarrier(Look look) {
        site.speaking(look.language, look.language).holding(look.language.equals("ar") ? ARABIC : EVERYTHING);
        try (var mira = Writer.with(site, look.width, look.colours).open()) {
            check(mira, look, "whole");
            mira.text().locator("p").first().click();
            mira.press("Home", "End");
            check(mira, look, "writing");
            mira.text().locator(".attribution").click();
            check(mira, look, "asking");
            mira.press("Escape", "F1");
            check(mira, look, "help");
            mira.press("Escape");
        }
        site.heldBy("another");
        try (var sefa = Writer.with(site, look.width, look.colours).open()) {
            assertThat(sefa.page().locator(".notice")).isVisible();
            check(sefa, look, "reading");
        }
    }

    private static void check(Writer writer, Look look, String moment) {
        var page = writer.page();
        picture(page, look.name().toLowerCase(java.util.Locale.ROOT) + "-" + moment);
        var wider = page.locator("html").evaluate("page => page.scrollWidth - page.clientWidth");
        assertThat(wider).as(moment + " is wider than its window").isEqualTo(0);
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .as(moment)
                .isEmpty();
    }

    /** For whoever wants to look: kept if the environment names a folder. */
    private static void picture(Page page, String name) {
        Optional.ofNullable(System.getenv("VIGIL_PICTURES"))
                .ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(folder, name + ".png"))
                        .setFullPage(name.endsWith("whole"))));
    }
}
