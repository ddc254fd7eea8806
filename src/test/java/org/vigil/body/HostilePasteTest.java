package org.vigil.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of HTML that was made to do harm. */
class HostilePasteTest {

    private static final int MOST = 2 * 1024 * 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<script/x>alert(1)</script\t>",
                "<script>/*<!--<script>*/alert(1)//--></script></script>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><script xlink:href=data:,alert(1) />",
                "<svg/onload=alert(1)><svg onload=alert(1)//",
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                "<svg><a xlink:href=javascript:alert(1)><text>click</text></a>",
                "<svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<math><annotation-xml encoding=text/html><script>alert(1)</script></annotation-xml></math>",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<template><script>alert(1)</script></template>",
                "<style>@import 'javascript:alert(1)';</style>",
                "<style><!--</style><script>alert(1)//--></script>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<iframe src=javascript:alert(1)>",
                "<object data=data:text/html;base64,PHNjcmlwdD4=><embed src=x></object>",
                "<applet code=x></applet><embed src=javascript:alert(1)>",
                "<base href=//evil.example/><link rel=stylesheet href=//evil.example/x.css>",
                "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
                "<img src=x onerror=alert(1)><image src=x onerror=alert(1)>",
                "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
                "<input autofocus onfocus=alert(1)><body onload=alert(1)>",
                "<!--><img src=x onerror=alert(1)>--><!--[if IE]><script>alert(1)</script><![endif]-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?xml version=\"1.0\"?><?import namespace=x?>",
                "<xml><i><b><img src=x onerror=alert(1)></b></i></xml>",
                "<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>",
                "<noembed><img src=x onerror=alert(1)></noembed><noframes><script>x</script></noframes>"
            })
    void leavesNothingOfWhatRuns(String hostile) {
        var html = html("before " + hostile);

        assertThat(html)
                .startsWith("<p>before")
                .doesNotContainIgnoringCase("<script", "<img", "<svg", "<iframe", "href");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                "java&Tab;script&colon;alert(1)",
                "java&#x0A;script:alert(1)",
                "&#106&#97&#118&#97&#115&#99&#114&#105&#112&#116&#58alert(1)",
                "&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)",
                "java\u0000script:alert(1)",
                "\u0001javascript:alert(1)",
                "&#14;javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "DATA:text/html;base64,PHNjcmlwdD4=",
                "vbscript:msgbox(1)",
                "view-source:x",
                "blob:https://example.org/x",
                "file:///etc/passwd",
                "//evil.example/x",
                "\\\\evil.example\\x",
                "/\\evil.example",
                "/\t/evil.example",
                "https:\\\\evil.example",
                "https://example.org@evil.example/",
                "https://example.org/\u202Egnp.exe",
                "mailto:a@example.org?x=%0Abcc:b@example.org",
                "#top",
                "x.html",
                ""
            })
    void followsNoAddressThatALinkMayNotHave(String href) {
        assertThat(html("<a href=\"" + href.replace("\"", "&quot;") + "\">words</a>"))
                .isEqualTo("<p>words</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a href=https://example.org onclick=alert(1) target=x ping=//evil.example style=position:fixed id=x class=y>a</a> | <p><a href="https://example.org" rel="noopener noreferrer">a</a></p>
            <form name=body action=//evil.example><p id=cookie>a</p><label>b</label><button formaction=javascript:x>c</button></form> | <p>a</p><p>b</p><p>c</p>
            <p onmouseover=alert(1) style="background:url(javascript:x)">a</p> | <p>a</p>
            <table background=javascript:x><td>a</table> | <div class="table" tabindex="0"><table><tbody><tr><td><p>a</p></td></tr></tbody></table></div>
            <plaintext><script>alert(1)</script> | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
            <xmp><script>alert(1)</script></xmp> | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
            <textarea><script>alert(1)</script></textarea> | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
            &lt;script&gt;alert(1)&lt;/script&gt; | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
            <marquee onstart=alert(1)>a</marquee><x-y onclick=x>b</x-y> | <p>ab</p>
            <span lang='"><script>'>a</span><span lang=en-onload>b</span> | <p>a<span lang="en-onload" dir="ltr">b</span></p>
            <b <script>alert(1)</script>0 | <p><strong>alert(1)0</strong></p>
            <p/><div/><br/>a</p><p>b | <p>a</p><p>b</p>
            """)
    void keepsWordsAndLosesWhatIsTiedToThem(String hostile, String kept) {
        assertThat(html(hostile)).isEqualTo(kept);
    }

    @Test
    void dropsZeroesHalfCharactersAndControls() {
        assertThat(Body.fromHtml(
                                "a\u0000b\uD800c\uDC00\u0001\u000B\u0085d&#0;&#xD800;&#x80;\uFFFE\uD83D<b>\uDE00</b>e\uD83D\uDE00")
                        .text())
                .isEqualTo("abc d\uFFFD€e\uD83D\uDE00");
    }

    @Test
    void settlesOverridesWhereTheTextIsShown() {
        var body = Body.fromHtml("<p>photo\u202Egnp.exe \u2067x</p>");

        assertThat(body.html(Pictures.none(), null)).isEqualTo("<p>photognp.exe \u2067x\u2069</p>");
        assertThat(Body.fromHtml("<bdo dir=rtl>exe.png</bdo>").text()).isEqualTo("exe.png");
    }

    @Test
    void refusesMoreThanTwoMegabytes() {
        assertThat(Body.fromHtml("x".repeat(MOST)).text()).hasSize(MOST);
        assertThatExceptionOfType(InvalidBody.class)
                .isThrownBy(() -> Body.fromHtml("x".repeat(MOST + 1)))
                .withMessage("html: 2097153 characters, expected at most 2097152");
    }

    @Test
    void refusesMoreElementsThanAnybodyWrites() {
        assertThatExceptionOfType(InvalidBody.class)
                .isThrownBy(() -> Body.fromHtml("<i>".repeat(600_000)))
                .withMessage("html: more than 200000 elements, expected at most that");
    }

    @Test
    void unfoldsWhatIsNestedDeeperThanTheSchemaGoes() {
        for (var tag :
                List.of("div", "blockquote", "ul><li", "table><tr><td", "b", "span", "h2", "section", "q", "a")) {
            var deep = ("<" + tag + ">").repeat(10_000) + "words";

            assertThat(Body.fromHtml(deep).text()).as(tag).contains("words");
        }
        assertThat(Body.fromHtml("<p style='mso-list:l0 level9 lfo1'>a".repeat(3))
                        .text())
                .isEqualTo("• a\n• a\n• a");
        assertThat(Body.fromHtml("<ul><li>".repeat(7)
                                + IntStream.rangeClosed(1, 9)
                                        .mapToObj("<p style='mso-list:l0 level%d lfo1'>a<a href=#fn1>1</a>"::formatted)
                                        .collect(Collectors.joining())
                                + "<p id=fn1>note")
                        .text())
                .contains("note");
    }

    @Test
    void takesBoundedTimeForEverySortOfExcess() {
        IntFunction<String> attributes = count ->
                IntStream.range(0, count).mapToObj(i -> "<b id=" + i + ">").collect(Collectors.joining());
        var excesses = List.of(
                "<p>x",
                "<b><i></b></i>",
                "<table><b>",
                "<li>",
                "<ul><li>x",
                "<select><option>x",
                "<svg>",
                "</x>",
                "&",
                "<",
                "<!--",
                "<br>x",
                "<blockquote><p>x<p>— y",
                "<blockquote><footer>— ",
                "<h2>x",
                "<p style='mso-list:l0 level2 lfo1'>x",
                "<a href=#fn1>x</a><p id=fn1>",
                "<a href=#fn1><p id=fn1>x",
                "<span style='" + "a:b;".repeat(5_000) + "'>x",
                "<a href=/" + "x".repeat(2_000) + ">" + "<i>x</i>y".repeat(9_000),
                "<i lang=fr>x",
                "<table><tr><td>",
                "<table><tr><th>x<td>",
                "<pre>\n",
                "<div class=pull-fact>x",
                attributes.apply(2_000) + "<p>x".repeat(200_000),
                "<p class=MsoNormal lang=fr>x");

        for (var excess : excesses) {
            var html = excess.repeat(MOST / excess.length());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> {
                        try {
                            Body.fromHtml(html);
                        } catch (InvalidBody refused) {
                            assertThat(refused.getMessage()).contains(", expected ");
                        }
                    },
                    excess.substring(0, Math.min(40, excess.length())));
        }
    }

    @Test
    void makesSafeHtmlOfWhateverIsThrownAtIt() {
        var pieces = List.of(
                "<",
                ">",
                "\"",
                "'",
                "=",
                "/",
                "<!--",
                "-->",
                "<p>",
                "</p>",
                "<b>",
                "</b>",
                "<table>",
                "<tr>",
                "<td>",
                "</table>",
                "<a href=",
                "javascript:",
                "https://example.org/",
                "#fn1",
                "<p id=fn1>",
                "<a href=#fn1 id=fnr1>",
                "</a>",
                "<li>",
                "<ul>",
                "</ul>",
                "<ol start=",
                "<blockquote>",
                "</blockquote>",
                "<footer>— ",
                "<svg>",
                "</svg>",
                "<math>",
                "<style>",
                "</style>",
                "<script>",
                "</script>",
                "<template>",
                "<h1>",
                "</h1>",
                "<br>",
                "<hr>",
                "<span lang=",
                "ar",
                " ",
                "x",
                "&lt;",
                "&#0;",
                "\u0000",
                "\uD800",
                "<p style='mso-list:l0 level3 lfo1'>",
                "<pre>",
                "<q>",
                "<div class=pull-fact>",
                "<b class=pull-figure>",
                "<form>",
                "<select>",
                "<caption>",
                "<textarea>",
                "<![CDATA[");
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            var html = random.ints(1 + random.nextInt(40), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());

            var once = Body.fromHtml(html);
            SafeHtml.check(once.html(Pictures.none(), null));
            assertThat(Body.fromHtml(once.html(Pictures.none(), null)).json())
                    .as("seed %d: %s", seed, html)
                    .isEqualTo(once.json());
        }
    }

    private static String html(String hostile) {
        var html = Body.fromHtml(hostile).html(Pictures.none(), null);
        SafeHtml.check(html);
        return html;
    }
}
