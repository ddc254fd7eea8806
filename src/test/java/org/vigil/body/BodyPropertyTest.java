package org.vigil.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BodyPropertyTest {

    private static final int ROUNDS = 400;
    private static final Pictures PICTURES = media ->
            Optional.of(new Pictures.Shown("/m/" + media + ".webp", "/m/" + media + "-400.webp 400w", 800, 600));

    @Test
    void readsItsOwnJsonBackAsAnEqualBody() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var body = Body.parse(new RandomBody(seed).json());

            var again = Body.parse(body.json());

            assertThat(again).as("seed " + seed).isEqualTo(body).hasSameHashCodeAs(body);
            assertThat(again.html(PICTURES, null)).isEqualTo(body.html(PICTURES, null));
        }
    }

    @Test
    void writesWellFormedHtmlWithoutAnythingThatRuns() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var body = Body.parse(new RandomBody(seed).json());

            SafeHtml.check(body.html(PICTURES, "Port <Alma>"));
            SafeHtml.check(body.absoluteHtml("https://example.org/news/x", PICTURES, null));
        }
    }

    @Test
    void isWrittenInMarkdownAsItIsOrNotAtAll() {
        int written = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            var body = Body.parse(new RandomBody(seed).json());
            var markdown = body.markdown();

            markdown.ifPresent(
                    text -> assertThat(Body.fromMarkdown(text).text()).isEqualTo(body.text()));
            written += markdown.isPresent() ? 1 : 0;
        }
        assertThat(written).isPositive();
    }

    @Test
    void linksFootnotesBothWays() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var html = SafeHtml.check(Body.parse(new RandomBody(seed).json()).html(PICTURES, null));

            for (var link : html.select("a[href^=#]")) {
                assertThat(html.select(link.attr("href"))).hasSize(1);
            }
            assertThat(html.select("a a")).isEmpty();
        }
    }

    @Test
    void answersDamagedJsonWithInvalidBodyOnly() {
        var random = new Random(20261120);
        for (int seed = 0; seed < ROUNDS * 10; seed++) {
            var json = damaged(new RandomBody(seed % ROUNDS).json(), random);
            try {
                SafeHtml.check(Body.parse(json).html(PICTURES, null));
            } catch (InvalidBody refused) {
                assertThat(refused.getMessage()).contains(", expected ").hasSizeLessThan(600);
            }
        }
    }

    @Test
    void cutsTeasersWithinTheirLimitAndOnlyBetweenWords() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var body = Body.parse(new RandomBody(seed).json().replaceAll("\\p{Cf}", ""));
            for (int most = 1; most < 60; most += 7) {
                assertThat(body.teaser(most)).as("seed " + seed).hasSizeLessThanOrEqualTo(most);
            }
            assertThat(body.firstWords(1000)).isEqualTo(body.teaser(100_000));
        }
    }

    @Test
    void takesAParagraphOfFiveMegabytesInLinearTime() {
        var words = "The council counted every boat that left the harbour. ".repeat(5_000_000 / 54);

        assertTimeout(Duration.ofSeconds(30), () -> {
            var body = Body.ofParagraphs(List.of(words));
            assertThat(body.words()).isEqualTo(9 * (5_000_000 / 54));
            assertThat(body.minutes()).isGreaterThan(3000);
            assertThat(body.html(Pictures.none(), "Port Alma")).hasSizeGreaterThan(4_900_000);
            assertThat(body.teaser(200)).hasSizeLessThanOrEqualTo(200);
            assertThat(body.firstWords(30)).endsWith("…");
            assertThat(Body.fromMarkdown(words)).isEqualTo(body);
        });
    }

    @Test
    void takesFiveMegabytesWithoutASpaceInLinearTime() {
        assertTimeout(Duration.ofSeconds(30), () -> {
            for (var unit : List.of("a", "\u202A", "\u2069\u202B", "港", "😀", "[", "*a_")) {
                var text = unit.repeat(5_000_000 / unit.length() / (unit.length() == 3 ? 50 : 5));
                var body = Body.ofParagraphs(List.of(text));
                assertThat(body.teaser(100)).isNotNull();
                assertThat(body.firstWords(10)).isNotNull();
                body.html(Pictures.none(), null);
                body.minutes();
            }
        });
    }

    @Test
    void joinsManySmallTextsInLinearTime() {
        var part = "{\"type\":\"text\",\"text\":\"" + "x".repeat(80) + "\"},";
        var parts = part.repeat(49_000);
        var json = "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":["
                + parts.substring(0, parts.length() - 1) + "]}]}";

        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(Body.parse(json).text()).hasSize(80 * 49_000));
    }

    private static String damaged(String json, Random random) {
        var text = new StringBuilder(json);
        for (int i = random.nextInt(3); i >= 0 && !text.isEmpty(); i--) {
            var at = random.nextInt(text.length());
            switch (random.nextInt(6)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) random.nextInt(0x10000));
                case 2 -> text.setCharAt(at, "{}[]\":,0123456789-.eE\\u nulltrue".charAt(random.nextInt(32)));
                case 3 -> text.setLength(at);
                case 4 -> swap(text, random);
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(200))));
            }
        }
        return text.toString();
    }

    private static void swap(StringBuilder text, Random random) {
        var names = List.of(
                "\"doc\"",
                "\"paragraph\"",
                "\"heading\"",
                "\"table_cell\"",
                "\"text\"",
                "\"list_item\"",
                "\"footnote\"",
                "\"attrs\"",
                "\"link\"",
                "null",
                "1e99999999",
                "[]",
                "{}",
                "\"\\u0000\"",
                "\"\\ud800\"");
        var from = names.get(random.nextInt(9));
        var at = text.indexOf(from);
        if (at >= 0) {
            text.replace(at, at + from.length(), names.get(random.nextInt(names.size())));
        }
    }
}
