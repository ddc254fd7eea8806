package org.vigil.door;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.vigil.account.Staff;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.credential.Passwords;
import org.vigil.credential.Sessions;
import org.vigil.credential.StaffSession;
import org.vigil.desk.Viewer;
import org.vigil.shared.NotFound;

/** What people change about themselves: how they sign in, what they are called, where they are signed in. */
@Service
@ConditionalOnWebApplication
class OwnAccount {

    private final Staff staff;
    private final Joining.Ways ways;
    private final Sessions sessions;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    OwnAccount(Staff staff, Joining.Ways ways, Sessions sessions, AuditLog audit, TransactionOperations transactions) {
        this.staff = staff;
        this.ways = ways;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Transactional
    void rename(Viewer viewer, String name, String language) {
        staff.rename(viewer.id(), name, language);
        audit.record(viewer.actor(), Act.of("person.renamed", viewer.id()).with("language", language));
    }

    @Transactional
    void addPasskey(Viewer viewer, String credential, String label) {
        ways.passkeys().keep(staff.get(viewer.id()).holder(), credential, label);
        audit.record(viewer.actor(), Act.of("passkey.added", viewer.id()));
    }

    /** Removes a passkey; the last way to sign in stays. Other devices must sign in again. */
    @Transactional
    void removePasskey(Viewer viewer, StaffSession session, String id) {
        staff.lock(viewer.id());
        if (!ways.passkeys().remove(viewer.id(), id)) {
            throw new NotFound("passkey");
        }
        requireAWay(viewer.id());
        sessions.endOthers(viewer.id(), session.id());
        audit.record(viewer.actor(), Act.of("passkey.removed", viewer.id()));
    }

    /** Sets a password with its codes, and answers the codes for paper. Other devices must sign in again. */
    List<String> setPassword(Viewer viewer, StaffSession session, Passwords.Choice choice) {
        var prepared = ways.passwords().prepare(choice, staff.get(viewer.id()).holder());
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            staff.lock(viewer.id());
            audit.record(viewer.actor(), Act.of("password.changed", viewer.id()));
            sessions.endOthers(viewer.id(), session.id());
            return ways.passwords().set(viewer.id(), prepared);
        }));
    }

    @Transactional
    void removePassword(Viewer viewer, StaffSession session) {
        staff.lock(viewer.id());
        ways.passwords().forget(viewer.id());
        requireAWay(viewer.id());
        sessions.endOthers(viewer.id(), session.id());
        audit.record(viewer.actor(), Act.of("password.removed", viewer.id()));
    }

    @Transactional
    List<String> renewCodes(Viewer viewer) {
        if (!ways.passwords().has(viewer.id())) {
            throw new NotFound("password");
        }
        audit.record(viewer.actor(), Act.of("recovery-codes.renewed", viewer.id()));
        return ways.passwords().renewCodes(viewer.id());
    }

    @Transactional
    void endSession(Viewer viewer, UUID session) {
        if (sessions.end(viewer.id(), session)) {
            audit.record(viewer.actor(), Act.of("session.ended", viewer.id()));
        }
    }

    @Transactional
    void endOtherSessions(Viewer viewer, StaffSession session) {
        sessions.endOthers(viewer.id(), session.id());
        audit.record(viewer.actor(), Act.of("sessions.ended", viewer.id()));
    }

    private void requireAWay(UUID person) {
        if (!ways.passwords().has(person) && ways.passkeys().of(person).isEmpty()) {
            throw new LastWayIn();
        }
    }
}
