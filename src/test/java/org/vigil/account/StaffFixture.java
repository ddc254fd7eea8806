package org.vigil.account;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vigil.credential.Sessions;
import org.vigil.credential.Token;
import org.vigil.desk.Viewer;
import org.vigil.shared.Ids;

/** People at the desk for tests, already signed in. */
@Component
public class StaffFixture {

    private final People people;
    private final Roles roles;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Clock clock;
    private final TransactionOperations transactions;

    StaffFixture(
            People people,
            Roles roles,
            Invitations invitations,
            Sessions sessions,
            Clock clock,
            TransactionOperations transactions) {
        this.people = people;
        this.roles = roles;
        this.invitations = invitations;
        this.sessions = sessions;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Somebody signed in: the headers a browser of theirs sends, and what its forms must send back. */
    public record SignedInPerson(UUID id, String cookie, String formToken) {

        /** The headers of one who reads. */
        public String[] reading() {
            return new String[] {"Cookie", cookie};
        }

        /** The headers of one who sends a form from a page of the desk; the form has {@code _csrf} as well. */
        public String[] sending() {
            return new String[] {
                "Cookie", cookie, "Sec-Fetch-Site", "same-origin", "Content-Type", "application/x-www-form-urlencoded"
            };
        }
    }

    /** Headers with more of them. */
    public static String[] and(String[] headers, String... more) {
        return Stream.concat(Arrays.stream(headers), Arrays.stream(more)).toArray(String[]::new);
    }

    /** Somebody with these roles everywhere, called Mira Halden, who signed in just now. */
    public SignedInPerson with(String... roleIds) {
        return named("Mira Halden", roleIds);
    }

    public SignedInPerson named(String name, String... roleIds) {
        return create(name, "en", roleIds);
    }

    /** Somebody who has this role in one stream and in no other. */
    public SignedInPerson in(UUID stream, String role) {
        var person = with();
        transactions.executeWithoutResult(
                status -> roles.setGrants(person.id(), List.of(new Roles.Grant(role, stream))));
        return signIn(person.id());
    }

    /** Somebody who works in this language. */
    public SignedInPerson speaking(String language, String... roleIds) {
        return create("Mira Halden", language, roleIds);
    }

    private SignedInPerson create(String name, String language, String... roleIds) {
        return transactions.execute(status -> {
            var id = Ids.next(clock.instant());
            people.add(id, name, id + "@northlight.example", language, clock.instant());
            people.joined(id, clock.instant());
            roles.setGrants(
                    id,
                    Arrays.stream(roleIds)
                            .map(role -> new Roles.Grant(role, null))
                            .toList());
            return signIn(id);
        });
    }

    /** One more session of somebody. */
    public SignedInPerson signIn(UUID id) {
        var token = sessions.begin(id, "Firefox, Linux");
        return new SignedInPerson(
                id, "desk=" + token.text(), token.derived("form").text());
    }

    /** A link for somebody who has lost what they sign in with. */
    public Token invitation(UUID id) {
        return transactions.execute(status ->
                invitations.issue(Invitation.Kind.RENEW, id, people.get(id).actor()));
    }

    public void block(UUID id) {
        people.block(id, clock.instant());
    }

    /** A viewer for tests below the web, with the rights of these roles; the person is in the database. */
    public Viewer viewer(String... roleIds) {
        var person = with(roleIds);
        return new Viewer(
                person.id(), "Mira Halden", "en", roles.rights(person.id()), new UUID(0, 0), person.formToken());
    }
}
