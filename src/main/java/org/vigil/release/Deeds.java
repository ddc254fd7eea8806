package org.vigil.release;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.Viewer;
import org.vigil.page.view.Words;
import org.vigil.release.view.WayPage;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Draft;

/** What somebody can do with a story now, as its page offers it. */
@Component
class Deeds {

    private static final List<ReleaseAct> PLAIN = List.of(
            ReleaseAct.SUBMIT,
            ReleaseAct.TAKE_BACK,
            ReleaseAct.APPROVE,
            ReleaseAct.SEND_BACK,
            ReleaseAct.PLAN_END,
            ReleaseAct.LIFT,
            ReleaseAct.REOPEN,
            ReleaseAct.HOLD_END,
            ReleaseAct.HOLD,
            ReleaseAct.WITHDRAW);
    private static final Set<ReleaseAct> GRAVE = EnumSet.of(ReleaseAct.LIFT, ReleaseAct.HOLD, ReleaseAct.WITHDRAW);
    private static final Set<ReleaseAct> BY_SHEET =
            EnumSet.of(ReleaseAct.PUBLISH, ReleaseAct.SCHEDULE, ReleaseAct.EMBARGO);

    private final Approving approving;

    Deeds(Approving approving) {
        this.approving = approving;
    }

    private boolean needsAnother(ReleaseAct act, DeskStory story, Viewer viewer) {
        return act == ReleaseAct.APPROVE
                && approving.needsAnother(story, viewer.actor().id());
    }

    List<WayPage.Deed> of(Viewer viewer, DeskStory story, boolean held, WayPages.@Nullable Tried tried) {
        var words = viewer.words();
        var deeds = new ArrayList<WayPage.Deed>();
        var path = WayController.path(story.id());
        if (BY_SHEET.stream().anyMatch(act -> act.isOffered(story, held) && act.isAllowed(story, viewer))) {
            deeds.add(link(words, ReleaseAct.PLAN_END.isOffered(story, held) ? "plan" : "publish", path + "/release"));
        }
        for (var act : PLAIN) {
            if (act.isOffered(story, held) && act.isAllowed(story, viewer) && !needsAnother(act, story, viewer)) {
                deeds.add(deed(words, act, story, tried != null && tried.act() == act ? tried : null));
            }
            if (act == ReleaseAct.REOPEN
                    && ReleaseAct.NOTE.isOffered(story, held)
                    && ReleaseAct.NOTE.isAllowed(story, viewer)) {
                deeds.add(link(words, "note", path + "/note"));
            }
        }
        return deeds;
    }

    private static WayPage.Deed link(Words words, String act, String href) {
        var name = words.say("release.act." + act);
        return new WayPage.Deed(act, name, words.say("release.needs." + act), href, null, "", false, false, "", 0);
    }

    private static WayPage.Deed deed(Words words, ReleaseAct act, DeskStory story, WayPages.@Nullable Tried tried) {
        var state = story.draft().map(Draft::state).orElse(null);
        var field = act == ReleaseAct.WITHDRAW ? "note" : act.needsReason(state) ? "reason" : null;
        return new WayPage.Deed(
                act.word(),
                words.say("release.act." + act.word()),
                words.say("release.needs." + act.word()),
                null,
                field,
                words.say(act == ReleaseAct.WITHDRAW ? "release.withdraw.note" : "release.reason"),
                GRAVE.contains(act),
                tried != null,
                tried == null ? "" : tried.typed(),
                story.draft().map(Draft::save).orElse(0));
    }
}
