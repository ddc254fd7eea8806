package org.vigil.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import org.vigil.DeskTest;
import org.vigil.SteppedClock;
import org.vigil.Web;
import org.vigil.credential.Passwords;
import org.vigil.credential.Sessions;
import org.vigil.desk.Permission;
import org.vigil.door.Codes;

/** Somebody signs in at the very moment in which their sessions are ended: none is left over. */
@DeskTest
@TestPropertySource(properties = "a-database-of-its-own=SigningInMeanwhileTest")
class SigningInMeanwhileTest {

    private static final String OLD = "heron sails past midnight";

    private static final String[] FORM = {
        "Sec-Fetch-Site", "same-origin", "Content-Type", "application/x-www-form-urlencoded"
    };

    /** The lock of the audit log, which everybody takes last. */
    private static final long AUDIT = 0x61_75_64_69_74L;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private Staff people;

    @Autowired
    private Managing managing;

    @Autowired
    private Roles roles;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Sessions sessions;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock clock;

    @Value("${server.port}")
    private int port;

    private UUID person = new UUID(0, 0);
    private String secret = "";

    @BeforeEach
    void somebodyHasAPassword() {
        clock.step(Duration.ofHours(2));
        person = staff.named("Ines Marlow", "editor").id();
        secret = passwords.newSecret();
        setPassword(OLD);
        sessions.endAll(person);
        clock.step(Duration.ofMinutes(1));
    }

    private void setPassword(String password) {
        var choice = new Passwords.Choice(password, passwords.sealed(secret, person), Codes.of(secret, clock));
        passwords.set(person, passwords.prepare(choice, people.get(person).holder()));
    }

    @Test
    void aPasswordThatIsBeingChangedOpensNoMore() {
        var knock = whileOpen(() -> {
            people.lock(person);
            setPassword("otters count the stones");
            sessions.endAll(person);
            clock.step(Duration.ofSeconds(30));
        });

        assertThat(knock).isEqualTo(422);
        assertThat(sessions.of(person)).isEmpty();
    }

    @Test
    void whoIsBeingBlockedDoesNotComeIn() {
        var knock = whileOpen(() -> {
            staff.block(person);
            sessions.endAll(person);
        });

        assertThat(knock).isEqualTo(422);
        assertThat(sessions.of(person)).isEmpty();
    }

    /** The status of a knock that comes while a transaction is still open. */
    private int whileOpen(Runnable change) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
                    change.run();
                    var knock = knock();
                    awaitWaiting(1, knock);
                    return knock;
                }))
                .join();
    }

    @Test
    void endsASessionThatWasAboutToBegin() {
        var administrator = staff.viewer("administrator");

        assertEnds(() -> managing.block(administrator, person));
    }

    @Test
    void endsASessionThatWasAboutToBeginWhenRolesChange() {
        var administrator = staff.viewer("administrator");

        assertEnds(() -> managing.setRoles(administrator, person, List.of(new Roles.Grant("reader", null))));
        assertEnds(() -> managing.setPermissions(
                administrator, roles.imprint(), Map.of("reader", EnumSet.of(Permission.ENTER, Permission.READ_AUDIT))));
    }

    /** Whoever signs in must wait, at the end of it, for the audit log; what ends sessions comes in between. */
    private void assertEnds(Runnable ending) {
        clock.step(Duration.ofMinutes(1));
        var both = java.util.Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:audit)")
                    .param("audit", AUDIT)
                    .query((row, number) -> number)
                    .list();
            var knock = knock();
            awaitWaiting(1, knock);
            var end = CompletableFuture.runAsync(ending, Thread::startVirtualThread);
            awaitWaiting(2, end);
            return knock.thenCombine(end, (answer, done) -> answer);
        }));

        assertThat(both.join()).isEqualTo(303);
        assertThat(sessions.of(person)).isEmpty();
    }

    private CompletableFuture<Integer> knock() {
        var code = Codes.of(secret, clock);
        var address = people.get(person).address();
        return CompletableFuture.supplyAsync(
                () -> new Web(port)
                        .post("/desk/sign-in", FORM, "address", address, "password", OLD, "code", code)
                        .statusCode(),
                Thread::startVirtualThread);
    }

    /** Until so many in this database wait for a lock, or the last of them did not have to. */
    private void awaitWaiting(int number, CompletableFuture<?> last) {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!last.isDone() && waiting() < number) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private int waiting() {
        // A transaction sees who waits as it was when it first looked, unless it forgets that.
        jdbc.sql("select pg_stat_clear_snapshot()")
                .query((row, number) -> number)
                .list();
        return jdbc.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """).query(Integer.class).single();
    }
}
