package org.vigil.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlTest {

    private static final Pictures HARBOUR = media -> media.equals("a1")
            ? Optional.of(new Pictures.Shown(
                    "/media/a1-800.webp", "/media/a1-400.webp 400w, /media/a1-800.webp 800w", 800, 533))
            : Optional.empty();

    @Test
    void writesHeadingsListsAndRules() {
        assertThat(html("## Background\n\n#### Boats\n\n- one\n- two\n\n4. four\n\n---"))
                .isEqualTo("<h2>Background</h2><h4>Boats</h4><ul><li><p>one</p></li><li><p>two</p></li></ul>"
                        + "<ol start=\"4\"><li><p>four</p></li></ol><hr>");
    }

    @Test
    void writesAQuoteWithItsAttribution() {
        assertThat(html("> We counted.\n> — Ines <Calder>"))
                .isEqualTo("<blockquote><p>We counted.</p>"
                        + "<footer class=\"attribution\">— Ines &lt;Calder&gt;</footer></blockquote>");
    }

    @Test
    void writesAPictureWithSizesCaptionAndCredit() {
        assertThat(html("![Boats at \"dawn\"](a1 \"The harbour | Leah Tamm\")"))
                .isEqualTo("<figure><img src=\"/media/a1-800.webp\""
                        + " srcset=\"/media/a1-400.webp 400w, /media/a1-800.webp 800w\""
                        + " sizes=\"(max-width: 42rem) 100vw, 42rem\" alt=\"Boats at &quot;dawn&quot;\""
                        + " width=\"800\" height=\"533\" loading=\"lazy\" decoding=\"async\">"
                        + "<figcaption>The harbour <small class=\"credit\">Leah Tamm</small></figcaption></figure>");
    }

    @Test
    void leavesOutPicturesThatAreNotThere() {
        assertThat(html("Before\n\n![x](b2)\n\nAfter")).isEqualTo("<p>Before</p><p>After</p>");
    }

    @Test
    void writesATableThatCanBeScrolledByKeyboardUnderTheNameOfItsHeadings() {
        assertThat(html("| Year | Held |\n|---|---|\n| 2025 | 6 |"))
                .isEqualTo(
                        "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Year, Held\"><table><thead><tr>"
                                + "<th scope=\"col\"><p>Year</p></th><th scope=\"col\"><p>Held</p></th></tr></thead><tbody><tr>"
                                + "<td><p>2025</p></td><td><p>6</p></td></tr></tbody></table></div>");
    }

    @Test
    void makesNoHeadingCellWithoutWords() {
        assertThat(html("| | Held |\n|---|---|\n| 2025 | 6 |")).contains("<tr><td></td><th scope=\"col\">");
    }

    @Test
    void makesNoHeadingsWhereTheyHeadNothing() {
        assertThat(html("| Year | Held |\n|---|---|")).doesNotContain("<th").contains("<td><p>Year</p></td>");
    }

    @Test
    void keepsAFootnoteOutOfTheLinkItStandsIn() {
        var body = Body.fromMarkdown("[**link[^1] goes on**](/a)\n\n[^1]: note");

        var html = SafeHtml.check(body.html(HARBOUR, null));

        assertThat(html.select("a a")).isEmpty();
        assertThat(html.select("a[href=/a]")).hasSize(2);
    }

    @Test
    void writesFootnotesAtTheEndWithLinksBothWays() {
        assertThat(html("One[^a] two[^b].\n\n[^a]: First *note*.\n[^b]: Second."))
                .isEqualTo("<p>One<sup><a href=\"#fn1\" id=\"fnr1\" role=\"doc-noteref\">1</a></sup> two<sup>"
                        + "<a href=\"#fn2\" id=\"fnr2\" role=\"doc-noteref\">2</a></sup>.</p>"
                        + "<section class=\"footnotes\" role=\"doc-endnotes\"><ol>"
                        + "<li id=\"fn1\">First <em>note</em>. <a href=\"#fnr1\" role=\"doc-backlink\">↩</a></li>"
                        + "<li id=\"fn2\">Second. <a href=\"#fnr2\" role=\"doc-backlink\">↩</a></li></ol></section>");
    }

    @Test
    void putsTheDatelineBeforeTheFirstParagraph() {
        assertThat(Body.fromMarkdown("## Free\n\nThe six left.").html(HARBOUR, "Port & Alma"))
                .isEqualTo("<h2>Free</h2><p><span class=\"dateline\">Port &amp; Alma –</span> The six left.</p>");
    }

    @Test
    void givesTheDatelineALineOfItsOwnWhereThereIsNoParagraph() {
        assertThat(Body.fromMarkdown("> We counted.").html(HARBOUR, "Port Alma"))
                .isEqualTo(
                        "<p><span class=\"dateline\">Port Alma –</span> </p><blockquote><p>We counted.</p></blockquote>");
    }

    @Test
    void keepsMarksOpenBetweenNeighboursThatShareThem() {
        assertThat(html("[all **bold** link](https://example.org/a?b&c)"))
                .isEqualTo("<p><a href=\"https://example.org/a?b&amp;c\" rel=\"noopener noreferrer\">all"
                        + " <strong>bold</strong> link</a></p>");
    }

    @Test
    void marksWordsInAnotherLanguageWithTheirDirection() {
        var body = Body.parse("""
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"قرية",
                "marks":[{"type":"lang","attrs":{"tag":"ar"}}]}]}]}""");

        assertThat(body.html(HARBOUR, null)).isEqualTo("<p><span lang=\"ar\" dir=\"rtl\">قرية</span></p>");
    }

    @Test
    void makesEveryAddressAbsoluteForFeeds() {
        var body = Body.fromMarkdown("[a](/about) [b](https://example.net/x) [c](mailto:a@example.org)[^1]\n\n"
                + "![x](a1)\n\n[^1]: [d](/d)");

        var html = SafeHtml.check(body.absoluteHtml("https://vigil.example:8443/news/2026/11/harbour", HARBOUR, null));

        assertThat(html.select("a").eachAttr("href"))
                .containsExactly(
                        "https://vigil.example:8443/about",
                        "https://example.net/x",
                        "mailto:a@example.org",
                        "https://vigil.example:8443/news/2026/11/harbour#fn1",
                        "https://vigil.example:8443/d",
                        "https://vigil.example:8443/news/2026/11/harbour#fnr1");
        assertThat(html.select("img").attr("src")).isEqualTo("https://vigil.example:8443/media/a1-800.webp");
        assertThat(html.select("[srcset]")).isEmpty();
    }

    @Test
    void showsHostileMarkupAsText() {
        for (var hostile : List.of(
                "<script>alert(1)</script>",
                "</p><img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<a id=body name=cookie>",
                "' onmouseover='alert(1)",
                "<!-- --><plaintext>")) {
            var html = SafeHtml.check(Body.ofParagraphs(List.of(hostile)).html(HARBOUR, hostile));

            assertThat(html.select("p").text()).isEqualTo(hostile + " – " + hostile);
        }
    }

    @Test
    void showsHostileWordsOfPicturesAndQuotesAsText() {
        var hostile = "\\\"><script>alert(1)</script>";
        var body = Body.parse("""
                {"type":"doc","content":[
                 {"type":"picture","attrs":{"media":"a1","alt":"%1$s","caption":"%1$s","credit":"%1$s"}},
                 {"type":"blockquote","attrs":{"attribution":"%1$s"},"content":[{"type":"paragraph"}]}]}""".formatted(hostile));

        var html = SafeHtml.check(body.html(HARBOUR, null));

        assertThat(html.select("img").attr("alt")).isEqualTo("\"><script>alert(1)</script>");
        assertThat(html.select("figcaption small").text()).isEqualTo("\"><script>alert(1)</script>");
        assertThat(html.select("footer").text()).isEqualTo("— \"><script>alert(1)</script>");
    }

    @Test
    void writesAPulledFactWithItsFigure() {
        assertThat(block("""
                {"type":"pull_fact","attrs":{"figure":"1,204"},"content":[{"type":"text","text":"days"},
                {"type":"footnote","content":[{"type":"text","text":"Counted."}]}]}"""))
                .startsWith("<div class=\"pull-fact\"><b class=\"pull-figure\">1,204</b><p>days<sup>")
                .contains("</sup></p></div><section");
        assertThat(block("{\"type\":\"pull_fact\",\"content\":[{\"type\":\"text\",\"text\":\"days\"}]}"))
                .isEqualTo("<div class=\"pull-fact\"><p>days</p></div>");
        assertThat(block("{\"type\":\"pull_fact\"}")).isEmpty();
    }

    @Test
    void saysWhatStandsOnAnotherSiteAndLoadsNothingOfIt() {
        assertThat(block("""
                {"type":"embed","attrs":{"href":"https://video.example/1?a=b&c","title":"The hearing","media":"a1","alt":"A hall"}}"""))
                .isEqualTo("<figure class=\"embed\"><img src=\"/media/a1-800.webp\""
                        + " srcset=\"/media/a1-400.webp 400w, /media/a1-800.webp 800w\""
                        + " sizes=\"(max-width: 42rem) 100vw, 42rem\" alt=\"A hall\""
                        + " width=\"800\" height=\"533\" loading=\"lazy\" decoding=\"async\">"
                        + "<a href=\"https://video.example/1?a=b&amp;c\" rel=\"noopener noreferrer\" target=\"_blank\">"
                        + "<span class=\"embed-title\">The hearing</span>"
                        + " <span class=\"embed-host\" dir=\"ltr\">video.example</span></a></figure>");
        assertThat(block("""
                {"type":"embed","attrs":{"href":"https://video.example/1","title":"The hearing","media":"gone"}}""")).doesNotContain("img").contains("The hearing");
    }

    @Test
    void showsTheHostOfWhatStandsElsewhereInAscii() {
        assertThat(block("{\"type\":\"embed\",\"attrs\":{\"href\":\"https://аpple.example:8443/\",\"title\":\"x\"}}"))
                .contains(">xn--pple-43d.example</span>");
        assertThat(block("{\"type\":\"embed\",\"attrs\":{\"href\":\"HTTPS://Video.Example?x\",\"title\":\"x\"}}"))
                .contains(">video.example</span>");
    }

    @Test
    void showsHostileWordsOfFactsAndWhatStandsElsewhereAsText() {
        for (var hostile : List.of(
                "\\\"><script>alert(1)</script>",
                "</b></div><img src=x onerror=alert(1)>",
                "' onclick='alert(1)",
                "</span></a><a href=https://evil.example>here",
                "<!--<plaintext>")) {
            var body = Body.parse("""
                    {"type":"doc","content":[
                     {"type":"pull_fact","attrs":{"figure":"%1$s"},"content":[{"type":"text","text":"%1$s"}]},
                     {"type":"embed","attrs":{"href":"https://video.example/","title":"%1$s","media":"a1","alt":"%1$s"}}
                    ]}""".formatted(hostile));
            var words = hostile.replace("\\", "");

            for (var html :
                    List.of(body.html(HARBOUR, null), body.absoluteHtml("https://a.example/x", HARBOUR, null))) {
                var page = SafeHtml.check(html);

                assertThat(page.select("b.pull-figure").text()).isEqualTo(words);
                assertThat(page.select(".pull-fact p").text()).isEqualTo(words);
                assertThat(page.select("a")).hasSize(1);
                assertThat(page.select(".embed-title").text()).isEqualTo(words);
                assertThat(page.select("img").attr("alt")).isEqualTo(words);
            }
        }
    }

    @Test
    void settlesDirectionsSoThatNoTextTurnsItsNeighbours() {
        var body = Body.ofParagraphs(List.of("invoice\u202Efdp.exe \u2067x"));

        assertThat(body.html(HARBOUR, null)).isEqualTo("<p>invoicefdp.exe \u2067x\u2069</p>");
        assertThat(body.json()).contains("\u202E");
    }

    @Test
    void dropsControlCharacters() {
        assertThat(Body.parse(Body.ofParagraphs(List.of("aXb")).json().replace("X", "\\u0008\\u0092\\uFFFF"))
                        .html(HARBOUR, null))
                .isEqualTo("<p>ab</p>");
    }

    @Test
    void isTheSameAfterEveryRoundOfSaving() {
        var body = Body.fromMarkdown("A **b** [c](/d)[^1]\n\n> q\n> — w\n\n[^1]: n");

        assertThat(Body.parse(Body.parse(body.json()).json()).html(HARBOUR, "X"))
                .isEqualTo(body.html(HARBOUR, "X"));
    }

    private static String html(String markdown) {
        var html = Body.fromMarkdown(markdown).html(HARBOUR, null);
        SafeHtml.check(html);
        return html;
    }

    private static String block(String json) {
        var html = Body.parse("{\"type\":\"doc\",\"content\":[" + json + "]}").html(HARBOUR, null);
        SafeHtml.check(html);
        return html;
    }
}
