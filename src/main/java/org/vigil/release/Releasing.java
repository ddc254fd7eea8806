package org.vigil.release;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.desk.Viewer;
import org.vigil.news.StoryTime;
import org.vigil.page.Site;
import org.vigil.proof.Checking;
import org.vigil.proof.Concern;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Draft;
import org.vigil.writing.DraftState;
import org.vigil.writing.Writing;

/** Publishes approved drafts, now or by plan. */
@Service
class Releasing {

    private final Acting acting;
    private final Approving approving;
    private final Presenting presenting;
    private final Means means;

    /** What else it takes. */
    @Component
    record Means(Checking checking, Writing writing, Site site) {}

    Releasing(Acting acting, Approving approving, Presenting presenting, Means means) {
        this.acting = acting;
        this.approving = approving;
        this.presenting = presenting;
        this.means = means;
    }

    /**
     * What a person decided over the last sheet: the save they looked at, whether they have seen the warnings, how a change
     * is told, and why, where that has to be said.
     */
    record Decision(int save, boolean warningsSeen, Optional<Change> change, String reason) {}

    /** When a plan comes to its end, seen from a place; null: when somebody lifts it. */
    record Time(@Nullable Instant at, ZoneId zone) {}

    @Transactional
    public void publish(UUID id, Decision decision, Viewer viewer) {
        var story = acting.begin(ReleaseAct.PUBLISH, id, viewer);
        var draft = looked(story, decision);
        acting.written().promises().requireNoneBeyond(acting.now(), id);
        var change = presenting.told(story.facts(), decision.change(), false);
        if (draft.state() == DraftState.APPROVED) {
            requireApproved(story, draft);
        } else {
            approving.approve(story, decision.save(), viewer);
        }
        var time = StoryTime.at(acting.now(), means.site().zone());
        presenting.show(story, change, time, viewer.actor());
        acting.record(ReleaseAct.PUBLISH, id, null, viewer.actor());
    }

    @Transactional
    public void schedule(UUID id, Decision decision, Time time, Viewer viewer) {
        plan(ReleaseAct.SCHEDULE, DraftState.SCHEDULED, id, decision, time, viewer);
    }

    @Transactional
    public void embargo(UUID id, Decision decision, Time time, Viewer viewer) {
        plan(ReleaseAct.EMBARGO, DraftState.EMBARGOED, id, decision, time, viewer);
    }

    private void plan(ReleaseAct act, DraftState state, UUID id, Decision decision, Time time, Viewer viewer) {
        var story = acting.begin(act, id, viewer);
        var draft = looked(story, decision);
        var change = presenting.told(story.facts(), decision.change(), true);
        var reason = Reason.of(decision.reason(), act.needsReason(draft.state()));
        requireApproved(story, draft);
        var embargo = state == DraftState.EMBARGOED;
        requirePromisesKept(embargo, time, id);
        acting.written()
                .plans()
                .put(new Plan(
                        id,
                        embargo,
                        time.at(),
                        time.zone(),
                        change,
                        acting.now(),
                        viewer.actor().id(),
                        null));
        means.writing().move(id, state);
        acting.record(act, id, reason, time.at(), time.zone(), viewer.actor());
    }

    private void requirePromisesKept(boolean embargo, Time time, UUID story) {
        if (embargo) {
            acting.written().promises().requireNoneSooner(time.at(), story);
        } else {
            acting.written().promises().requireNoneBeyond(Objects.requireNonNull(time.at()), story);
        }
    }

    /** The draft, if it is the very one that was looked at, and whatever the checks found was seen. */
    private Draft looked(DeskStory story, Decision decision) {
        var draft = story.draft().orElseThrow();
        if (draft.save() != decision.save()) {
            throw NotNow.stale(decision.save(), draft.save());
        }
        var concerns = means.checking().look(story, draft);
        var errors = concerns.stream().filter(Concern::error).count();
        if (errors > 0) {
            throw NotNow.errors((int) errors);
        }
        if (!concerns.isEmpty() && !decision.warningsSeen()) {
            throw new NotLikeThis("warnings-unseen");
        }
        return draft;
    }

    private void requireApproved(DeskStory story, Draft draft) {
        if (!acting.written().approvals().has(draft.story(), draft.save())) {
            throw NotNow.notApproved();
        }
        acting.written()
                .approvals()
                .by(draft.story())
                .filter(by -> approving.needsAnother(story, by))
                .ifPresent(by -> {
                    throw NotNow.wroteIt();
                });
    }

    /** Ends the plan; the draft stays approved. */
    @Transactional
    public void endPlan(UUID id, String why, Viewer viewer) {
        var state = acting.begin(ReleaseAct.PLAN_END, id, viewer)
                .draft()
                .orElseThrow()
                .state();
        var reason = Reason.of(why, ReleaseAct.PLAN_END.needsReason(state));
        acting.written().plans().delete(id);
        means.writing().move(id, DraftState.APPROVED);
        acting.record(ReleaseAct.PLAN_END, id, reason, viewer.actor());
    }

    /** Ends an embargo by hand, before its time or because it has none. */
    @Transactional
    public void lift(UUID id, String why, Viewer viewer) {
        var story = acting.begin(ReleaseAct.LIFT, id, viewer);
        var reason = Reason.of(why, true);
        var plan = acting.written().plans().find(id).orElseThrow();
        requireApproved(story, story.draft().orElseThrow());
        acting.written().plans().delete(id);
        presenting.show(story, plan.change(), StoryTime.at(acting.now(), plan.zone()), viewer.actor());
        acting.record(ReleaseAct.LIFT, id, reason, viewer.actor());
    }
}
