package org.vigil.rebrand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.look.Scheme;
import org.vigil.look.Tokens;

/** Every pair of colour tokens that meet on a page is told apart as WCAG 2.2 asks, in light and in dark. */
class TokenContrastTest {

    private static final Pattern ANY_COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsla?\\(");

    /** A pair in one of the two schemes. */
    record Meeting(Scheme scheme, Contrast.Pair pair) {}

    static Stream<Meeting> meetings() {
        return Arrays.stream(Scheme.values())
                .flatMap(scheme -> Contrast.pairs().stream().map(pair -> new Meeting(scheme, pair)));
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void isToldApart(Meeting meeting) {
        var tokens = Tokens.builtIn(meeting.scheme());

        assertThat(tokens).containsKeys(meeting.pair().front(), meeting.pair().back());
        assertThat(meeting.pair().in(tokens))
                .isGreaterThanOrEqualTo(meeting.pair().atLeast());
    }

    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21.0", "#777777, #ffffff, 4.478", "#ffffff, #ffffff, 1.0", "#b3370b, #fffdf8, 5.957"
    })
    void isReckonedAsWcagDoes(String one, String other, double ratio) {
        assertThat(Contrast.ratio(one, other)).isCloseTo(ratio, within(0.01));
        assertThat(Contrast.ratio(other, one)).isEqualTo(Contrast.ratio(one, other));
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
}
