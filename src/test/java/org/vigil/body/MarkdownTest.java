package org.vigil.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final Pictures ANY = media -> Optional.of(new Pictures.Shown("/m/" + media, "", 4, 3));

    @Test
    void takesTheLastLineOfAQuoteForItsAttribution() {
        assertThat(html("> We counted\n> the days.\n> – Ines *Calder*, council"))
                .isEqualTo("<blockquote><p>We counted the days.</p>"
                        + "<footer class=\"attribution\">— Ines Calder, council</footer></blockquote>");
    }

    @Test
    void isWrittenAsItWasRead() {
        var written = """
                Six *are* **free**, [says *the* council](https://example.org/a_b?c=(d)).[^1]

                ## Others \\* wait

                > We counted
                > the days.
                >
                > — Ines Calder

                1. one

                   - two

                ---

                | Year | Cases |
                |---|---|
                | 2024 | 4 \\| 5 |

                ![A gate](%s "The gate|Ana Bel")

                [^1]: The court, in *March*.
                """.formatted("a".repeat(64));
        var body = Body.fromMarkdown(written);

        assertThat(body.markdown().map(Body::fromMarkdown)).contains(body);
        assertThat(body.media()).hasSize(1);
    }

    @Test
    void isNotWrittenWhereSomethingWouldBeLost() {
        var words = "{'type':'doc','content':[{'type':'paragraph','content':["
                + "{'type':'text','text':'Libertad','marks':[{'type':'lang','attrs':{'tag':'es'}}]}]}]}";

        assertThat(Body.parse(words.replace('\'', '"')).markdown()).isEmpty();
        assertThat(Body.ofParagraphs(java.util.List.of()).markdown()).contains("");
    }

    @Test
    void takesALastParagraphOfAQuoteForItsAttribution() {
        assertThat(html("> We counted.\n>\n> — Ines Calder")).contains("<p>We counted.</p><footer");
    }

    @Test
    void keepsADashThatIsAllThereIs() {
        assertThat(html("> — Ines Calder")).isEqualTo("<blockquote><p>— Ines Calder</p></blockquote>");
    }

    @Test
    void keepsADashInsideASentence() {
        assertThat(html("> We counted – all of us.")).doesNotContain("footer");
    }

    @Test
    void asksForTheHashOfAPicture() {
        var hashes = Map.of("harbour.png", "f00d");
        var body = Body.fromMarkdown(
                "![Boats](harbour.png \"At dawn\")\n\n![Gone](../gone.png)", ref -> hashes.getOrDefault(ref, ""));

        assertThat(body.media()).containsExactly("f00d");
        assertThat(body.text()).isEqualTo("At dawn\n\nGone");
    }

    @Test
    void keepsTheWordsOfAPictureInsideALine() {
        assertThat(html("See ![the map](a1) here.")).isEqualTo("<p>See the map here.</p>");
    }

    @Test
    void turnsRawHtmlAndCodeIntoText() {
        assertThat(html("<div onclick=x>\n<b>a</b>\n</div>\n\nb <i>c</i> `d<e`\n\n```js\nf()\ng()\n```"))
                .isEqualTo("<p>&lt;div onclick=x&gt;<br>&lt;b&gt;a&lt;/b&gt;<br>&lt;/div&gt;</p>"
                        + "<p>b &lt;i&gt;c&lt;/i&gt; d&lt;e</p><p>f()<br>g()</p>");
    }

    @Test
    void keepsTheWordsOfALinkThatMayNotBeFollowed() {
        assertThat(html("[a](javascript:alert(1)) [b](//evil.example) [c](<data:text/html,x>) [d](&#106;avascript:x)"))
                .isEqualTo("<p>a b c d</p>");
    }

    @Test
    void bringsHeadingsIntoTheRangeBelowTheHeadline() {
        assertThat(html("# a\n\n## b\n\n###### c")).isEqualTo("<h2>a</h2><h2>b</h2><h4>c</h4>");
    }

    @Test
    void repeatsANoteThatIsReferredToTwice() {
        assertThat(html("a[^1] b[^1] c^[inline note]\n\n[^1]: Seen[^1].\n\n    Twice."))
                .contains(
                        "<li id=\"fn1\">Seen. Twice. ", "<li id=\"fn2\">Seen. Twice. ", "<li id=\"fn3\">inline note ");
    }

    @Test
    void keepsLineBreaksAndStartsOfLists() {
        assertThat(html("a\\\nb\nc\n\n7. x\n   - y\n8. "))
                .isEqualTo("<p>a<br>b c</p><ol start=\"7\"><li><p>x</p>"
                        + "<ul><li><p>y</p></li></ul></li><li></li></ol>");
    }

    @Test
    void givesAListItemThatBeginsOtherwiseAnEmptyParagraph() {
        assertThat(html("- > quote")).isEqualTo("<ul><li><blockquote><p>quote</p></blockquote></li></ul>");
    }

    @Test
    void refusesBottomlessNesting() {
        assertThatExceptionOfType(InvalidBody.class).isThrownBy(() -> Body.fromMarkdown(">".repeat(3_000) + " x"));
        assertThatExceptionOfType(InvalidBody.class)
                .isThrownBy(() -> Body.fromMarkdown("*a **b ".repeat(3_000) + "c** d*".repeat(3_000)));
        assertThatExceptionOfType(InvalidBody.class).isThrownBy(() -> Body.fromMarkdown("- ".repeat(500) + "x"));
    }

    @Test
    void refusesANoteThatUnfoldsWithoutEnd() {
        var bomb = "a[^1] ".repeat(40_000) + "\n\n[^1]: " + "boom ".repeat(100_000);

        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThatExceptionOfType(InvalidBody.class).isThrownBy(() -> Body.fromMarkdown(bomb)));
    }

    @Test
    void isEmptyForNothing() {
        assertThat(Body.fromMarkdown("")).matches(Body::isEmpty);
        assertThat(Body.fromMarkdown("[x]: /unused\n\n>\n")).matches(Body::isEmpty);
    }

    private static String html(String markdown) {
        var html = Body.fromMarkdown(markdown).html(ANY, null);
        SafeHtml.check(html);
        return html;
    }
}
