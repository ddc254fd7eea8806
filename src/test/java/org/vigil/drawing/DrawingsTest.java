package org.vigil.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawingsTest {

    @ParameterizedTest
    @MethodSource("names")
    void fillsTheWholeSheetWithManyColours(String name) {
        var drawing = Drawings.draw(name);

        assertThat(drawing.getWidth()).isEqualTo(1600);
        assertThat(drawing.getHeight()).isEqualTo(1000);
        assertThat(drawing.getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
        assertThat(inksOf(drawing)).isGreaterThan(6);
    }

    @ParameterizedTest
    @MethodSource("names")
    void drawsTheSamePixelsEachTime(String name) {
        assertThat(Arrays.equals(pixels(Drawings.draw(name)), pixels(Drawings.draw(name))))
                .isTrue();
    }

    @Test
    void drawsEachNameDifferently() {
        var prints = Drawings.names().stream()
                .map(name -> Arrays.hashCode(pixels(Drawings.draw(name))))
                .distinct();

        assertThat(prints).hasSameSizeAs(Drawings.names());
    }

    @Test
    void drawsAMarkWithNothingAroundIt() {
        var mark = Drawings.mark();

        assertThat(mark.getRGB(0, 0) >>> 24).isZero();
        assertThat(mark.getRGB(256, 256) >>> 24).isEqualTo(255);
        assertThat(pixels(mark)).isEqualTo(pixels(Drawings.mark()));
    }

    @Test
    void refusesANameItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drawings.draw("../etc/passwd"))
                .withMessageContaining("river-boats");
    }

    static Set<String> names() {
        return Drawings.names();
    }

    /** How many clearly different colours cover at least a four-hundredth of the sheet each. */
    private static long inksOf(BufferedImage drawing) {
        var coarse = Arrays.stream(pixels(drawing))
                .map(rgb -> rgb >> 4 & 0x0f0f0f)
                .sorted()
                .toArray();
        var inks = 0L;
        for (int from = 0, to = 0; to <= coarse.length; to++) {
            if (to == coarse.length || coarse[to] != coarse[from]) {
                inks += to - from >= coarse.length / 400 ? 1 : 0;
                from = to;
            }
        }
        return inks;
    }

    private static int[] pixels(BufferedImage drawing) {
        return drawing.getRGB(0, 0, drawing.getWidth(), drawing.getHeight(), null, 0, drawing.getWidth());
    }
}
