package org.vigil.media;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.shared.Actor;
import org.vigil.shared.Job;

/** Takes pictures away from readers when the last day of their licence is over. */
@Component
class Licences implements Job {

    private static final Actor BY = Actor.system("licences");

    private final LibraryRows rows;
    private final MediaUses uses;
    private final AuditLog audit;
    private final MediaLibrary.Calendar calendar;

    Licences(LibraryRows rows, MediaUses uses, AuditLog audit, MediaLibrary.Calendar calendar) {
        this.rows = rows;
        this.uses = uses;
        this.audit = audit;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "media.licences";
    }

    @Override
    public Duration rhythm() {
        return Duration.ofMinutes(2);
    }

    @Override
    @Transactional
    public String run() {
        var changed = rows.expire(calendar.today());
        if (changed.isEmpty()) {
            return "no licence ended";
        }
        changed.forEach(hash -> audit.record(BY, Act.of("picture.expired", hash)));
        uses.refresh(changed);
        return "%d licences ended".formatted(changed.size());
    }
}
