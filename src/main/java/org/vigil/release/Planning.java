package org.vigil.release;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.desk.Viewer;
import org.vigil.writing.DeskStories;
import org.vigil.writing.Draft;

/** Approves a draft and plans its way out in one step, for modules that act for somebody who has decided both. */
@Service
public class Planning {

    private final DeskStories stories;
    private final Approving approving;
    private final Releasing releasing;

    Planning(DeskStories stories, Approving approving, Releasing releasing) {
        this.stories = stories;
        this.approving = approving;
        this.releasing = releasing;
    }

    /** Readers see it from that instant on. Throws what the page would refuse. */
    @Transactional
    public void schedule(UUID story, Instant at, ZoneId zone, Viewer viewer) {
        var save = approve(story, viewer);
        releasing.schedule(story, decision(save), new Releasing.Time(at, zone), viewer);
    }

    /** Whoever has been told keeps silent until that instant; null: until somebody lifts it. */
    @Transactional
    public void embargo(UUID story, @Nullable Instant at, ZoneId zone, Viewer viewer) {
        var save = approve(story, viewer);
        releasing.embargo(story, decision(save), new Releasing.Time(at, zone), viewer);
    }

    private int approve(UUID story, Viewer viewer) {
        var save = stories.get(story, viewer).draft().map(Draft::save).orElse(0);
        approving.approve(story, save, viewer);
        return save;
    }

    private static Releasing.Decision decision(int save) {
        return new Releasing.Decision(save, true, Optional.empty(), "");
    }
}
