package org.vigil.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as people say them, on the days when clocks are changed and on all others. */
class LocalMomentTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private static Instant at(String date, String time, String zone) {
        return LocalMoment.of(date, time, zone).requireFuture(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, 09:00, Europe/Lisbon, 2026-11-26T09:00:00Z",
        "2027-07-01, 09:00, Europe/Lisbon, 2027-07-01T08:00:00Z",
        "2027-02-28, 23:59, Asia/Kathmandu, 2027-02-28T18:14:00Z",
        "2028-02-29, 00:00, UTC, 2028-02-29T00:00:00Z"
    })
    void isTheInstantWhenClocksThereShowIt(String date, String time, String zone, Instant expected) {
        assertThat(at(date, time, zone)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, 01:30, Europe/Lisbon, 02:00", "2027-03-28, 00:30, Asia/Beirut, 01:00"})
    void refusesATimeThatNeverIsAndOffersTheNextThatIs(String date, String time, String zone, String next) {
        assertThatExceptionOfType(NotLikeThis.class)
                .isThrownBy(() -> at(date, time, zone))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("gap");
                    assertThat(refused.details()).containsExactly(time, zone, next);
                    assertThat(at(date, (String) refused.details().getLast(), zone))
                            .isAfter(NOW);
                });
    }

    @Test
    void takesTheEarlierOfTwoAndKnowsTheOther() {
        var lisbon = ZoneId.of("Europe/Lisbon");

        var first = at("2027-10-31", "01:30", "Europe/Lisbon");

        assertThat(first).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(LocalMoment.again(first, lisbon)).contains(Instant.parse("2027-10-31T01:30:00Z"));
        assertThat(LocalMoment.again(first.plusSeconds(3_600), lisbon)).isEmpty();
        assertThat(LocalMoment.again(at("2027-10-31", "03:30", "Europe/Lisbon"), lisbon))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 09:00, past",
        "2020-01-01, 09:00, past",
        "2031-11-25, 09:01, far",
        "+999999999-12-31, 09:00, far",
        "2026-02-30, 09:00, time",
        "tomorrow, 09:00, time",
        "2026-11-26, 25:00, time",
        "'', '', time"
    })
    void refusesWhatIsPastOrFarOrNoTime(String date, String time, String code) {
        assertThatExceptionOfType(NotLikeThis.class)
                .isThrownBy(() -> at(date, time, "UTC"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void isAMinuteAwayAtLeastAndFiveYearsAtMost() {
        assertThat(at("2026-11-25", "09:01", "UTC")).isEqualTo(NOW.plusSeconds(60));
        assertThat(at("2031-11-25", "09:00", "UTC")).isEqualTo(Instant.parse("2031-11-25T09:00:00Z"));
    }

    @Test
    void refusesAPlaceThatIsNone() {
        assertThatExceptionOfType(NotLikeThis.class)
                .isThrownBy(() -> at("2026-11-26", "09:00", "Europe/Atlantis"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("zone"));
    }
}
