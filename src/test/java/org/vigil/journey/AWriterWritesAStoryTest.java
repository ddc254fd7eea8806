package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigil.body.Body;

/** The text of a story is written with the keyboard, with the buttons, and with what comes from elsewhere. */
@Tag("journey")
class AWriterWritesAStoryTest {

    private final WritingSite site = new WritingSite();

    @AfterEach
    void close() {
        site.close();
    }

    private static String paragraph(String words) {
        return "{\"type\":\"doc\",\"attrs\":{\"version\":1},\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}]}"
                .formatted(words);
    }

    @Test
    void writesEveryKindOfBlockAndSavesWhatTheServerCanRead() {
        try (var mira = Writer.onADesk(site).open()) {
            mira.atTheEnd().type("## Background").press("Enter");
            mira.type("The six left ")
                    .press("Control+b")
                    .type("prison")
                    .press("Control+b")
                    .type(" at nine.");
            mira.press("Control+Alt+f").type("Seen by our ").press("Control+i").type("observer");
            mira.press("Control+Enter").press("Enter");
            mira.type("- one")
                    .press("Enter")
                    .type("two")
                    .press("Enter", "Tab")
                    .type("nested")
                    .press("Enter", "Enter");
            mira.press("Enter", "Enter").type("3. third").press("Enter", "Enter");
            mira.type("> We are free -- at last.").press("Alt+Enter");
            mira.answer("Who said it", "Amara Keele").press("Enter");
            mira.press("Enter", "Enter")
                    .type("A line")
                    .press("Shift+Enter")
                    .type("and another")
                    .press("Enter");
            mira.tool("Dividing line").click();
            mira.tool("Table").click();
            mira.type("Place").press("Tab").type("Arrests").press("Tab", "Tab").type("Ostrava");
            mira.saves();

            var body = Body.parse(site.saves().getLast().getOrDefault("body", ""));
            assertThat(body.json())
                    .contains("{\"type\":\"heading\",\"attrs\":{\"level\":2}")
                    .contains("\"marks\":[{\"type\":\"strong\"}],\"text\":\"prison\"")
                    .contains("{\"type\":\"footnote\",\"content\":[{\"type\":\"text\",\"text\":\"Seen by our \"}")
                    .contains("\"attribution\":\"Amara Keele\"", "We are free – at last.")
                    .contains("\"type\":\"hard_break\"", "\"type\":\"horizontal_rule\"", "\"order\":3")
                    .contains("\"type\":\"table_header\"", "Ostrava")
                    .containsPattern("two\"}]},\\{\"type\":\"bullet_list\"");
        }
    }

    @Test
    void writesPullFactsAndContentFromElsewhere() {
        try (var mira = Writer.onADesk(site).open()) {
            mira.text().focus();
            mira.tool("Pull fact").click();
            mira.answer("Figure", "68").press("Enter").type("organisations have signed");
            mira.press("Enter");
            mira.tool("Content from elsewhere").click();
            mira.answer("Address", "http://video.example/7")
                    .answer("Title", "The release")
                    .press("Enter");
            assertThat(mira.dialog().locator(".wrong").first())
                    .hasText("This is no address that begins with https://.");
            mira.answer("Address", "https://video.example/7").press("Enter");
            mira.saves();

            assertThat(site.saves().getLast().getOrDefault("body", ""))
                    .contains(
                            "{\"type\":\"pull_fact\",\"attrs\":{\"figure\":\"68\"},\"content\":[{\"type\":\"text\",\"text\":\"organisations have signed\"}]}")
                    .contains(
                            "{\"type\":\"embed\",\"attrs\":{\"href\":\"https://video.example/7\",\"title\":\"The release\",\"media\":null,\"alt\":null}}");
        }
    }

    @Test
    void linksWordsAndSaysWhichLanguageTheyAreIn() {
        try (var mira = Writer.onADesk(site.holding(paragraph("prison"))).open()) {
            mira.text().focus();
            mira.press("Control+a", "Control+Shift+k");
            mira.answer("Address", "javascript:alert(1)").press("Enter");
            assertThat(mira.dialog().locator(".wrong")).containsText("This is no address a link can lead to");
            mira.answer("Address", "example.org/report").press("Enter");
            mira.press("Control+Shift+l");
            mira.answer("Language", "FA").press("Enter");
            assertThat(mira.text().locator("span[lang=fa][dir=rtl]")).hasText("prison");
            mira.saves();

            assertThat(Body.parse(site.body()).json())
                    .contains(
                            "\"marks\":[{\"type\":\"link\",\"attrs\":{\"href\":\"https://example.org/report\"}},{\"type\":\"lang\",\"attrs\":{\"tag\":\"fa\"}}]");

            mira.press("End", "Alt+Enter");
            mira.dialog().getByText("Take off").click();
            assertThat(mira.text().locator("a")).hasCount(0);
        }
    }

