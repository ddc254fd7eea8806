package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.vigil.DeskTest;
import org.vigil.SteppedClock;
import org.vigil.account.Staff;

/** From the set-up link to a colleague's lost phone, in real browsers with a virtual authenticator. */
@Tag("journey")
@DeskTest
class AColleagueComesToTheDeskTest {

    private static final String PASSWORD = "heron sails past midnight";

    @Autowired
    private Staff staff;

    @Autowired
    private SteppedClock clock;

    @Value("${server.port}")
    private int port;

    /** Counts over all tries, so that a journey that is tried again meets nobody from the first. */
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private int number;

    /** The tries of one journey do not count against the next. */
    @BeforeEach
    void anotherDay() {
        clock.step(Duration.ofHours(1));
        number = NUMBERS.incrementAndGet();
    }

    /** An administrator with a passkey, at the desk. */
    private Colleague administrator() {
        var colleague = Colleague.onADesk(port).withADevice();
        colleague.open(staff.newAdministratorLink());
        colleague.fill("Name", "Amara Keele");
        colleague.fill("E-mail address", "amara" + number + "@northlight.example");
        colleague.press("Continue");
        colleague.press("Make a passkey");
        assertThat(colleague.page().locator("h1")).hasText("Today");
        return colleague;
    }

    private String invite(Colleague administrator, String name, String role) {
        administrator.open("/desk/people/new");
        administrator.fill("Name", name);
        administrator.fill(
                "E-mail address", name.toLowerCase(Locale.ROOT).replace(' ', '.') + number + "@northlight.example");
        administrator.page().getByLabel(role, exactly()).first().check();
        administrator.press("Invite and make the link");
        return administrator.page().locator(".handover input").inputValue();
    }

    private static com.microsoft.playwright.Page.GetByLabelOptions exactly() {
        return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
    }

    /** Joins with a password and an app; answers the codes for paper. */
    private List<String> join(Colleague colleague, String link) {
        colleague.open(link);
        colleague.scan();
        colleague.fill("New password", PASSWORD);
        colleague.fill("Six digits from the app", colleague.code(clock));
        colleague.press("Use this password");
        assertThat(colleague.heading()).isEqualTo("Your recovery codes");
        var codes = colleague.page().locator(".codes code").allInnerTexts();
        colleague.page().locator("a.button-strong").click();
        return codes;
    }

    private void signIn(Colleague colleague, String address, String code) {
        colleague.open("/desk/sign-in");
        colleague.fill("E-mail address", address);
        colleague.fill("Password", PASSWORD);
        colleague.fill("Code", code);
        colleague.press("Sign in");
    }

    private String address(String name) {
        return name + number + "@northlight.example";
    }

    @Test
    void setsTheNewsroomUpWithAPasskeyAndSignsInWithItAgain() {
        try (var amara = administrator()) {
            assertThat(amara.page().locator(".done")).containsText("Welcome to the desk");
            amara.press("Sign out");
            assertThat(amara.path()).isEqualTo("/desk/sign-in");

            amara.open("/desk/people");
            assertThat(amara.path()).isEqualTo("/desk/sign-in?to=%2Fdesk%2Fpeople");
            amara.press("Sign in with a passkey");

            assertThat(amara.page().locator("h1")).hasText("People");
        }
    }

    @Test
    void invitesAColleagueWhoJoinsWithAPasswordAndAnAppAndUsesPaperOnce() {
        try (var amara = administrator();
                var sefa = Colleague.withoutScript(port)) {
            var link = invite(amara, "Sefa Dorin", "Editor");
            var codes = join(sefa, link);
            assertThat(codes).hasSize(10).doesNotHaveDuplicates();
            assertThat(sefa.heading()).isEqualTo("Today");

            sefa.open(link);
            assertThat(sefa.page().locator(".problems")).containsText("This link opens nothing any more");

            sefa.forgetCookies();
            signIn(sefa, address("sefa.dorin"), sefa.code(clock));
            assertThat(sefa.page().locator(".problems")).containsText("only once");

            clock.step(Duration.ofSeconds(30));
            signIn(sefa, address("sefa.dorin"), sefa.code(clock));
            assertThat(sefa.page().locator("h1")).hasText("Today");

            sefa.forgetCookies();
            signIn(sefa, address("sefa.dorin"), codes.getFirst().toUpperCase(Locale.ROOT));
            assertThat(sefa.page().locator("h1")).hasText("Today");
            sefa.forgetCookies();
            signIn(sefa, address("sefa.dorin"), codes.getFirst());
            assertThat(sefa.page().locator(".problems")).isVisible();
        }
    }

