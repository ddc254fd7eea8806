package org.vigil.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.DeskTest;
import org.vigil.SteppedClock;
import org.vigil.Web;
import org.vigil.account.Staff;
import org.vigil.account.StaffFixture;
import org.vigil.credential.Passwords;
import org.vigil.credential.Sessions;
import org.vigil.credential.StaffSession;
import org.vigil.credential.Token;

/** The door, tried by those who have no business there. */
@DeskTest
class SignInTest {

    private static final String PASSWORD = "heron sails past midnight";
    private static final String[] FORM = {
        "Sec-Fetch-Site", "same-origin", "Content-Type", "application/x-www-form-urlencoded"
    };

    @Autowired
    private StaffFixture staff;

    @Autowired
    private Staff people;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);
    private Known mira = new Known(new UUID(0, 0), "", "");

    /** Somebody with a password, an app and paper. */
    private record Known(UUID id, String address, String secret) {}

    @BeforeAll
    void comeIn() {
        web = new Web(port);
        mira = known("mira");
    }

    /** Tries of one test do not count against the next. */
    @BeforeEach
    void anotherDay() {
        clock.step(Duration.ofHours(2));
    }

    private Known known(String name) {
        var id = staff.named(name, "editor").id();
        var secret = passwords.newSecret();
        var prepared = passwords.prepare(
                new Passwords.Choice(PASSWORD, passwords.sealed(secret, id), code(secret)),
                people.get(id).holder());
        passwords.set(id, prepared);
        return new Known(id, people.get(id).address(), secret);
    }

    private String code(String secret) {
        return Codes.of(secret, clock);
    }

    private HttpResponse<String> knock(String address, String password, String code) {
        return web.post("/desk/sign-in", FORM, "address", address, "password", password, "code", code);
    }

    private static boolean isIn(HttpResponse<String> answer) {
        return answer.statusCode() == 303
                && answer.headers().firstValue("Set-Cookie").isPresent();
    }

    @Test
    void opensForTheRightPasswordAndTheRightCodeTogether() {
        assertThat(isIn(knock(mira.address(), PASSWORD, code(mira.secret())))).isTrue();
        clock.step(Duration.ofMinutes(1));
        assertThat(isIn(knock(" " + mira.address().toUpperCase(java.util.Locale.ROOT), PASSWORD, code(mira.secret()))))
                .isTrue();
    }

    @Test
    void staysShutForHalfOfIt() {
        assertThat(isIn(knock(mira.address(), PASSWORD, "000000"))).isFalse();
        assertThat(isIn(knock(mira.address(), PASSWORD, ""))).isFalse();
        assertThat(isIn(knock(mira.address(), "wrong", code(mira.secret())))).isFalse();
        assertThat(isIn(knock("", "", ""))).isFalse();
        assertThat(isIn(web.post("/desk/sign-in", FORM))).isFalse();
    }

    @Test
    void takesNoCodeTwiceAndNoneThatIsOlder() {
        var now = code(mira.secret());
        clock.step(Duration.ofSeconds(30));
        var next = code(mira.secret());

        assertThat(isIn(knock(mira.address(), PASSWORD, next))).isTrue();
        assertThat(isIn(knock(mira.address(), PASSWORD, next))).isFalse();
        assertThat(isIn(knock(mira.address(), PASSWORD, now))).isFalse();
    }

    @Test
    void aWrongPasswordUsesNoCodeUp() {
        var code = code(mira.secret());
        knock(mira.address(), "wrong", code);

        assertThat(isIn(knock(mira.address(), PASSWORD, code))).isTrue();
    }

    /** Whoever is asked about, and whatever of it is wrong: the same words, status and headers. */
    @Test
    void answersAlikeToEverybodyItDoesNotLetIn() {
        var blocked = known("blocked");
        staff.block(blocked.id());
        var withoutPassword = people.get(staff.with("writer").id()).address();

        var answers = Stream.of(
                        knock("nobody@northlight.example", PASSWORD, "123456"),
                        knock(mira.address(), "wrong", "123456"),
                        knock(mira.address(), PASSWORD, "000000"),
                        knock(blocked.address(), PASSWORD, code(blocked.secret())),
                        knock(withoutPassword, PASSWORD, "123456"))
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(422);
        assertThat(answers)
                .extracting(answer -> answer.body().replaceAll("value=\"[^\"]*@[^\"]*\"", "value=\"\""))
                .containsOnly(answers.getFirst().body().replaceAll("value=\"[^\"]*@[^\"]*\"", "value=\"\""));
        assertThat(answers)
                .extracting(answer -> answer.headers().map().keySet())
                .containsOnly(answers.getFirst().headers().map().keySet());
    }

    /** What takes long is done for an address nobody has, too: without it the answer would come twenty times sooner. */
    @Test
    void takesAsLongForNobodyAsForSomebody() {
        knock(mira.address(), "warm", "1");
        knock("warm@northlight.example", "warm", "1");

        var somebody = quickest(() -> knock(mira.address(), "wrong", "123456"));
        var nobody = quickest(() -> knock("nobody" + UUID.randomUUID() + "@x.example", "wrong", "123456"));

        assertThat(nobody).isBetween(somebody / 3, somebody * 3);
    }

    private long quickest(Runnable act) {
        var times = new long[7];
        Arrays.setAll(times, n -> {
            clock.step(Duration.ofHours(1));
            var begun = System.nanoTime();
            act.run();
            return System.nanoTime() - begun;
        });
        Arrays.sort(times);
        return times[0];
    }

    @Test
    void letsNobodyGuessForLongAtOneAccountWhereverTheyComeFrom() {
        var teo = known("teo");
        for (var i = 0; i < 10; i++) {
            assertThat(knock(teo.address(), "guess " + i, "123456").statusCode())
                    .isEqualTo(422);
        }

        assertThat(knock(teo.address(), PASSWORD, code(teo.secret())).statusCode())
                .isEqualTo(429);
        assertThat(isIn(knock(mira.address(), PASSWORD, code(mira.secret())))).isTrue();
        clock.step(Duration.ofMinutes(31));
        assertThat(isIn(knock(teo.address(), PASSWORD, code(teo.secret())))).isTrue();
    }

    /** An address nobody has is counted as well, or whoever is not stopped would know. */
    @Test
    void stopsGuessingAtAnAccountThatIsNotThere() {
        for (var i = 0; i < 10; i++) {
            knock("ghost@northlight.example", "guess " + i, "123456");
        }

        assertThat(knock("Ghost@northlight.example", "guess", "123456").statusCode())
                .isEqualTo(429);
        assertThat(knock("\uFF47host@northlight.example", "guess", "123456").statusCode())
                .as("the same address in full-width letters")
                .isEqualTo(429);
    }

    @Test
    void letsNobodyTryManyAccountsFromOneNetwork() {
        for (var i = 0; i < 20; i++) {
            knock("somebody" + i + "@northlight.example", "guess", "123456");
        }

        assertThat(knock(mira.address(), PASSWORD, code(mira.secret())).statusCode())
                .isEqualTo(429);
        assertThat(web.post("/desk/sign-in/challenge", FORM).statusCode()).isEqualTo(429);
    }

    @Test
    void neverGoesOnWithASessionThatSomebodyBrought() {
        var brought = "desk=" + Token.random().text();

        var answer = web.post(
                "/desk/sign-in",
                StaffFixture.and(FORM, "Cookie", brought),
                "address",
                mira.address(),
                "password",
                PASSWORD,
                "code",
                code(mira.secret()));

        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).doesNotContain(brought));
        assertThat(web.get("/desk", "Cookie", brought).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/desk//evil.example",
                "/desk/../../evil",
                "/desk/x?to=https://evil.example",
                "javascript:alert(1)",
                "/news",
                "/desk/sign-in",
                "/desk\r\nSet-Cookie: a=b",
                "/desk/%0d%0aSet-Cookie:a=b",
                ""
            })
    void leadsNobodyAway(String to) {
        var answer = web.post(
                "/desk/sign-in",
                FORM,
                "address",
                mira.address(),
                "password",
                PASSWORD,
                "code",
                code(mira.secret()),
                "to",
                to);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).matches("(http://localhost:" + port + ")?/desk"));
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
    }

    @Test
    void leadsOnToThePageSomebodyWanted() {
        var shown = web.get("/desk/me?done=saved");
        assertThat(shown.headers().firstValue("Location")).contains("/desk/sign-in?to=%2Fdesk%2Fme%3Fdone%3Dsaved");

        var answer = web.post(
                "/desk/sign-in",
                FORM,
                "address",
                mira.address(),
                "password",
                PASSWORD,
                "code",
                code(mira.secret()),
                "to",
                "/desk/me?done=saved");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/desk/me?done=saved"));
    }

    @Test
    void takesFormsFromItsOwnPagesOnly() {
        var person = staff.with("administrator");
        var rows = sessions.of(person.id()).size();
        var ways = List.of(
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Sec-Fetch-Site", "none"},
                new String[] {"Origin", "https://evil.example"},
                new String[] {"Origin", "null"},
                new String[] {"Accept", "text/html"});
        for (var way : ways) {
            var headers = StaffFixture.and(way, "Cookie", person.cookie(), "Content-Type", FORM[3]);
            var answer = web.post("/desk/sign-out", headers, "_csrf", person.formToken());
            assertThat(answer.statusCode()).as(String.join(" ", way)).isEqualTo(403);
            assertThat(isIn(web.post(
                            "/desk/sign-in",
                            StaffFixture.and(way, "Content-Type", FORM[3]),
                            "address",
                            mira.address(),
                            "password",
                            PASSWORD,
                            "code",
                            code(mira.secret()))))
                    .isFalse();
        }
        assertThat(sessions.of(person.id())).hasSize(rows);
    }

    @Test
    void takesFormsWithTheirOwnTokenOnly() {
        var person = staff.with("administrator");
        var other = staff.with("administrator");
        for (var token : List.of("", "x", other.formToken(), person.cookie().substring(5))) {
            assertThat(web.post("/desk/sign-out", person.sending(), "_csrf", token)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(web.post("/desk/sign-out", person.sending()).statusCode()).isEqualTo(403);

        assertThat(web.post("/desk/sign-out", person.sending(), "_csrf", person.formToken())
                        .statusCode())
                .isEqualTo(303);
        assertThat(web.get("/desk", person.reading()).statusCode()).isEqualTo(303);
    }

    /** Each secret opens the one door it was made for. */
    @Test
    void refusesEachTokenAtTheOthersDoors() {
        var person = staff.with("administrator");
        var session = person.cookie().substring(5);
        var invitation = staff.invitation(person.id());

        assertThat(web.get("/desk", "Cookie", "desk=" + invitation.text()).statusCode())
                .isEqualTo(303);
        assertThat(web.get("/desk", "Cookie", "desk=" + person.formToken()).statusCode())
                .isEqualTo(303);
        assertThat(web.get("/desk/welcome/" + session).statusCode()).isEqualTo(410);
        assertThat(web.get("/desk/welcome/" + person.formToken()).statusCode()).isEqualTo(410);
        assertThat(web.get("/desk/welcome/" + invitation.text()).statusCode()).isEqualTo(200);
        assertThat(isIn(knock(people.get(person.id()).address(), session, invitation.text())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[",
                "{\"id\":\"x\"}",
                "<script>",
                "{\"response\":{\"clientDataJSON\":\"e30\"}}"
            })
    void refusesWhatIsNoPasskey(String credential) {
        var answer = web.post("/desk/sign-in/passkey", FORM, "credential", credential);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("<script>");
    }

    @Test
    void endsASessionNobodyUsesAndAnyAfterAWeek() {
        var idle = staff.with("reader");
        clock.step(StaffSession.IDLE.minusMinutes(1));
        assertThat(web.get("/desk", idle.reading()).statusCode()).isEqualTo(200);
        clock.step(StaffSession.IDLE);
        assertThat(web.get("/desk", idle.reading()).statusCode()).isEqualTo(303);

        var busy = staff.with("reader");
        for (var half = 0; half < 14; half++) {
            clock.step(StaffSession.IDLE.minusMinutes(1));
            assertThat(web.get("/desk", busy.reading()).statusCode()).isEqualTo(200);
        }
        clock.step(StaffSession.IDLE.minusMinutes(1));
        assertThat(web.get("/desk", busy.reading()).statusCode()).isEqualTo(303);
    }

    @Test
    void shutsOutWhoeverIsBlockedAtOnce() {
        var person = staff.with("editor");
        assertThat(web.get("/desk", person.reading()).statusCode()).isEqualTo(200);

        staff.block(person.id());

        assertThat(web.get("/desk", person.reading()).statusCode()).isEqualTo(303);
    }

    /** A reader's page is the same bytes with and without a session, sets nothing, and asks the database for no session. */
    @Test
    void doesNotTouchReadersPages() {
        var person = staff.with("editor");
        web.get("/about");
        var before = seen(person.id());
        clock.step(Duration.ofMinutes(5));

        var answer = web.get("/about", person.reading());

        assertThat(answer.body()).isEqualTo(web.text("/about"));
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=0, s-maxage=1");
        assertThat(seen(person.id())).isEqualTo(before);
    }

    private Object seen(UUID person) {
        return jdbc.sql("select max(seen_at) from staff_session where person_id = :person")
                .param("person", person)
                .query(java.time.OffsetDateTime.class)
                .single();
    }

    @Test
    void keepsItsPagesOutOfEveryCache() {
        var person = staff.with("administrator");
        for (var path : List.of("/desk", "/desk/people", "/desk/me", "/desk/sign-in")) {
            assertThat(web.get(path, person.reading()).headers().firstValue("Cache-Control"))
                    .as(path)
                    .contains("no-store");
        }
    }
}
