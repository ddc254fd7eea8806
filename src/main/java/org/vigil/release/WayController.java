package org.vigil.release;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.shared.Refusal;

/** A story on its way to readers, and what is done with it in one step. */
@Controller
class WayController {

    static final String PLACE = "/desk/stories";
    private static final String PATH = PLACE + "/{id}";

    private final WayPages pages;
    private final Approving approving;
    private final Releasing releasing;
    private final Stopping stopping;

    WayController(WayPages pages, Approving approving, Releasing releasing, Stopping stopping) {
        this.pages = pages;
        this.approving = approving;
        this.releasing = releasing;
        this.stopping = stopping;
    }

    static String path(UUID story) {
        return PLACE + "/" + story;
    }

    @GetMapping(PATH)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView show(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String done) {
        return new ModelAndView("release/story", "page", pages.page(viewer, id, done, null));
    }

    @PostMapping(PATH + "/submit")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView submit(Viewer viewer, @PathVariable UUID id) {
        return act(ReleaseAct.SUBMIT, viewer, id, "", () -> approving.submit(id, viewer));
    }

    @PostMapping(PATH + "/take-back")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView takeBack(Viewer viewer, @PathVariable UUID id) {
        return act(ReleaseAct.TAKE_BACK, viewer, id, "", () -> approving.takeBack(id, viewer));
    }

    @PostMapping(PATH + "/send-back")
    @Needs(Permission.APPROVE)
    ModelAndView sendBack(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var why = new Fields(sent).text("reason");
        return act(ReleaseAct.SEND_BACK, viewer, id, why, () -> approving.sendBack(id, why, viewer));
    }

    @PostMapping(PATH + "/approve")
    @Needs(Permission.APPROVE)
    ModelAndView approve(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "0") int save) {
        return act(ReleaseAct.APPROVE, viewer, id, "", () -> approving.approve(id, save, viewer));
    }

    @PostMapping(PATH + "/reopen")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView reopen(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var why = new Fields(sent).text("reason");
        return act(ReleaseAct.REOPEN, viewer, id, why, () -> approving.reopen(id, why, viewer));
    }

    @PostMapping(PATH + "/plan-end")
    @Needs(Permission.PUBLISH)
    ModelAndView endPlan(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var why = new Fields(sent).text("reason");
        return act(ReleaseAct.PLAN_END, viewer, id, why, () -> releasing.endPlan(id, why, viewer));
    }

    @PostMapping(PATH + "/lift")
    @Needs(value = Permission.PUBLISH, confirmed = true)
    ModelAndView lift(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var why = new Fields(sent).text("reason");
        return act(ReleaseAct.LIFT, viewer, id, why, () -> releasing.lift(id, why, viewer));
    }

    @PostMapping(PATH + "/hold")
    @Needs(Permission.APPROVE)
    ModelAndView hold(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var why = new Fields(sent).text("reason");
        return act(ReleaseAct.HOLD, viewer, id, why, () -> stopping.hold(id, why, viewer));
    }

    @PostMapping(PATH + "/hold-end")
    @Needs(Permission.APPROVE)
    ModelAndView endHold(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var why = new Fields(sent).text("reason");
        return act(ReleaseAct.HOLD_END, viewer, id, why, () -> stopping.endHold(id, why, viewer));
    }

    @PostMapping(PATH + "/withdraw")
    @Needs(value = Permission.PUBLISH, confirmed = true)
    ModelAndView withdraw(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var note = new Fields(sent).text("note");
        return act(ReleaseAct.WITHDRAW, viewer, id, note, () -> stopping.withdraw(id, note, viewer));
    }

    private ModelAndView act(ReleaseAct act, Viewer viewer, UUID id, String typed, Runnable deed) {
        try {
            deed.run();
            return Onward.done(path(id), "story-" + act.word());
        } catch (Refusal refused) {
            var page = pages.page(viewer, id, null, new WayPages.Tried(act, typed, refused));
            return new ModelAndView("release/story", Map.of("page", page), Sayings.status(refused));
        }
    }
}
