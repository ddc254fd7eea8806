package org.vigil.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexPatternTest {

    @ParameterizedTest
    @CsvSource({
        "NLR 12/{number:4}/{year}, NLR 12/0031/2026",
        "{number}, 31",
        "{year}-{number:2}-{year}, 2026-31-2026",
        "الرقم {number:3}, الرقم 031",
        "100% <b>{number:1}$1\\, 100% <b>31$1\\",
        "{number:9}, 000000031"
    })
    void makesNumbers(String pattern, String number) {
        assertThat(IndexPattern.problem(pattern)).isNull();
        assertThat(IndexPattern.of(pattern).number(31, 2026)).isEqualTo(number);
        assertThat(IndexPattern.of(pattern).numberIn(number, 2026)).hasValue(31);
        assertThat(IndexPattern.of(pattern).numberIn("x" + number, 2026)).isEmpty();
    }

    @Test
    void makesLongerNumbersWhereTheZerosDoNotSuffice() {
        assertThat(IndexPattern.of("{number:2}/{year}").number(1234, 2026)).isEqualTo("1234/2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NLR 12/{year}", "", "{number}{number}", "{number}/{number:4}", "number", "{number:0}"})
    void wantsExactlyOneNumber(String pattern) {
        assertThat(IndexPattern.problem(pattern)).isEqualTo("streams.problem.pattern.number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{number}{month}", "{number} {", "{number}}", "{number:4}{YEAR}", "{number} {number:10}"})
    void knowsNoOtherToken(String pattern) {
        assertThat(IndexPattern.problem(pattern)).isEqualTo("streams.problem.pattern.token");
    }

    @Test
    void hasAtMostFortyCharactersOnOneLine() {
        assertThat(IndexPattern.problem("x".repeat(32) + "{number}")).isNull();
        assertThat(IndexPattern.problem("x".repeat(33) + "{number}")).isEqualTo("streams.problem.pattern.long");
        assertThat(IndexPattern.problem("a\nb{number}")).isEqualTo("streams.problem.pattern.long");
    }
}
