package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.DeskTest;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.shared.Job;
import org.vigil.writing.WritingFixture;

/** A story is opened from anywhere at the desk by typing some words of it, by those who may read it. */
@Tag("journey")
@DeskTest
class AColleagueFindsAStoryQuicklyTest {

    /** Counts over all tries, so that a journey that is tried again finds no story of the first. */
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String halvik = "Halvik" + NUMBERS.incrementAndGet();

    @Autowired
    private StaffFixture staff;

    @Autowired
    private WritingFixture drafts;

    @Autowired
    private List<Job> jobs;

    @Autowired
    private JdbcClient jdbc;

    @Value("${server.port}")
    private int port;

    private static Locator options(Colleague colleague) {
        return colleague.page().getByRole(AriaRole.OPTION);
    }

    private static Locator chosen(Colleague colleague) {
        return colleague.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setSelected(true));
    }

    /** The words of what was written last are taken up, as the program does by itself. */
    private void takeUpWords() {
        jobs.stream().filter(job -> job.name().equals("rundown.words")).forEach(Job::run);
    }

    private SignedInPerson onlyInReports() {
        var person = staff.named("Rui Tavares");
        jdbc.sql("""
                        insert into person_role (person_id, role_id, stream_id)
                        select :person, 'writer', id from stream where address = 'reports'
                        """).param("person", person.id()).update();
        return person;
    }

    @Test
    void opensItFromThePaletteWithTheKeyboard() {
        var hana = staff.named("Hana Okoye", "writer");
        var first = drafts.draft(hana, "Lamplighters of " + halvik + " march");
        drafts.draft(hana, "Lamplighters at " + halvik + " wait");
        takeUpWords();

        try (var colleague = Colleague.onADesk(port).as(hana)) {
            colleague.open("/desk/help");
            colleague.keys("Control+k").type("lamplighters " + halvik);
            assertThat(options(colleague)).hasText(new String[] {
                "Lamplighters at " + halvik + " wait draft", "Lamplighters of " + halvik + " march draft"
            });
            assertThat(chosen(colleague)).containsText("wait");
            colleague.keys("ArrowDown");
            assertThat(chosen(colleague)).containsText("march");
            colleague.keys("Enter");

            assertThat(colleague.page().locator("h1")).hasText("Lamplighters of " + halvik + " march");
            assertThat(colleague.path()).isEqualTo("/desk/stories/" + first);
        }
    }

    @Test
    void opensItAtOnceHoweverFastItIsTypedAndTypedWrong() {
        var hana = staff.named("Hana Okoye", "writer");
        var story = drafts.draft(hana, "Bellfounders strike in " + halvik);
        takeUpWords();

        try (var colleague = Colleague.onADesk(port).as(hana)) {
            colleague.open("/desk");
            colleague.keys("Control+k").type("belfounders strike in " + halvik).keys("Enter");

            assertThat(colleague.page().locator("h1")).hasText("Bellfounders strike in " + halvik);
            assertThat(colleague.path()).isEqualTo("/desk/stories/" + story);
        }
    }

    @Test
    void beginsAnewEachTime() {
        var hana = staff.named("Hana Okoye", "writer");
        drafts.draft(hana, "Ropemakers of " + halvik + " meet");
        takeUpWords();

        try (var colleague = Colleague.onADesk(port).as(hana)) {
            colleague.open("/desk");
            colleague.keys("Control+k");
            var places = options(colleague).count();
            colleague.type("ropemakers " + halvik);
            assertThat(options(colleague)).hasCount(1);
            colleague.keys("Escape", "Control+k");

            assertThat(options(colleague)).hasCount(places);
            assertThat(chosen(colleague)).hasText("Today");
        }
    }

    @Test
    void isNotToldOfStoriesOfOtherStreams() {
        var story = drafts.draft(staff.named("Hana Okoye", "writer"), "Glassblowers of Halvik leave");
        takeUpWords();

        try (var colleague = Colleague.onADesk(port).as(onlyInReports())) {
            colleague.open("/desk");
            colleague.keys("Control+k");
            colleague.page().waitForResponse("**/desk/find?q=glassblowers", () -> colleague.type("glassblowers"));
            assertThat(colleague.page().locator(".palette-none")).hasText("Nothing matches.");
            assertThat(options(colleague)).hasCount(0);

            assertThat(colleague.page().navigate("/desk/stories/" + story).status())
                    .isEqualTo(404);
            assertThat(colleague.page().content()).doesNotContain("Glassblowers");
        }
    }
}
