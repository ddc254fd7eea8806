package org.vigil.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final Body RIVER = Body.ofParagraphs(List.of(
            "The six members of the river council left prison this morning. Dr. Calder met them at the gate.",
            "The judgment orders the ministry to pay within ninety days."));

    @Test
    void endsWithASentenceWithoutAnEllipsis() {
        assertThat(RIVER.teaser(80)).isEqualTo("The six members of the river council left prison this morning.");
        assertThat(RIVER.teaser(100))
                .isEqualTo(
                        "The six members of the river council left prison this morning. Dr. Calder met them at the gate.");
    }

    @Test
    void endsBetweenWordsWithAnEllipsisWhereASentenceIsTooLong() {
        assertThat(RIVER.teaser(40)).isEqualTo("The six members of the river council…");
        assertThat(RIVER.teaser(10)).isEqualTo("The six…");
    }

    @Test
    void prefersWordsToAVeryShortSentence() {
        var body = Body.ofParagraphs(List.of("Free. The six members of the river council left prison this morning."));

        assertThat(body.teaser(50)).isEqualTo("Free. The six members of the river council left…");
    }

    @Test
    void needsNoEllipsisAfterASentenceHoweverShort() {
        assertThat(Body.ofParagraphs(List.of("Free. Immeasurablylongwords follow."))
                        .teaser(12))
                .isEqualTo("Free.");
    }

    @Test
    void knowsThatATitleEndsNoSentence() {
        assertThat(RIVER.teaser(67)).doesNotEndWith("Dr.");
    }

    @Test
    void isTheWholeTextWhereThatFits() {
        assertThat(Body.ofParagraphs(List.of("No full stop here")).teaser(17)).isEqualTo("No full stop here");
        assertThat(RIVER.teaser(1000)).endsWith("gate. The judgment orders the ministry to pay within ninety days.");
    }

    @Test
    void takesTheEndOfAParagraphForTheEndOfASentence() {
        var body = Body.ofParagraphs(List.of("Six names without a full stop", "Immeasurably more of them follow here"));

        assertThat(body.teaser(35)).isEqualTo("Six names without a full stop");
    }

    @Test
    void cutsAWordThatAloneIsTooLongBetweenCharacters() {
        assertThat(Body.ofParagraphs(List.of("x".repeat(300))).teaser(10)).isEqualTo("xxxxxxxxx…");
        assertThat(Body.ofParagraphs(List.of("👩‍👧".repeat(300))).teaser(12)).isEqualTo("👩‍👧👩‍👧…");
    }

    @Test
    void cutsAlikeInManyThreadsAtOnce() {
        var teasers = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> RIVER.teaser(i % 2 == 0 ? 80 : 100).length() + RIVER.firstWords(3))
                .distinct();

        assertThat(teasers).hasSize(2);
    }

    @Test
    void takesTheFirstWords() {
        assertThat(RIVER.firstWords(3)).isEqualTo("The six members…");
        assertThat(RIVER.firstWords(11)).isEqualTo("The six members of the river council left prison this morning.");
        assertThat(RIVER.firstWords(500)).endsWith("ninety days.");
        assertThat(RIVER.firstWords(29)).endsWith("ninety days.");
    }

    @Test
    void findsWordsInLanguagesWithoutSpaces() {
        var body = Body.ofParagraphs(List.of("สมาชิกสภาแม่น้ำทั้งหกคนออกจากเรือนจำเมื่อเช้านี้"));

        assertThat(body.teaser(20)).endsWith("…").hasSizeBetween(5, 20);
    }

    @Test
    void cutsArabicBetweenWords() {
        var body = Body.ofParagraphs(List.of("غادر الأعضاء الستة السجن هذا الصباح بعد حكم المحكمة"));

        assertThat(body.teaser(20)).isEqualTo("غادر الأعضاء الستة…");
    }

    @Test
    void closesDirectionsThatTheCutLeftOpen() {
        var body = Body.ofParagraphs(List.of("Call \u2067one two three four five six\u2069 seven"));

        assertThat(body.teaser(20)).isEqualTo("Call \u2067one two three\u2069…");
    }
}
