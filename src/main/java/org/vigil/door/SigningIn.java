package org.vigil.door;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
 *
 * <p>A proof and what follows from it are one transaction under the person's lock. Whoever changes how somebody signs in
 * has that lock as well and ends sessions afterwards, so none is begun by what no longer counts.
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
    private final Joining.Ways ways;
    private final Throttle throttle;
    private final Sessions sessions;
    private final AuditLog audit;
    private final TransactionOperations transactions;
    private final String command;

    SigningIn(
            Staff staff,
            Joining.Ways ways,
            Throttle throttle,
            Sessions sessions,
            AuditLog audit,
            TransactionOperations transactions,
            @Value("${vigil.command:serve}") String command) {
        this.staff = staff;
        this.ways = ways;
        this.throttle = throttle;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
        this.command = command;
    }

    Token byPassword(Proof proof, Visitor visitor) {
        requireTurn(visitor);
        requireTurnFor(staff.canonical(proof.address()));
        return proven(proof, person -> begin(person, visitor, "password")).orElseThrow(() -> {
            recordRefusal(proof.address());
            return new SignInRefused();
        });
    }

    Token byPasskey(String answer, Visitor visitor) {
        return answered(answer, null, person -> begin(person, visitor, "passkey"));
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
        if (!proven(proof, Person::id).equals(Optional.of(session.person()))) {
            recordRefusal(proof.address());
            throw new SignInRefused();
        }
        sessions.confirm(session.id());
    }

    /** The same by a passkey. */
    void confirm(StaffSession session, String answer) {
        answered(answer, session.person(), Person::id);
        sessions.confirm(session.id());
    }

    private void requireTurnFor(String account) {
        if (!throttle.allowsFor(account)) {
            throw new TooManyTries();
        }
    }

    /** What follows for the one whom this proves. What takes long is done for everybody, outside of any transaction. */
    private <T> Optional<T> proven(Proof proof, Function<Person, T> next) {
        var known = staff.findByAddress(proof.address()).map(Person::id);
        var digest = ways.passwords().matching(known.orElse(null), proof.password());
        return required(transactions.execute(status -> known.filter(person -> digest.isPresent())
                .map(this::locked)
                .filter(person -> !person.isBlocked()
                        && ways.passwords().isStill(person.id(), digest.orElseThrow())
                        && takes(person, proof.code()))
                .map(next)));
    }

    private Person locked(UUID person) {
        staff.lock(person);
        return staff.get(person);
    }

    /** What follows for the one whose passkey this is. A refusal rolls nothing back: the question it answers is used up. */
    private <T> T answered(String answer, @Nullable UUID asked, Function<Person, T> next) {
        var passkeys = ways.passkeys();
        return required(transactions.execute(status -> {
                    passkeys.claimed(answer).ifPresent(staff::lock);
                    try {
                        var person = staff.get(passkeys.owner(answer, asked));
                        return Optional.of(person)
                                .filter(found -> !found.isBlocked())
                                .map(next);
                    } catch (SignInRefused refused) {
                        return Optional.<T>empty();
                    }
                }))
                .orElseThrow(SignInRefused::new);
    }

    private static <T> T required(@Nullable T answer) {
        return java.util.Objects.requireNonNull(answer);
    }

    private boolean takes(Person person, String code) {
        var taken = ways.passwords().take(person.id(), code);
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
        return required(transactions.execute(status -> {
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
