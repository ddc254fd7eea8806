package org.vigil.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 19);

    @Test
    void writesDatesAsTheReadersOfALanguageDo() {
        assertThat(Words.in("en").date(DAY)).isEqualTo("19 November 2026");
        assertThat(Words.in("fr").date(DAY)).isEqualTo("19 novembre 2026");
        assertThat(Words.in("es").date(DAY)).isEqualTo("19 de noviembre de 2026");
        assertThat(Words.in("ar").date(DAY)).isEqualTo("19 نوفمبر 2026");
    }

    @Test
    void writesMonthsInTheOrderOfTheLanguage() {
        assertThat(Words.in("en").month(YearMonth.of(2026, 11))).isEqualTo("November 2026");
        assertThat(Words.in("es").month(YearMonth.of(2026, 11))).isEqualTo("noviembre de 2026");
        assertThat(Words.in("fr").monthName(YearMonth.of(2026, 11))).isEqualTo("novembre");
    }

    @Test
    void keepsTheDayWhereverTheMachineStands() {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        try {
            assertThat(Words.in("en").dayAndMonth(DAY)).isEqualTo("19 November");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void namesTheZoneOfAMoment() {
        var at = Instant.parse("2026-11-19T09:00:00Z");

        assertThat(Words.in("en").moment(at, ZoneId.of("UTC"))).isEqualTo("19 November 2026, 09:00 UTC");
        assertThat(Words.in("en").moment(at, ZoneId.of("Europe/Madrid"))).isEqualTo("19 November 2026, 10:00 CET");
    }

    @Test
    void writesOneKindOfDigits() {
        assertThat(Words.in("ar").number(2211)).isEqualTo("2,211");
        assertThat(Words.in("ar").say("listing.total", 2211)).isEqualTo("2,211 خبرًا");
    }

    @Test
    void countsAsArabicDoes() {
        var words = Words.in("ar");

        assertThat(words.say("listing.total", 0)).isEqualTo("لا أخبار");
        assertThat(words.say("listing.total", 1)).isEqualTo("خبر واحد");
        assertThat(words.say("listing.total", 2)).isEqualTo("خبران");
        assertThat(words.say("listing.total", 7)).isEqualTo("7 أخبار");
        assertThat(words.say("listing.total", 15)).isEqualTo("15 خبرًا");
        assertThat(words.say("listing.total", 100)).isEqualTo("100 خبر");
    }

    @Test
    void knowsWhichLanguagesRunFromTheRight() {
        assertThat(Words.directionOf("fa")).isEqualTo("rtl");
        assertThat(Words.directionOf("es")).isEqualTo("ltr");
    }

    @Test
    void keepsADotWithTheFactBeforeIt() {
        assertThat(Words.in("en").facts("One · Two")).isEqualTo("One\u00a0· Two");
    }
}
