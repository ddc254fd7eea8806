package org.vigil.door;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.vigil.account.Person;
import org.vigil.account.Staff;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.credential.Passwords;
import org.vigil.credential.Sessions;
import org.vigil.credential.SignInRefused;
import org.vigil.credential.StaffSession;
import org.vigil.credential.Throttle;
import org.vigil.credential.Token;
import org.vigil.credential.TooManyTries;
import org.vigil.shared.Actor;

/**
 * Lets people in, and asks them once more who they are before they do what is dangerous. Whatever is wrong, the answer is
 * the same and takes as long: nobody learns who has an account, or that a password was right.
 */
@Service
@ConditionalOnWebApplication
public class SigningIn {

    /** Where somebody knocks from: the address of their network, which is counted and not kept, and their kind of device. */
    record Visitor(String network, String device) {}

    /** What people prove themselves with besides passkeys; a code is of the app or of the paper. */
    record Proof(String address, String password, String code) {

        @Override
        public String toString() {
            return "Proof";
        }
    }

    private final Staff staff;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Sessions sessions;
    private final AuditLog audit;
    private final TransactionOperations transactions;
    private final String command;

    SigningIn(
            Staff staff,
            Passwords passwords,
            Throttle throttle,
            Sessions sessions,
            AuditLog audit,
            TransactionOperations transactions,
            @Value("${vigil.command:serve}") String command) {
        this.staff = staff;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
        this.command = command;
    }

    Token byPassword(Proof proof, Visitor visitor) {
        requireTurn(visitor);
        requireTurnFor(staff.canonical(proof.address()));
        var person = proven(proof).filter(found -> !found.isBlocked());
        if (person.isEmpty()) {
            recordRefusal(proof.address());
            throw new SignInRefused();
        }
        return begin(person.get(), visitor, "password");
    }

    /** After a passkey of theirs has answered. */
    Token byPasskey(UUID person, Visitor visitor) {
        var found = staff.get(person);
        if (found.isBlocked()) {
            throw new SignInRefused();
        }
        return begin(found, visitor, "passkey");
    }

    /** Counts a try, of whatever kind, against the network it comes from. */
    void requireTurn(Visitor visitor) {
        if (!throttle.allowsFrom(visitor.network())) {
            throw new TooManyTries();
        }
    }

    /** Whether it is still the same person who has the session. Strangers at the door do not use these tries up. */
    void confirm(StaffSession session, Proof proof) {
        requireTurnFor("confirm " + session.person());
        if (!proven(proof).map(Person::id).equals(Optional.of(session.person()))) {
            recordRefusal(proof.address());
            throw new SignInRefused();
        }
        confirmed(session);
    }

    private void requireTurnFor(String account) {
        if (!throttle.allowsFor(account)) {
            throw new TooManyTries();
        }
    }

    void confirmed(StaffSession session) {
        sessions.confirm(session.id());
    }

    /** Who this proves to be. What takes long is done for everybody, outside of any transaction. */
    private Optional<Person> proven(Proof proof) {
        var person = staff.findByAddress(proof.address());
        var right = passwords.matches(person.map(Person::id).orElse(null), proof.password());
        var taken = Boolean.TRUE.equals(
                transactions.execute(status -> person.isPresent() && right && takes(person.get(), proof.code())));
        return taken ? person : Optional.empty();
    }

    private boolean takes(Person person, String code) {
        var taken = passwords.take(person.id(), code);
        if (taken == Passwords.Code.PAPER) {
            audit.record(person.actor(), Act.of("recovery-code.used", person.id()));
        }
        return taken != Passwords.Code.NONE;
    }

    /** Lets somebody in who proves nothing, because they do not exist: the people of the demo. */
    public Token asInvented(UUID person) {
        if (!command.equals("demo")) {
            throw new SignInRefused();
        }
        return begin(staff.get(person), new Visitor("", "Demo"), "demo");
    }

    private Token begin(Person person, Visitor visitor, String way) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            audit.record(person.actor(), Act.of("session.begun", person.id()).with("way", way));
            return sessions.begin(person.id(), visitor.device());
        }));
    }

    /** On a thread of its own: writing it down takes a moment, which only somebody who is known would have to wait. */
    private void recordRefusal(String address) {
        Thread.ofVirtual()
                .start(() -> staff.findByAddress(address)
                        .ifPresent(person -> transactions.executeWithoutResult(
                                status -> audit.record(Actor.system("door"), Act.of("session.refused", person.id())))));
    }
}
