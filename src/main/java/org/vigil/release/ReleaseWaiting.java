package org.vigil.release;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.desk.Waiting;
import org.vigil.writing.DeskStories;

/** Reminds those who may publish of what is about to be public, and calls them when something is late. */
@Component
class ReleaseWaiting implements Waiting {

    private final Plans plans;
    private final DeskStories stories;
    private final WayPages pages;
    private final Clock clock;

    ReleaseWaiting(Plans plans, DeskStories stories, WayPages pages, Clock clock) {
        this.plans = plans;
        this.stories = stories;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<Note> notes(Viewer viewer) {
        if (!viewer.may(Permission.PUBLISH)) {
            return List.of();
        }
        var now = clock.instant();
        return plans.before(now.plus(Plan.SOON)).stream()
                .flatMap(plan -> stories
                        .find(plan.story(), viewer)
                        .filter(story -> story.allows(viewer, Permission.PUBLISH))
                        .map(story -> note(viewer, plan, pages.headline(viewer.words(), story), now))
                        .stream())
                .toList();
    }

    private static Note note(Viewer viewer, Plan plan, String headline, Instant now) {
        var words = viewer.words();
        var late = plan.isLate(now);
        var at = plan.at() == null ? now : plan.at();
        var moment = Sayings.moment(words, at, plan.zone());
        return new Note(
                words.say(late ? "release.waiting.late" : "release.waiting.soon", headline, moment),
                WayController.path(plan.story()),
                late);
    }
}