    @Test
    void helpsAColleagueWhoHasLostTheirPhone() {
        try (var amara = administrator();
                var finder = Colleague.onADesk(port);
                var sefa = Colleague.onAPhone(port).withADevice()) {
            join(finder, invite(amara, "Ilse Varga", "Writer"));

            amara.open("/desk/people");
            amara.page().getByText("Ilse Varga").click();
            amara.press("Make a new link");
            var link = amara.page().locator(".handover input").inputValue();
            sefa.open(link);
            assertThat(sefa.page().locator("main")).containsText("Everything you signed in with before stops working");
            sefa.press("Make a passkey");
            assertThat(sefa.page().locator("h1")).hasText("Today");

            finder.open("/desk/me");
            assertThat(finder.path()).startsWith("/desk/sign-in");
            clock.step(Duration.ofSeconds(30));
            signIn(finder, address("ilse.varga"), finder.code(clock));
            assertThat(finder.page().locator(".problems")).isVisible();
        }
    }

    @Test
    void endsTheSessionsOfWhoeverGetsOtherRoles() {
        try (var amara = administrator();
                var teo = Colleague.onADesk(port)) {
            join(teo, invite(amara, "Teo Brandt", "Reader of drafts"));
            teo.open("/desk/people");
            assertThat(teo.heading()).isEqualTo("This is not for your roles");

            amara.open("/desk/people");
            amara.page().getByText("Teo Brandt").click();
            amara.page().getByLabel("Administrator", exactly()).first().check();
            amara.press("Save");
            assertThat(amara.page().locator(".done")).containsText("must sign in again");

            teo.open("/desk/people");
            assertThat(teo.path()).startsWith("/desk/sign-in");
            clock.step(Duration.ofSeconds(30));
            signIn(teo, address("teo.brandt"), teo.code(clock));
            teo.open("/desk/people");
            assertThat(teo.heading()).isEqualTo("People");
        }
    }

    @Test
    void asksOnceMoreBeforeWhatIsDangerousAndLosesNothing() {
        try (var amara = administrator()) {
            amara.open("/desk/people/new");
            amara.fill("Name", "Noor Azimi");
            amara.fill("E-mail address", "noor" + number + "@northlight.example");
            amara.page().getByLabel("Researcher", exactly()).first().check();
            clock.step(Duration.ofMinutes(11));
            amara.press("Invite and make the link");
            assertThat(amara.heading()).isEqualTo("Is it still you?");

            amara.press("Confirm with a passkey");
            assertThat(amara.page().locator(".problems")).isHidden();

            assertThat(amara.page().locator("h1")).hasText("Noor Azimi");
            assertThat(amara.page().locator(".handover input")).isVisible();
            assertThat(amara.page().getByLabel("Researcher", exactly()).first()).isChecked();
        }
    }

    @Test
    void hasTwoPasskeysAndTakesOneAway() {
        try (var amara = administrator()) {
            amara.open("/desk/me");
            amara.press("Remove Chrome, Linux");
            assertThat(amara.page().locator(".problems")).containsText("your last way to sign in");

            amara.open("/desk/me/password");
            amara.scan();
            amara.fill("New password", PASSWORD);
            amara.fill("Six digits from the app", amara.code(clock));
            amara.press("Save");
            assertThat(amara.heading()).isEqualTo("Your recovery codes");

            amara.open("/desk/me");
            amara.press("Remove Chrome, Linux");
            assertThat(amara.page().locator(".done")).containsText("no longer opens anything");
        }
    }

    @Test
    void findsThePlacesWithTheKeyboardAlone() {
        try (var amara = administrator()) {
            amara.page().keyboard().press("Control+k");
            assertThat(amara.page().locator("#palette input")).isFocused();
            amara.page().keyboard().type("peo");
            amara.page().keyboard().press("Enter");
            assertThat(amara.page().locator("h1")).hasText("People");
            amara.page().keyboard().press("Control+k");
            amara.page().keyboard().type("zzz");
            assertThat(amara.page().locator(".palette-none")).isVisible();
            amara.page().keyboard().press("Escape");
            assertThat(amara.page().locator("#palette")).isHidden();
        }
    }

    @Test
    void letsAnAdministratorInWhoIsLockedOutByWhoeverHasTheMachine() {
        try (var amara = administrator()) {
            amara.forgetCookies();
            amara.open(staff.newAdministratorLink());
            amara.fill("Name", "Amara Keele");
            amara.fill("E-mail address", "amara" + number + "@northlight.example");
            amara.press("Continue");
            assertThat(amara.page().locator(".problems")).containsText("has that address already");

            amara.fill("E-mail address", "amara.again" + number + "@northlight.example");
            amara.press("Continue");
            amara.press("Make a passkey");
            assertThat(amara.page().locator("h1")).hasText("Today");
            amara.open("/desk/people");
            assertThat(amara.heading()).isEqualTo("People");
        }
    }
}
