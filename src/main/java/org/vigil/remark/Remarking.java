package org.vigil.remark;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.shared.Actor;

/** Takes down what colleagues say about a draft, and what of it is settled. */
@Service
public class Remarking {

    private final Remarks remarks;
    private final AuditLog audit;
    private final Clock clock;

    Remarking(Remarks remarks, AuditLog audit, Clock clock) {
        this.remarks = remarks;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void remark(UUID story, String text, Actor by) {
        remarks.add(story, text, by, clock.instant());
        audit.record(by, Act.of("remark.added", story));
    }

    @Transactional
    public void settle(UUID story, UUID remark, Actor by) {
        if (remarks.settle(story, remark, by, clock.instant())) {
            audit.record(by, Act.of("remark.settled", story));
        }
    }
}