    @Test
    void reachesEverythingWithTheKeyboardAlone() {
        try (var mira = Writer.onADesk(site).open()) {
            mira.text().focus();
            mira.type("Wording").press("Alt+F10");
            assertThat(mira.tool("Strong")).isFocused();
            mira.press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
            assertThat(mira.tool("Heading, level 2")).isFocused();
            mira.press("Enter");
            assertThat(mira.text()).isFocused();
            assertThat(mira.text().locator("h2")).hasText("Wording");
            assertThat(mira.tool("Heading, level 2")).hasAttribute("aria-pressed", "true");

            mira.press("Alt+F10", "End");
            assertThat(mira.tool("Help with writing")).isFocused();
            mira.press("Escape");
            assertThat(mira.text()).isFocused();

            mira.press("F1");
            assertThat(mira.dialog()).containsText("New line in the same paragraph");
            mira.press("Escape");
            assertThat(mira.text()).isFocused();
            mira.press("Control+z");
            assertThat(mira.text().locator("h2")).hasCount(0);
        }
    }

    @Test
    void leavesListsAndTablesWithTab() {
        try (var mira = Writer.onADesk(site).open()) {
            mira.atTheEnd();
            mira.tool("Table").click();
            for (var cell = 0; cell < 9; cell++) {
                assertThat(mira.text()).isFocused();
                mira.press("Tab");
            }

            assertThat(mira.text()).not().isFocused();
        }
    }

    @Test
    void changesATable() {
        try (var mira = Writer.onADesk(site).open()) {
            mira.atTheEnd();
            mira.tool("Table").click();
            mira.tool("Row below").click();
            mira.tool("Column after").click();
            mira.tool("Row of headings").click();
            assertThat(mira.text().locator("tr")).hasCount(4);
            assertThat(mira.text().locator("tr").first().locator("td")).hasCount(4);
            mira.tool("Remove row").click();
            mira.tool("Remove column").click();
            assertThat(mira.text().locator("td")).hasCount(9);
            mira.tool("Remove table").click();
            assertThat(mira.text().locator("table")).hasCount(0);
        }
    }

    @Test
    void describesMovesAndRemovesAPicture() {
        site.holding("""
                {"type":"doc","attrs":{"version":1},"content":[
                  {"type":"paragraph","content":[{"type":"text","text":"First"}]},
                  {"type":"picture","attrs":{"media":"nowhere","alt":"A gate","caption":null,"credit":null}}]}""");
        try (var mira = Writer.onADesk(site).open()) {
            assertThat(mira.text().locator("figure")).hasText("A gate");
            mira.text().focus();
            mira.press("Control+Home", "End", "ArrowRight");
            assertThat(mira.text().locator("figure.ProseMirror-selectednode")).isVisible();
            mira.press("Alt+Enter");
            mira.answer("What it shows", "An open gate")
                    .answer("Caption", "Noon")
                    .answer("Credit", "Photo: I. Varga");
            mira.dialog().getByText("Apply").click();
            mira.press("Alt+ArrowUp");
            mira.saves();

            assertThat(Body.parse(site.body()).json())
                    .contains(
                            "\"content\":[{\"type\":\"picture\",\"attrs\":{\"media\":\"nowhere\",\"alt\":\"An open gate\",\"caption\":\"Noon\",\"credit\":\"Photo: I. Varga\"}},{\"type\":\"paragraph\"");
            mira.tool("Remove").click();
            assertThat(mira.text().locator("figure")).hasCount(0);
        }
    }

    @Test
    void letsTheServerReadWhatComesFromAWordProcessor() {
        site.clean(200, """
                {"type":"doc","attrs":{"version":1},"content":[
                  {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"From elsewhere"}]},
                  {"type":"paragraph","content":[{"type":"text","text":"Read and clean."}]}]}""");
        var html =
                "<p class=MsoNormal style='color:red'>From elsewhere<o:p></o:p></p><img src='https://tracker.example/x'>";
        try (var mira = Writer.onADesk(site.holding(paragraph("Before"))).open()) {
            mira.atTheEnd().press("Enter");
            mira.paste(html, "From elsewhere");
            assertThat(mira.text().locator("h2")).hasText("From elsewhere");
            assertThat(mira.text()).containsText("Read and clean.");
            assertThat(mira.page().locator(".MsoNormal, [style*=red]")).hasCount(0);

            assertThat(site.pasted()).containsExactly(html);
        }
    }

    @Test
    void keepsTheWordsOfAPasteTheServerCannotRead() {
        site.clean(500, "");
        try (var mira = Writer.onADesk(site).open()) {
            mira.atTheEnd();
            mira.paste("<b>Two</b> words", "Two words");

            assertThat(mira.text()).containsText("Two words");
            assertThat(mira.page().locator("[data-said]")).containsText("only its words were put in");
        }
    }

