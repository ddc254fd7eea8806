package org.vigil.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectionTest {

    @Test
    void dropsOverridesAndTheirEnd() {
        assertThat(Direction.settle("photo\u202Egnp.exe\u202C.")).isEqualTo("photognp.exe.");
        assertThat(Direction.settle("\u202Dabc")).isEqualTo("abc");
    }

    @Test
    void closesWhatIsLeftOpen() {
        assertThat(Direction.settle("a \u2067b \u202Ac")).isEqualTo("a \u2067b \u202Ac\u202C\u2069");
    }

    @Test
    void dropsEndsWithoutABeginning() {
        assertThat(Direction.settle("a\u2069b\u202Cc")).isEqualTo("abc");
        assertThat(Direction.settle("\u2066a\u202Cb\u2069")).isEqualTo("\u2066ab\u2069");
    }

    @Test
    void endsEmbeddingsWithTheIsolateAroundThem() {
        assertThat(Direction.settle("\u2066a\u202Bb\u2069c")).isEqualTo("\u2066a\u202Bb\u202C\u2069c");
    }

    @Test
    void leavesBalancedTextAlone() {
        var text = "رقم \u2066+216 12 34\u2069 و\u200Eنص\u200F";

        assertThat(Direction.settle(text)).isEqualTo(text).isEqualTo(Direction.settle(Direction.settle(text)));
    }

    @Test
    void knowsWhichLanguagesRunFromTheRight() {
        assertThat(Direction.of("ar")).isEqualTo("rtl");
        assertThat(Direction.of("fa-IR")).isEqualTo("rtl");
        assertThat(Direction.of("az-Arab")).isEqualTo("rtl");
        assertThat(Direction.of("pt-BR")).isEqualTo("ltr");
    }
}
