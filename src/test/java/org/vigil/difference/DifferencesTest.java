package org.vigil.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vigil.difference.view.Piece;

/** Two texts compared. */
class DifferencesTest {

    private static String of(List<Piece> pieces, Piece.Kind left) {
        return pieces.stream()
                .filter(piece -> piece.kind() != left)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void findsTheWordThatChanged() {
        var pieces = Differences.between(List.of("Six were held."), List.of("Seven were held."));

        assertThat(pieces)
                .containsExactly(
                        new Piece(Piece.Kind.REMOVED, "Six"),
                        new Piece(Piece.Kind.ADDED, "Seven"),
                        new Piece(Piece.Kind.SAME, " were held.\n"));
    }

    @Test
    void holdsBothTextsWhole() {
        var before = List.of("سبعة محتجزون.", "The court sat.", "Nobody spoke.");
        var after = List.of("ثمانية محتجزون.", "Nobody spoke, they say.", "The end.");

        var pieces = Differences.between(before, after);

        assertThat(of(pieces, Piece.Kind.ADDED)).isEqualTo(String.join("\n", before) + "\n");
        assertThat(of(pieces, Piece.Kind.REMOVED)).isEqualTo(String.join("\n", after) + "\n");
    }

    @Test
    void doesNotTakeApartWhatDiffersAltogether() {
        var before = Collections.nCopies(1, "a b ".repeat(50_000));
        var after = Collections.nCopies(1, "c d ".repeat(50_000));

        assertThat(Differences.between(before, after)).hasSize(2);
    }

    @Test
    void saysNothingOfTwoEmptyTexts() {
        assertThat(Differences.between(List.of(), List.of())).isEmpty();
    }
}
