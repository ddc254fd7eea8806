package org.vigil.release;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.news.StoryTime;
import org.vigil.shared.Actor;
import org.vigil.writing.DeskStories;

/** Publishes a single draft whose time has come, for the program itself: once, whoever else is at it. */
@Service
class Lifting {

    static final Actor BY = Actor.system("release");

    private final Acting acting;
    private final DeskStories stories;
    private final Presenting presenting;

    Lifting(Acting acting, DeskStories stories, Presenting presenting) {
        this.acting = acting;
        this.stories = stories;
        this.presenting = presenting;
    }

    /** Answers whether it was this call that did it: another node may be at it, or somebody may have changed the plan. */
    @Transactional
    public boolean lift(UUID id, Instant now) {
        if (!acting.written().promises().tryLock(id)
                || !acting.written().steps().tryLock(id)) {
            return false;
        }
        var plan = acting.written().plans().find(id).filter(one -> one.isDue(now));
        if (plan.isEmpty()
                || plan.get().at() == null
                || acting.written().holds().has(id)) {
            return false;
        }
        var story = stories.get(id);
        ReleaseAct.DUE.requireOpen(story, false);
        var draft = story.draft().orElseThrow();
        if (!acting.written().approvals().has(id, draft.save())) {
            throw NotNow.notApproved();
        }
        if (!plan.get().embargo()) {
            acting.written().promises().requireNoneBeyond(now, id);
        }
        acting.written().plans().delete(id);
        presenting.show(story, plan.get().change(), time(plan.get(), now), BY);
        acting.record(ReleaseAct.DUE, id, null, plan.get().at(), plan.get().zone(), BY);
        return true;
    }

    /** A story says the time that was promised; what was late says when it really came. */
    private static StoryTime time(Plan plan, Instant now) {
        return StoryTime.at(plan.isLate(now) || plan.at() == null ? now : plan.at(), plan.zone());
    }

    @Transactional
    public void fail(UUID id, String code) {
        acting.written().plans().failed(id, acting.now(), code);
    }
}
