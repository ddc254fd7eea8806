package org.vigil.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of colour tokens that meet on a page is told apart as WCAG 2.2 asks, in light and in dark. */
class TokenContrastTest {

    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-f]{6});");
    private static final Pattern ANY_COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsla?\\(");

    record Pair(String scheme, String front, String back, double atLeast) {}

    static Stream<Pair> pairs() {
        return Stream.of("light", "dark")
                .flatMap(scheme -> Stream.concat(
                        Stream.concat(
                                on(
                                        scheme,
                                        TEXT,
                                        List.of("ink", "ink-2", "flame-ink", "ok", "alarm"),
                                        List.of("paper", "paper-2")),
                                on(scheme, SHAPE, List.of("edge", "flame", "focus"), List.of("paper", "paper-2"))),
                        Stream.of(
                                new Pair(scheme, "on-flame", "flame", TEXT),
                                new Pair(scheme, "paper", "ink", TEXT),
                                new Pair(scheme, "on-foot", "foot", TEXT),
                                new Pair(scheme, "on-foot-2", "foot", TEXT),
                                new Pair(scheme, "foot-focus", "foot", SHAPE))));
    }

    private static Stream<Pair> on(String scheme, double atLeast, List<String> fronts, List<String> backs) {
        return fronts.stream().flatMap(front -> backs.stream().map(back -> new Pair(scheme, front, back, atLeast)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void isToldApart(Pair pair) throws IOException {
        var tokens = tokens(pair.scheme());

        assertThat(contrast(tokens.getOrDefault(pair.front(), ""), tokens.getOrDefault(pair.back(), "")))
                .isGreaterThanOrEqualTo(pair.atLeast());
    }

    /** Print has its own ink on white; everything else names a token, so that re-branding reaches it. */
    @ParameterizedTest
    @MethodSource("files")
    void namesColoursByTokenOnly(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContainPattern(ANY_COLOUR);
    }

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/static/css"));
                var desk = Files.list(Path.of("src/main/resources/static/desk/css"))) {
            return Stream.concat(files, desk)
                    .filter(file -> !List.of("_global.css", "print.css").contains(String.valueOf(file.getFileName())))
                    .toList()
                    .stream();
        }
    }

    private static Map<String, String> tokens(String scheme) throws IOException {
        var css = Files.readString(Path.of("src/main/resources/static/css/_global.css"));
        var dark = css.indexOf("prefers-color-scheme: dark");
        var tokens = new HashMap<String, String>();
        read(css.substring(0, dark), tokens);
        if (scheme.equals("dark")) {
            read(css.substring(dark), tokens);
        }
        return tokens;
    }

    private static void read(String css, Map<String, String> tokens) {
        var matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
    }

    private static double contrast(String one, String other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        var value = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
