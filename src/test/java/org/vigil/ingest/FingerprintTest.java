package org.vigil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final LocalDate DAY = LocalDate.of(2019, 7, 13);

    @Test
    void isTheSameForTwoCapturesOfOneText() {
        var one = Fingerprint.of(DAY, "The “Old Quarter” – Zoë’s home – is ﬁnished…");
        var other = Fingerprint.of(DAY, " the \"old\u200b quarter\"  -\u00a0Zoe\u0308's home\u00ad — is finished... ");

        assertThat(other).isEqualTo(one).hasToString(one.toString());
        assertThat(one.bytes()).hasSize(16);
    }

    @Test
    void differsByDayAndByText() {
        var one = Fingerprint.of(DAY, "The quarter");

        assertThat(Fingerprint.of(DAY.plusDays(1), "The quarter")).isNotEqualTo(one);
        assertThat(Fingerprint.of(DAY, "The quarters")).isNotEqualTo(one);
    }

    @Test
    void countsTheDatelineAsText() {
        assertThat(Fingerprint.of(DAY, "ORRIN – The quarter")).isNotEqualTo(Fingerprint.of(DAY, "The quarter"));
    }

    @Test
    void looksAtTheFirstParagraphAndElseAtTheDeck() {
        var story = new FoundStory(1, 1, DAY, "A deck", List.of("First", "Second"), List.of());
        var deckOnly = new FoundStory(9, 2, DAY, "A deck", List.of(), List.of());

        assertThat(Fingerprint.of(story)).isEqualTo(Fingerprint.of(DAY, "First"));
        assertThat(Fingerprint.of(deckOnly)).isEqualTo(Fingerprint.of(DAY, "A deck"));
    }

    @Test
    void staysWhatItWasInEarlierReleases() {
        assertThat(Fingerprint.of(DAY, "The Quarter")).hasToString("2019-07-13 cf99f0dae690023755e1df6a135f0dd0");
    }
}
