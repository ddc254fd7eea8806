package org.vigil.lock;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.shared.Actor;

/** Gives a story to one window at a time, so that two people do not write over each other; it can be taken over. */
@Service
public class Locking {

    private final EditLocks locks;
    private final AuditLog audit;
    private final Clock clock;

    Locking(EditLocks locks, AuditLog audit, Clock clock) {
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Answers who has it now. */
    @Transactional
    public EditLock hold(UUID story, UUID person, String tab) {
        var now = clock.instant();
        locks.hold(story, person, tab, now, now.minus(EditLock.LEASE));
        return locks.find(story).orElseThrow();
    }

    @Transactional
    public EditLock takeOver(UUID story, UUID person, String tab) {
        var now = clock.instant();
        var before = locks.find(story);
        locks.hold(story, person, tab, now, now.plus(EditLock.LEASE));
        before.filter(held -> !held.person().equals(person))
                .ifPresent(held -> audit.record(Actor.person(person), Act.of("story.taken-over", story)));
        return locks.find(story).orElseThrow();
    }

    @Transactional
    public void leave(UUID story, UUID person, String tab) {
        locks.leave(story, person, tab);
    }

    /** Refuses where another window has it. No lock at all is no obstacle: the save itself sees what changed. */
    public void requireNoOther(UUID story, UUID person, String tab) {
        var now = clock.instant();
        locks.find(story)
                .filter(held -> !held.isOpenTo(person, tab) && !held.hasEnded(now))
                .ifPresent(held -> {
                    throw new HeldByAnother(held);
                });
    }
}
