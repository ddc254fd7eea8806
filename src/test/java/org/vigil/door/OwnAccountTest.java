package org.vigil.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.vigil.DeskTest;
import org.vigil.SteppedClock;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.credential.Passwords;

/** What people see and change of themselves. */
@DeskTest
class OwnAccountTest {

    private static final String PASSWORD = "heron sails past midnight";

    @Autowired
    private StaffFixture staff;

    @Autowired
    private Passwords passwords;

    @Autowired
    private SteppedClock clock;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);
    private SignedInPerson mira = new SignedInPerson(new UUID(0, 0), "", "");

    @BeforeEach
    void signIn() {
        web = new Web(port);
        mira = staff.with("writer");
    }

    private HttpResponse<String> send(String path, String... fields) {
        var all = Stream.concat(Arrays.stream(fields), Stream.of("_csrf", mira.formToken()))
                .toArray(String[]::new);
        return web.post(path, mira.sending(), all);
    }

    private Document page(String path) {
        return Jsoup.parse(web.get(path, mira.reading()).body());
    }

    private boolean isIn(SignedInPerson person) {
        return web.get("/desk", person.reading()).statusCode() == 200;
    }

    /** Sets a password with the app that the page shows; the answer. */
    private HttpResponse<String> setPassword(String password) {
        var form = page("/desk/me/password");
        var secret = form.expectFirst("code.secret").text().replace(" ", "");
        return send(
                "/desk/me/password",
                "password",
                password,
                "secret",
                form.expectFirst("input[name=secret]").val(),
                "code",
                Codes.of(secret, clock));
    }

    @Test
    void listsSessionsAndEndsOneOrAllOthers() {
        var phone = staff.signIn(mira.id());
        clock.step(Duration.ofMinutes(2));
        var laptop = staff.signIn(mira.id());
        var sessions = page("/desk/me").select("form[action^=/desk/me/sessions/][action$=/end]");
        assertThat(sessions).as("two others, and all others").hasSize(3);

        send(sessions.get(0).attr("action"));
        assertThat(isIn(laptop)).as("the one used last stands first").isFalse();
        assertThat(isIn(phone)).isTrue();

        send("/desk/me/sessions/end");
        assertThat(isIn(phone)).isFalse();
        assertThat(isIn(mira)).isTrue();
    }

    @Test
    void endsNobodyElsesSession() {
        var other = staff.with("writer");
        var theirs = Jsoup.parse(web.get("/desk/me", other.reading()).body());
        assertThat(theirs.select("form[action^=/desk/me/sessions/]")).isEmpty();

        send("/desk/me/sessions/" + UUID.randomUUID() + "/end");

        assertThat(isIn(other)).isTrue();
    }

    @Test
    void endsOtherSessionsWhenThePasswordChanges() {
        var phone = staff.signIn(mira.id());

        assertThat(setPassword(PASSWORD).body()).contains("Your recovery codes");

        assertThat(isIn(phone)).isFalse();
        assertThat(isIn(mira)).isTrue();
        assertThat(passwords.codesLeft(mira.id())).isEqualTo(10);
    }

    @Test
    void refusesPasswordsThatAreEasilyGuessedAndKeepsTheAppThatWasShown() {
        for (var weak : new String[] {"", "short", "aaaaaaaaaaaaaaaa", mira.id() + "@", "x".repeat(201)}) {
            var answer = setPassword(weak);
            assertThat(answer.statusCode()).as(weak).isEqualTo(422);
            assertThat(passwords.has(mira.id())).isFalse();
        }
        var form = page("/desk/me/password");
        var shown = form.expectFirst("code.secret").text();

        var again = send(
                "/desk/me/password",
                "password",
                PASSWORD,
                "secret",
                form.expectFirst("input[name=secret]").val(),
                "code",
                "000000");

        assertThat(Jsoup.parse(again.body()).expectFirst("code.secret").text()).isEqualTo(shown);
    }

    @Test
    void takesNoSecretThatWasShownToSomebodyElse() {
        var other = staff.with("writer");
        var theirs = Jsoup.parse(web.get("/desk/me/password", other.reading()).body());
        var secret = theirs.expectFirst("code.secret").text().replace(" ", "");

        var answer = send(
                "/desk/me/password",
                "password",
                PASSWORD,
                "secret",
                theirs.expectFirst("input[name=secret]").val(),
                "code",
                Codes.of(secret, clock));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(passwords.has(mira.id())).isFalse();
    }

    @Test
    void speaksTheLanguageOneChooses() {
        send("/desk/me", "name", "Mira Halden", "language", "ar");

        assertThat(page("/desk").expectFirst("html").attr("dir")).isEqualTo("rtl");
    }
}
