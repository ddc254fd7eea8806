package org.vigil.release;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.desk.Viewer;
import org.vigil.news.Publishing;
import org.vigil.writing.DraftState;
import org.vigil.writing.Writing;

/** Stops a story on its way, tells readers what was wrong with one that has arrived, and takes it away from them. */
@Service
class Stopping {

    private final Acting acting;
    private final Presenting presenting;
    private final Publishing publishing;
    private final Writing writing;

    Stopping(Acting acting, Presenting presenting, Publishing publishing, Writing writing) {
        this.acting = acting;
        this.presenting = presenting;
        this.publishing = publishing;
        this.writing = writing;
    }

    @Transactional
    public void hold(UUID id, String why, Viewer viewer) {
        acting.begin(ReleaseAct.HOLD, id, viewer);
        var reason = Reason.of(why, true);
        acting.written().holds().add(id, viewer.actor(), acting.now());
        acting.record(ReleaseAct.HOLD, id, reason, viewer.actor());
    }

    @Transactional
    public void endHold(UUID id, String why, Viewer viewer) {
        acting.begin(ReleaseAct.HOLD_END, id, viewer);
        var reason = Reason.of(why, true);
        acting.written().holds().delete(id);
        acting.record(ReleaseAct.HOLD_END, id, reason, viewer.actor());
    }

    /** Puts a public note on a live story, without a new version. */
    @Transactional
    public void note(UUID id, Change change, Viewer viewer) {
        acting.begin(ReleaseAct.NOTE, id, viewer);
        presenting.note(id, change, viewer.actor());
        acting.record(ReleaseAct.NOTE, id, null, viewer.actor());
    }

    /** Takes a live story away from readers with a public note. What was planned of it would reach nobody, so it ends. */
    @Transactional
    public void withdraw(UUID id, String note, Viewer viewer) {
        var story = acting.begin(ReleaseAct.WITHDRAW, id, viewer);
        var words = Change.words(note);
        if (story.draft().isPresent()) {
            acting.written().plans().delete(id);
            acting.written().approvals().delete(id);
            writing.move(id, DraftState.DRAFT);
        }
        publishing.withdraw(id, words, acting.now(), viewer.actor());
        acting.record(ReleaseAct.WITHDRAW, id, null, viewer.actor());
    }
}
