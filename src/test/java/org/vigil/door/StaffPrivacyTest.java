package org.vigil.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.DeskTest;
import org.vigil.SteppedClock;
import org.vigil.Web;
import org.vigil.account.Staff;
import org.vigil.account.StaffFixture;
import org.vigil.credential.Passwords;
import org.vigil.keys.KeyRenewal;
import org.vigil.shared.Actor;

/** Who works here, and what they prove it with, is nowhere to be found by whoever has the logs, the database or a page. */
@DeskTest
@ExtendWith(OutputCaptureExtension.class)
class StaffPrivacyTest {

    private static final String NAME = "Canary Quillfeather";
    private static final String PASSWORD = "canary heron sails past midnight";
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
    private SteppedClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KeyRenewal renewal;

    @Value("${server.port}")
    private int port;

    private String secret = "";
    private List<String> paper = List.of();

    private UUID canary() {
        var id = staff.named(NAME, "administrator", "editor").id();
        secret = passwords.newSecret();
        var choice = new Passwords.Choice(PASSWORD, passwords.sealed(secret, id), Codes.of(secret, clock));
        paper = passwords.set(id, passwords.prepare(choice, people.get(id).holder()));
        return id;
    }

    private String everyRow() {
        var all = new StringBuilder();
        jdbc.sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        """)
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("select row::text from %s row".formatted(table))
                        .query(String.class)
                        .list()
                        .forEach(row -> all.append(row).append('\n')));
        return all.toString();
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void isInNoLogNoTableAndNoReadersPage(CapturedOutput output) {
        var web = new Web(port);
        var id = canary();
        var address = people.get(id).address();
        clock.step(Duration.ofMinutes(1));

        web.post("/desk/sign-in", FORM, "address", address, "password", PASSWORD + "x", "code", "123456");
        var in = web.post(
                "/desk/sign-in", FORM, "address", address, "password", PASSWORD, "code", Codes.of(secret, clock));
        assertThat(in.statusCode()).isEqualTo(303);
        var session = in.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst("desk=([^;]+).*", "$1");
        assertThat(web.get("/desk/me", "Cookie", "desk=" + session).body()).contains(NAME, address);
        web.post("/desk/sign-in", FORM, "address", address, "password", PASSWORD, "code", paper.getFirst());
        web.get("/desk/people/" + id + "?canary=" + session, "Cookie", "desk=" + session);

        var rows = everyRow();
        for (var hidden :
                List.of(NAME, "Quillfeather", address, PASSWORD, secret, session, paper.get(1), paper.get(2))) {
            assertThat(rows).as("tables").doesNotContainIgnoringCase(hidden).doesNotContain(hex(hidden));
            assertThat(output.getAll()).as("log").doesNotContainIgnoringCase(hidden);
        }
        for (var page : List.of("/", "/news", "/about", "/nowhere", "/sitemap.xml", "/news.rss", "/desk/sign-in")) {
            assertThat(web.get(page, "Cookie", "desk=" + session).body())
                    .as(page)
                    .doesNotContain("Quillfeather", "/desk/me");
        }
    }

    /** The key is lost: names and passwords with it. People, roles and passkeys stay, and somebody can come in. */
    @Test
    void isGivenUpWhenTheKeyIsLost() {
        var id = canary();

        assertThatExceptionOfType(org.vigil.shared.Refusal.class)
                .as("nothing is lost yet")
                .isThrownBy(() -> renewal.begin(Actor.system("doctor")));
        assertThat(people.get(id).name()).isEqualTo(NAME);

        jdbc.sql("update key_mark set mark = 'another'").update();
        renewal.begin(Actor.system("doctor"));

        assertThat(people.get(id).name()).isEqualTo("?");
        assertThat(people.findByAddress(id + "@northlight.example")).isEmpty();
        assertThat(passwords.has(id)).isFalse();
        assertThat(passwords.codesLeft(id)).isZero();
        assertThat(people.roles(id, "en")).contains("Administrator");
        assertThat(people.newAdministratorLink()).contains("/desk/welcome/");
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'key.renewed'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }
}
