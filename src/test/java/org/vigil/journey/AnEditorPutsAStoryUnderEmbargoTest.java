package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import org.vigil.DeskTest;
import org.vigil.SteppedClock;
import org.vigil.account.StaffFixture;
import org.vigil.changes.Following;
import org.vigil.release.DueFixture;
import org.vigil.release.ReleaseFixture;
import org.vigil.writing.DraftState;

/** A story is kept from readers until the time that was promised, or until somebody lifts the embargo and says why. */
@Tag("journey")
@DeskTest
@TestPropertySource(properties = "a-database-of-its-own=AnEditorPutsAStoryUnderEmbargoTest")
class AnEditorPutsAStoryUnderEmbargoTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalTime NINE = LocalTime.of(9, 0);

    /** Counts over all tries, so that a journey that is tried again meets no story of the first. */
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    private StaffFixture staff;

    @Autowired
    private ReleaseFixture stories;

    @Autowired
    private DueFixture due;

    @Autowired
    private Following following;

    @Autowired
    private SteppedClock clock;

    @Value("${server.port}")
    private int port;

    /** The next day on which New York puts its clocks forward or back. */
    private LocalDate dayOfTheChange() {
        return NEW_YORK.getRules()
                .nextTransition(clock.instant().plus(Duration.ofDays(1)))
                .getInstant()
                .atZone(NEW_YORK)
                .toLocalDate();
    }

    private void goTo(Instant time) {
        clock.step(Duration.between(clock.instant(), time));
    }

    /** The time of the program is the time of the browser. */
    private Page today(Colleague colleague) {
        colleague.page().clock().setFixedTime(clock.instant().toEpochMilli());
        return colleague.open("/desk");
    }

    /** Goes with the keyboard from the story to its last sheet, and answers the address that readers will find it at. */
    private static String comesToTheSheet(Colleague editor, String headline) {
        editor.tabTo(editor.link(headline)).keys("Enter");
        assertThat(editor.page().locator("h1")).hasText(headline);
        editor.tabTo(editor.link("Publish …")).keys("Enter");
        assertThat(editor.page().locator("h1")).hasText("Publish");
        var warned = editor.page().locator("#seen");
        if (warned.count() > 0) {
            editor.tabTo(warned).keys("Space");
        }
        return editor.page().locator(".known dd").first().innerText();
    }

    private void isNowhere(Reader reader, String address, String headline) {
        following.catchUp();
        assertThat(reader.page().navigate(address).status()).isEqualTo(404);
        assertThat(reader.page().content()).doesNotContain(headline);
        assertThat(Crawl.of(port).visits())
                .allSatisfy(visit -> assertThat(visit.answer().body()).doesNotContain(headline));
    }

    private void isRead(Reader reader, String address, String headline) {
        following.catchUp();
        reader.open("/news").getByText(headline).first().click();
        assertThat(reader.path()).endsWith(address.substring(address.lastIndexOf('/')));
        assertThat(reader.page().locator("h1")).hasText(headline);
    }

    @Test
    void keepsItUntilNineInNewYorkOnTheMorningOnWhichTheClocksAreChanged() {
        var headline = "Harbour " + NUMBERS.incrementAndGet() + " of Halvik is open";
        var day = dayOfTheChange();
        var nine = day.atTime(NINE).atZone(NEW_YORK).toInstant();
        goTo(day.minusDays(1).atTime(18, 0).atZone(NEW_YORK).toInstant());
        stories.in(DraftState.APPROVED, headline);
        var ilse = staff.named("Ilse Varga", "editor");

        try (var editor = Colleague.onADesk(port).as(ilse);
                var reader = Reader.onADesk(port)) {
            today(editor);
            var address = comesToTheSheet(editor, headline);
            editor.tabTo(editor.page().locator("#choice-now")).keys("ArrowDown", "ArrowDown");
            assertThat(editor.page().locator("#choice-embargo")).isChecked();
            editor.fillAt(editor.page().locator("#date"), day.toString())
                    .fillAt(editor.page().locator("#time"), "09:00");
            editor.tabTo(editor.page().getByLabel("Time zone")).type("America/New");
            editor.tabTo(editor.button("Decide")).keys("Enter");

            var said = day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)) + ", 09:00";
            assertThat(editor.page().locator(".loud-embargo")).containsText(said);
            assertThat(editor.page().locator(".loud-embargo")).containsText("America/New York");
            var left = Duration.between(clock.instant(), nine);
            assertThat(left).isBetween(Duration.ofHours(13), Duration.ofHours(16));
            assertThat(today(editor).locator("time[data-countdown]")).hasText("in " + left.toHours() + " hours");
            assertThat(due.run()).isEqualTo("nothing was due");
            isNowhere(reader, address, headline);

            goTo(nine.minusSeconds(90));
            editor.as(staff.signIn(ilse.id()));
            assertThat(today(editor).locator(".waiting")).containsText("Soon public: “" + headline + "”");
            assertThat(editor.page().locator("time[data-countdown]")).hasText("in 1 minute");
            assertThat(due.run()).isEqualTo("nothing was due");
            isNowhere(reader, address, headline);

            goTo(nine.plusSeconds(1));
            assertThat(due.run()).startsWith("1 published");
            isRead(reader, address, headline);
            today(editor);
            editor.tabTo(editor.link(headline)).keys("Enter");
            assertThat(editor.page().locator(".stage")).hasText("Public");
            assertThat(editor.page().locator(".timeline li").first())
                    .containsText("Published when its time had come Publishing by time");
            assertThat(editor.page().locator(".timeline li").first()).containsText(said);
        }
    }

    @Test
    void keepsItUntilItIsLiftedByHandForAReason() {
        var headline = "What the mayor signed on day " + NUMBERS.incrementAndGet();
        var reason = "Their own report came out this morning.";
        stories.in(DraftState.APPROVED, headline);
        var ilse = staff.named("Ilse Varga", "editor");
        var amara = staff.named("Amara Keele", "administrator", "editor");

        try (var editor = Colleague.onADesk(port).as(ilse);
                var colleague = Colleague.onADesk(port);
                var reader = Reader.onADesk(port)) {
            today(editor);
            var address = comesToTheSheet(editor, headline);
            editor.tabTo(editor.page().locator("#choice-now")).keys("ArrowUp");
            assertThat(editor.page().locator("#choice-until-lifted")).isChecked();
            editor.tabTo(editor.button("Decide")).keys("Enter");
            assertThat(editor.page().locator(".loud-embargo")).containsText("Nobody may see it before.");

            clock.step(Duration.ofDays(40));
            assertThat(due.run()).isEqualTo("nothing was due");
            isNowhere(reader, address, headline);
            editor.as(staff.signIn(ilse.id()));
            assertThat(today(editor).locator("main")).containsText("until somebody lifts it");
            editor.tabTo(editor.link(headline)).keys("Enter");
            editor.tabTo(editor.page().locator("summary").getByText("Lift the embargo"))
                    .keys("Enter");
            editor.tabTo(editor.page().locator("#say-lift")).type(reason);
            editor.keys("Tab", "Enter");
            assertThat(editor.page().locator(".done")).hasText("The embargo is lifted. Readers see the story.");

            isRead(reader, address, headline);
            var story =
                    colleague.as(staff.signIn(amara.id())).open(editor.path().replaceAll("\\?.*", ""));
            assertThat(story.locator(".timeline li").first()).containsText("Embargo lifted Ilse Varga");
            assertThat(story.locator(".timeline li").first()).containsText(reason);
            var audit = colleague.open("/desk/audit");
            assertThat(audit.locator("tr").getByText("lifted an embargo").locator("xpath=ancestor::tr"))
                    .containsText("Ilse Varga");
            assertThat(audit.content()).doesNotContain(reason);
        }
    }
}
