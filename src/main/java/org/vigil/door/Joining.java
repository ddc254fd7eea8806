package org.vigil.door;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.vigil.account.Invitation;
import org.vigil.account.InvitationGone;
import org.vigil.account.Inviting;
import org.vigil.account.Person;
import org.vigil.account.Staff;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.credential.Passkeys;
import org.vigil.credential.Passwords;
import org.vigil.credential.Sessions;
import org.vigil.credential.Token;

/**
 * Lets in who holds an invitation, with a way of their own to sign in from then on. Who comes because something was lost
 * leaves all they had behind: what is lost may have been found by somebody else.
 */
@Service
@ConditionalOnWebApplication
class Joining {

    /** What people can make to sign in with. */
    @Component
    @ConditionalOnWebApplication
    record Ways(Passkeys passkeys, Passwords passwords) {

        void forget(UUID person) {
            passkeys.forget(person);
            passwords.forget(person);
        }
    }

    private final Inviting inviting;
    private final Staff staff;
    private final Ways ways;
    private final Sessions sessions;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    Joining(
            Inviting inviting,
            Staff staff,
            Ways ways,
            Sessions sessions,
            AuditLog audit,
            TransactionOperations transactions) {
        this.inviting = inviting;
        this.staff = staff;
        this.ways = ways;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
    }

    Invitation get(Token link) {
        return inviting.get(link);
    }

    Person invited(Token link) {
        var person = get(link).person();
        if (person == null) {
            throw new InvitationGone();
        }
        return staff.get(person);
    }

    Token byPasskey(Token link, String credential, String label, String device) {
        return required(transactions.execute(status -> {
            var person = enter(link);
            ways.passkeys().keep(person.holder(), credential, label);
            return begin(person, "passkey", device);
        }));
    }

    /** A session, and the codes on paper that go with a password. */
    record Joined(Token session, List<String> codes) {}

    Joined byPassword(Token link, Passwords.Choice choice, String device) {
        var prepared = ways.passwords().prepare(choice, invited(link).holder());
        return required(transactions.execute(status -> {
            var person = enter(link);
            var codes = ways.passwords().set(person.id(), prepared);
            return new Joined(begin(person, "password", device), codes);
        }));
    }

    private Person enter(Token link) {
        staff.lock(invited(link).id());
        var invitation = get(link);
        var person = invited(link);
        inviting.accept(link, person);
        if (invitation.kind() == Invitation.Kind.RENEW) {
            sessions.endAll(person.id());
            ways.forget(person.id());
            audit.record(person.actor(), Act.of("person.renewed", person.id()));
        }
        return person;
    }

    private Token begin(Person person, String way, String device) {
        audit.record(person.actor(), Act.of("person.joined", person.id()).with("way", way));
        return sessions.begin(person.id(), device);
    }

    private static <T> T required(@org.jspecify.annotations.Nullable T answer) {
        return java.util.Objects.requireNonNull(answer);
    }
}
