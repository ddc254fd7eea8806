package org.vigil.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vigil.shared.Actor;

/**
 * The record of what was done at the desk and by the program. What a transaction records is written just before it commits,
 * under one lock, and carries the digest of the entry before: an entry that is changed, taken out or slipped in later
 * breaks the chain.
 */
@Component
public class AuditLog {

    private final AuditEntries entries;
    private final Clock clock;

    AuditLog(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Says who does what with the running transaction: both happen, or neither. */
    public void record(Actor by, Act act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An act belongs to the transaction that does it, and none is running");
        }
        pending().acts.add(new Done(by, act));
    }

    private Pending pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending && pending.log() == this) {
                return pending;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private record Done(Actor by, Act act) {}

    /** What the running transaction will have done when it commits. */
    private final class Pending implements TransactionSynchronization {

        private final List<Done> acts = new ArrayList<>();

        AuditLog log() {
            return AuditLog.this;
        }

        /** Always before the change log, whose lock is taken last: two locks taken in two orders would block each other. */
        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var last = entries.lockAndFindLast();
            for (var done : acts) {
                last = last.next(now, done.by(), done.act());
                entries.add(last);
            }
        }
    }
}
