package org.vigil.media;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.shared.Actor;

/** Writes down that a picture was given, once its files are there. */
@Service
class Added {

    private static final int LONGEST_NAME = 200;

    private final Media media;
    private final AuditLog audit;
    private final Clock clock;

    Added(Media media, AuditLog audit, Clock clock) {
        this.media = media;
        this.audit = audit;
        this.clock = clock;
    }

    boolean has(String hash) {
        return media.find(hash).isPresent();
    }

    /** Answers whether it is new: another node may have been faster. */
    @Transactional
    boolean add(MediaFile file, String name, long bytes, Actor by) {
        var isNew = media.add(file, by, clock.instant());
        if (isNew) {
            media.name(file.hash(), name.substring(0, Math.min(name.length(), LONGEST_NAME)), bytes);
            audit.record(by, Act.of("picture.added", file.hash()));
        }
        return isNew;
    }
}
