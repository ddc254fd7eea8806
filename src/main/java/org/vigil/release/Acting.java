package org.vigil.release;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.desk.Viewer;
import org.vigil.shared.Actor;
import org.vigil.shared.Forbidden;
import org.vigil.step.Step;
import org.vigil.step.Steps;
import org.vigil.writing.DeskStories;
import org.vigil.writing.DeskStory;

/** What every act on a story's way has in common: it is held still, whether it may be done is asked, and it is written down. */
@Service
class Acting {

    private final DeskStories stories;
    private final Written written;
    private final AuditLog audit;
    private final Clock clock;

    /** What is written down about the way of stories. */
    @Component
    record Written(Approvals approvals, Plans plans, Promises promises, Holds holds, Steps steps) {}

    Acting(DeskStories stories, Written written, AuditLog audit, Clock clock) {
        this.stories = stories;
        this.written = written;
        this.audit = audit;
        this.clock = clock;
    }

    Written written() {
        return written;
    }

    Instant now() {
        return clock.instant();
    }

    /** The story, which stays as it is until the running transaction ends; refuses whoever may not and what cannot be. */
    DeskStory begin(ReleaseAct act, UUID id, Viewer viewer) {
        stories.get(id, viewer);
        if (act.leadsToReaders()) {
            written.promises().lock(id);
        }
        written.steps().lock(id);
        var story = stories.get(id, viewer);
        if (!act.isAllowed(story, viewer)) {
            throw new Forbidden(act + " of story " + id);
        }
        act.requireOpen(story, written.holds().has(id));
        return story;
    }

    void record(ReleaseAct act, UUID story, @Nullable String reason, Actor by) {
        record(act, story, reason, null, null, by);
    }

    void record(
            ReleaseAct act,
            UUID story,
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable ZoneId zone,
            Actor by) {
        written.steps().add(new Step(story, act.word(), reason, until, zone, clock.instant(), by.id()));
        act.recorded().map(verb -> Act.of(verb, story)).ifPresent(done -> {
            var dated = until == null ? done : done.with("until", until);
            audit.record(by, zone == null ? dated : dated.with("zone", zone));
        });
    }
}