    @Test
    void takesNoFilesButPictures() {
        try (var mira = Writer.onADesk(site).open()) {
            mira.atTheEnd();
            mira.pasteAFile("letter.pdf", "application/pdf");

            assertThat(mira.page().locator("[data-said]"))
                    .hasText("Only pictures can be put into the text: JPEG, PNG, WebP or GIF.");
        }
    }

    @Test
    void putsAPictureThatIsPastedWhereTheCursorIsWithTheWordsOfTheLibrary() {
        try (var mira = Writer.onADesk(site.holding(paragraph("Before"))).open()) {
            mira.atTheEnd();
            mira.pasteAFile("gate.png", "image/png");
            assertThat(mira.page().locator("[data-said]")).hasText("gate.png is in the text.");
            mira.saves();

            assertThat(site.given()).containsExactly("gate.png");
            assertThat(Body.parse(site.body()).json())
                    .contains(
                            "Before",
                            "{\"type\":\"picture\",\"attrs\":{\"media\":\"" + WritingSite.GATE
                                    + "\",\"alt\":\"A gate at noon\",\"caption\":null,\"credit\":\"I. Varga\"}}");
        }
    }

    @Test
    void saysWhyAPictureIsRefusedAndPutsNothingIn() {
        try (var mira = Writer.onADesk(site).open()) {
            mira.atTheEnd();
            mira.pasteAFile("gate.svg", "image/svg+xml");

            assertThat(mira.page().locator("[data-said]")).hasText("This is a drawing.");
            assertThat(mira.text().locator("figure, .waiting-paste")).hasCount(0);
        }
    }

    @Test
    void choosesAPictureFromTheLibraryWithTheKeyboardAlone() {
        try (var mira = Writer.onADesk(site).open()) {
            mira.atTheEnd();
            mira.tool("Picture from the library or a file").click();
            assertThat(mira.dialog().locator(".shelf-card")).hasCount(2);
            mira.press("ArrowDown", "ArrowRight", "ArrowLeft", "Enter");

            assertThat(mira.page().locator("dialog.shelf")).hasCount(0);
            assertThat(mira.text().locator("figure")).hasCount(1);
            mira.saves();
            assertThat(site.body()).contains(WritingSite.GATE, "A gate at noon");
        }
    }

    @Test
    void copiesItsOwnTextAsItIs() {
        try (var mira = Writer.onADesk(site).open()) {
            mira.atTheEnd()
                    .type("> Said")
                    .press("Alt+Enter")
                    .answer("Who said it", "Ilse Varga")
                    .press("Enter");
            mira.press("Control+a", "Control+c", "ArrowRight", "Enter", "Enter", "Control+v");

            assertThat(mira.text().locator("blockquote .attribution")).hasCount(2);
            assertThat(mira.text().locator(".attribution").last()).hasText("— Ilse Varga");
            assertThat(site.pasted()).isEmpty();
        }
    }

    @Test
    void countsWordsAndTheCharactersOfFields() {
        try (var mira = Writer.onADesk(site).open()) {
            mira.atTheEnd().type("Five words are enough here");
            assertThat(mira.page().locator("[data-length]")).hasText("Words: 5 · minutes to read: 1");
            var headline = mira.page().getByLabel("Headline");
            headline.fill("x".repeat(72));
            assertThat(mira.page().locator(".count")).hasText("Characters: 72");
            headline.fill("x".repeat(91));
            assertThat(mira.page().locator(".count")).hasText("Characters: 91 A little long: up to 90 read best.");
        }
    }

    @Test
    void writesFromRightToLeftInAnArabicStory() {
        try (var mira = Writer.onADesk(site.speaking("en", "ar")).open()) {
            mira.atTheEnd().type("خرج الستة");

            assertThat(mira.text()).hasAttribute("dir", "rtl");
            assertThat(mira.text()).hasCSS("direction", "rtl");
            assertThat(mira.page().getByRole(com.microsoft.playwright.options.AriaRole.TOOLBAR))
                    .hasCSS("direction", "ltr");
        }
    }

    @Test
    void writesInMarkdownWithoutScript() {
        try (var mira = Writer.withoutScript(site.holding(paragraph("Kept"))).open()) {
            assertThat(mira.page().locator("main")).containsText("You write in Markdown");
            assertThat(mira.page().locator("#markdown")).hasValue("Kept");
            assertThat(mira.page().locator("[data-body]")).hasValue(Pattern.compile(".*Kept.*"));
            assertThat(mira.page()
                            .getByRole(
                                    com.microsoft.playwright.options.AriaRole.TOOLBAR,
                                    new com.microsoft.playwright.Page.GetByRoleOptions()))
                    .isHidden();
        }
    }
}
