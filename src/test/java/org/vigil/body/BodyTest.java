package org.vigil.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static final String HARBOUR = """
            {"type":"doc","content":[
              {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Background"}]},
              {"type":"paragraph","content":[
                {"type":"text","text":"The six left "},
                {"type":"text","text":"prison","marks":[{"type":"strong"},{"type":"em"}]},
                {"type":"footnote","content":[{"type":"text","text":"Seen by our observer."}]},
                {"type":"text","text":" this morning."}]},
              {"type":"blockquote","attrs":{"attribution":"Ines Calder"},"content":[
                {"type":"paragraph","content":[{"type":"text","text":"We counted."}]}]},
              {"type":"ordered_list","attrs":{"order":4},"content":[
                {"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"Boats"}]}]},
                {"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"Radios"}]}]}]},
              {"type":"table","content":[{"type":"table_row","content":[
                {"type":"table_cell","attrs":{"colspan":1,"rowspan":1,"colwidth":null},
                 "content":[{"type":"paragraph","content":[{"type":"text","text":"2025"}]}]},
                {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"6"}]}]}]}]}
            ]}""";

    @Test
    void writesEveryAttributeInOneOrder() {
        var body = Body.parse(
                "{\"content\":[{\"type\":\"blockquote\",\"content\":[{\"type\":\"paragraph\"}]},{\"type\":\"paragraph\","
                        + "\"content\":[{\"text\":\"é<\",\"marks\":[{\"type\":\"strong\"},{\"type\":\"link\","
                        + "\"attrs\":{\"title\":null,\"href\":\"/a\"}}],\"type\":\"text\"}]}],\"type\":\"doc\"}");

        assertThat(body.json())
                .isEqualTo("{\"type\":\"doc\",\"attrs\":{\"version\":1},\"content\":["
                        + "{\"type\":\"blockquote\",\"attrs\":{\"attribution\":null},\"content\":[{\"type\":\"paragraph\"}]},"
                        + "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"marks\":[{\"type\":\"link\",\"attrs\":"
                        + "{\"href\":\"/a\"}},{\"type\":\"strong\"}],\"text\":\"é<\"}]}]}");
    }

    @Test
    void joinsNeighbouringTextsWithTheSameMarks() {
        var body = Body.parse(paragraph("{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"text\",\"text\":\"b\"}"));

        assertThat(body).isEqualTo(Body.ofParagraphs(List.of("ab")));
    }

    @Test
    void readsAloudBlockByBlock() {
        assertThat(Body.parse(HARBOUR).text()).isEqualTo("""
                Background

                The six left prison this morning.

                We counted.
                — Ines Calder

                4. Boats
                5. Radios

                2025\t6

                Seen by our observer.""");
    }

    @Test
    void takesItsFirstParagraphFromTheRunningText() {
        assertThat(Body.parse(HARBOUR).firstParagraph()).contains("The six left prison this morning.");
    }

    @Test
    void beginsWithAParagraphPutBeforeIt() {
        assertThat(Body.parse(HARBOUR).after(" They  are free. ").firstParagraph())
                .contains("They are free.");
        assertThat(Body.ofParagraphs(List.of()).after("Alone.")).isEqualTo(Body.ofParagraphs(List.of("Alone.")));
    }

    @Test
    void takesAParagraphInsideAQuoteWhereThereIsNoOther() {
        assertThat(Body.fromMarkdown("> We counted.").firstParagraph()).contains("We counted.");
    }

    @Test
    void hasNoFirstParagraphWhereThereAreNoWords() {
        assertThat(Body.ofParagraphs(List.of(" ")).firstParagraph()).isEmpty();
    }

    @Test
    void isEmptyWithoutWordsAndPictures() {
        assertThat(Body.ofParagraphs(List.of())).matches(Body::isEmpty);
        assertThat(Body.fromMarkdown("***")).matches(Body::isEmpty);
        assertThat(Body.fromMarkdown("![](a1)")).matches(body -> !body.isEmpty());
    }

    @Test
    void countsWordsAndMinutes() {
        var body = Body.ofParagraphs(List.of("word ".repeat(660)));

        assertThat(body.words()).isEqualTo(660);
        assertThat(body.minutes()).isEqualTo(3);
        assertThat(Body.ofParagraphs(List.of()).minutes()).isEqualTo(1);
    }

    @Test
    void countsChineseAndJapaneseByCharacters() {
        var body = Body.ofParagraphs(List.of("港口今天开放。".repeat(300)));

        assertThat(body.words()).isEqualTo(1800);
        assertThat(body.minutes()).isEqualTo(4);
    }

    @Test
    void turnsLineEndsOfPlainParagraphsIntoSpaces() {
        var body = Body.ofParagraphs(List.of("  The six\r\n left ", "", "\u00A0", "Background"));

        assertThat(body.text()).isEqualTo("The six left\n\nBackground");
    }

    @Test
    void listsItsPicturesOnceEach() {
        assertThat(Body.fromMarkdown("![a](m1)\n\n> ![b](m2)\n\n- x\n\n  ![c](m1)")
                        .media())
                .containsExactly("m1", "m2");
    }

    @Test
    void keepsAPulledFactAndWhatStandsElsewhere() {
        var body = Body.parse("""
                {"type":"doc","content":[
                 {"type":"pull_fact","attrs":{"figure":"1,204"},"content":[{"type":"text","text":"days without a charge"}]},
                 {"type":"pull_fact","attrs":{"figure":" "}},
                 {"type":"embed","attrs":{"href":"https://video.example/1","title":"The hearing","media":"a1","alt":"A hall"}},
                 {"type":"embed","attrs":{"href":"https://video.example/2","title":"The verdict"}}]}""");

        assertThat(body.json())
                .isEqualTo("{\"type\":\"doc\",\"attrs\":{\"version\":1},\"content\":["
                        + "{\"type\":\"pull_fact\",\"attrs\":{\"figure\":\"1,204\"},\"content\":["
                        + "{\"type\":\"text\",\"text\":\"days without a charge\"}]},"
                        + "{\"type\":\"pull_fact\",\"attrs\":{\"figure\":null}},"
                        + "{\"type\":\"embed\",\"attrs\":{\"href\":\"https://video.example/1\",\"title\":\"The hearing\","
                        + "\"media\":\"a1\",\"alt\":\"A hall\"}},"
                        + "{\"type\":\"embed\",\"attrs\":{\"href\":\"https://video.example/2\",\"title\":\"The verdict\","
                        + "\"media\":null,\"alt\":\"\"}}]}");
        assertThat(body.text())
                .isEqualTo("1,204\ndays without a charge\n\nThe hearing\nhttps://video.example/1\n\n"
                        + "The verdict\nhttps://video.example/2");
        assertThat(body.media()).containsExactly("a1");
        assertThat(body.firstParagraph()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:///watch",
                "https://video.example@evil.example/",
                "https://video.example\\\\@evil.example/",
                "https://vid%65o.example/",
                "https://video..example/",
                "https://-video.example/",
                "https://video\uFF0Fexample/",
                "https://[::1]/",
                "//video.example/",
                "/news",
                "mailto:desk@example.org",
                "javascript:alert(1)"
            })
    void refusesToPointAtWhatHasNoHostToShow(String href) {
        assertThatExceptionOfType(InvalidBody.class)
                .isThrownBy(() ->
                        Body.parse("{\"type\":\"doc\",\"content\":[{\"type\":\"embed\",\"attrs\":{\"title\":\"x\","
                                + "\"href\":\"" + href + "\"}}]}"))
                .withMessageEndingWith("expected an https address with a host");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"heading","attrs":{"level":7}}                     | content[0].attrs.level: 7, expected 2 to 4
            {"type":"heading","attrs":{"level":"2"}}                   | content[0].attrs.level: "2", expected 2 to 4
            {"type":"heading","attrs":{"level":2.5}}                   | content[0].attrs.level: 2.5, expected 2 to 4
            {"type":"heading"}                                         | content[0].attrs.level: missing, expected 2 to 4
            {"type":"script"}                                          | content[0].type: "script", expected paragraph, heading, blockquote, bullet_list, ordered_list, picture, pull_fact, embed, table or horizontal_rule
            {"type":"text","text":"x"}                                 | content[0].type: "text", expected paragraph, heading, blockquote, bullet_list, ordered_list, picture, pull_fact, embed, table or horizontal_rule
            {"type":5}                                                 | content[0].type: 5, expected a string
            7                                                          | content[0]: 7, expected an object
            {"type":"paragraph","onclick":"x"}                         | content[0]: unknown property onclick, expected attrs, content, type
            {"type":"paragraph","attrs":{"class":"x"}}                 | content[0].attrs: unknown property class, expected none
            {"type":"paragraph","content":{}}                          | content[0].content: an object, expected an array
            {"type":"paragraph","content":[{"type":"text","text":""}]} | content[0].content[0].text: "", expected at least one character
            {"type":"paragraph","content":[{"type":"text","text":"a\\u0000"}]} | content[0].content[0].text: U+0000 at 1, expected text without it
            {"type":"paragraph","content":[{"type":"text","text":"\\udc00\\ud800"}]} | content[0].content[0].text: half a surrogate pair at 0, expected whole characters
            {"type":"paragraph","content":[{"type":"text","text":"x\\ud83d"}]} | content[0].content[0].text: half a surrogate pair at 1, expected whole characters
            {"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"code"}]}]} | content[0].content[0].marks[0].type: "code", expected strong, em, link or lang
            {"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"em"},{"type":"em"}]}]} | content[0].content[0].marks[1].type: "em", expected each mark once
            {"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"lang","attrs":{"tag":"-x"}}]}]} | content[0].content[0].marks[0].attrs.tag: "-x", expected a language tag such as ar or pt-BR
            {"type":"bullet_list"}                                     | content[0].content: empty, expected at least one node
            {"type":"bullet_list","content":[{"type":"paragraph"}]}    | content[0].content[0].type: "paragraph", expected list_item
            {"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"horizontal_rule"}]}]} | content[0].content[0].content[0].type: "horizontal_rule", expected paragraph as the first block of a list_item
            {"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","attrs":{"colspan":21},"content":[{"type":"paragraph"}]}]}]} | content[0].content[0].content[0].attrs.colspan: 21, expected 1 to 20
            {"type":"picture","attrs":{"media":"../../etc/passwd","alt":""}} | content[0].attrs.media: "../../etc/passwd", expected the content hash of a picture
            {"type":"picture","attrs":{"media":"a1"}}                  | content[0].attrs.alt: missing, expected a string
            {"type":"pull_fact","attrs":{"figure":7}}                  | content[0].attrs.figure: 7, expected a string
            {"type":"pull_fact","attrs":{"figure":"1234567890123456789012345678901234567890123456789012345678901"}} | content[0].attrs.figure: 61 characters, expected at most 60
            {"type":"embed","attrs":{"title":"x"}}                     | content[0].attrs.href: missing, expected a string
            {"type":"embed","attrs":{"title":"x","href":"http://video.example/1"}} | content[0].attrs.href: "http://video.example/1", expected an https address with a host
            {"type":"embed","attrs":{"title":" ","href":"https://video.example/1"}} | content[0].attrs.title: " ", expected words that say what is there
            {"type":"embed","attrs":{"title":"x","href":"https://video.example/1","media":"a/b"}} | content[0].attrs.media: "a/b", expected the content hash of a picture
            {"type":"embed","attrs":{"title":"x","href":"https://video.example/1","html":"<iframe>"}} | content[0].attrs: unknown property html, expected alt, href, media, title
            {"type":"embed","attrs":{"title":"x","href":"https://video.example/1"},"content":[]} | content[0]: unknown property content, expected attrs, type
            {"type":"paragraph","content":[{"type":"footnote","content":[{"type":"footnote"}]}]} | content[0].content[0].content[0].type: "footnote", expected text or hard_break
            """)
    void refusesWhatTheSchemaDoesNotKnowAndSaysWhere(String block, String words) {
        assertThatExceptionOfType(InvalidBody.class)
                .isThrownBy(() -> Body.parse("{\"type\":\"doc\",\"content\":[" + block + "]}"))
                .withMessage(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"doc\"",
                "{}",
                "{\"type\":\"paragraph\"}",
                "{\"type\":\"doc\"} x",
                "{\"type\":\"doc\",\"type\":\"doc\"}",
                "{\"type\":\"doc\",\"attrs\":{\"version\":2}}",
                "{\"type\":\"doc\",\"attrs\":null}",
                "{\"type\":\"doc\",\"content\":null}",
                "{'type':'doc'}",
                "<p>Text</p>"
            })
    void refusesWhatIsNoDocument(String json) {
        assertThatExceptionOfType(InvalidBody.class).isThrownBy(() -> Body.parse(json));
    }

    @Test
    void takesTwentyLevelsAndRefusesTheNext() {
        assertThat(Body.parse(nested(18)).text()).isEqualTo("x");
        assertThatExceptionOfType(InvalidBody.class)
                .isThrownBy(() -> Body.parse(nested(19)))
                .withMessageEndingWith("nested 21 deep, expected at most 20");
        assertThatExceptionOfType(InvalidBody.class).isThrownBy(() -> Body.parse(nested(100_000)));
        assertThatExceptionOfType(InvalidBody.class).isThrownBy(() -> Body.parse("[".repeat(1_000_000)));
    }

    @Test
    void refusesTooManyNodes() {
        var rules = "{\"type\":\"horizontal_rule\"},".repeat(50_000);

        assertThatExceptionOfType(InvalidBody.class)
                .isThrownBy(() ->
                        Body.parse("{\"type\":\"doc\",\"content\":[" + rules.substring(0, rules.length() - 1) + "]}"))
                .withMessage("content[49999]: node 50001, expected at most 50000 nodes");
    }

    @Test
    void refusesMoreThanSixMegabytes() {
        assertThatExceptionOfType(InvalidBody.class)
                .isThrownBy(() -> Body.ofParagraphs(List.of("x".repeat(6 * 1024 * 1024))));
    }

    @Test
    void refusesHalfCharactersAndZeroesInPlainParagraphs() {
        assertThatExceptionOfType(InvalidBody.class).isThrownBy(() -> Body.ofParagraphs(List.of("a\uD800b")));
        assertThatExceptionOfType(InvalidBody.class).isThrownBy(() -> Body.ofParagraphs(List.of("a\u0000b")));
    }

    @Test
    void keepsItsWordsOutOfLogs() {
        assertThat(Body.ofParagraphs(List.of("Ines Calder"))).hasToString("Body of 118 characters");
    }

    private static String nested(int quotes) {
        return "{\"type\":\"doc\",\"content\":["
                + "{\"type\":\"blockquote\",\"content\":[".repeat(quotes)
                + "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}"
                + "]}".repeat(quotes) + "]}";
    }

    private static String paragraph(String inline) {
        return "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[" + inline + "]}]}";
    }
}
