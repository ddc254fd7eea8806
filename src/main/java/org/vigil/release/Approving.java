package org.vigil.release;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.desk.Viewer;
import org.vigil.news.StreamRules;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Draft;
import org.vigil.writing.DraftState;
import org.vigil.writing.Revision;
import org.vigil.writing.Writing;

/** Brings a draft to those who review it, and back. */
@Service
class Approving {

    private final Acting acting;
    private final Writing writing;
    private final StreamRules rules;

    Approving(Acting acting, Writing writing, StreamRules rules) {
        this.acting = acting;
        this.writing = writing;
        this.rules = rules;
    }

    @Transactional
    public void submit(UUID id, Viewer viewer) {
        acting.begin(ReleaseAct.SUBMIT, id, viewer);
        writing.move(id, DraftState.REVIEW, Revision.Cause.SUBMITTED, viewer.actor());
        acting.record(ReleaseAct.SUBMIT, id, null, viewer.actor());
    }

    @Transactional
    public void takeBack(UUID id, Viewer viewer) {
        acting.begin(ReleaseAct.TAKE_BACK, id, viewer);
        toDraft(id);
        acting.record(ReleaseAct.TAKE_BACK, id, null, viewer.actor());
    }

    @Transactional
    public void sendBack(UUID id, String why, Viewer viewer) {
        acting.begin(ReleaseAct.SEND_BACK, id, viewer);
        var reason = Reason.of(why, true);
        toDraft(id);
        acting.record(ReleaseAct.SEND_BACK, id, reason, viewer.actor());
    }

    /** Agrees to what was saved as {@code save}, and to nothing else. */
    @Transactional
    public void approve(UUID id, int save, Viewer viewer) {
        approve(acting.begin(ReleaseAct.APPROVE, id, viewer), save, viewer);
    }

    /** The same, for a story that this transaction holds still. */
    void approve(DeskStory story, int save, Viewer viewer) {
        var draft = story.draft().orElseThrow();
        if (draft.save() != save) {
            throw NotNow.stale(save, draft.save());
        }
        if (needsAnother(story, viewer.actor().id())) {
            throw NotNow.wroteIt();
        }
        writing.move(draft.story(), DraftState.APPROVED, Revision.Cause.APPROVED, viewer.actor());
        acting.written().approvals().put(draft.story(), save, viewer.actor(), acting.now());
        acting.record(ReleaseAct.APPROVE, draft.story(), null, viewer.actor());
    }

    /**
     * Whether somebody else than this person has to agree to its draft, since they wrote at it and a stream wants two: the one
     * it is to stand in, or the one it stands in now.
     */
    boolean needsAnother(DeskStory story, String person) {
        var draft = story.draft().orElseThrow();
        return Stream.of(draft.manuscript().stream(), story.facts().stream())
                        .anyMatch(stream -> stream != null && rules.rule(stream).twoPersons())
                && wrote(draft, person);
    }

    /** A save that nobody asked for may be no revision yet; the first one is the opening, which writes nothing. */
    private boolean wrote(Draft draft, String id) {
        return writing.authors(draft).contains(id)
                || draft.save() > 1 && draft.savedBy().equals(id);
    }

    /** Lets the text be changed again; a plan ends with it, and the steps remember what it was. */
    @Transactional
    public void reopen(UUID id, String why, Viewer viewer) {
        var state = acting.begin(ReleaseAct.REOPEN, id, viewer)
                .draft()
                .orElseThrow()
                .state();
        var reason = Reason.of(why, ReleaseAct.REOPEN.needsReason(state));
        toDraft(id);
        acting.record(ReleaseAct.REOPEN, id, reason, viewer.actor());
    }

    private void toDraft(UUID id) {
        acting.written().plans().delete(id);
        acting.written().approvals().delete(id);
        writing.move(id, DraftState.DRAFT);
    }
}
