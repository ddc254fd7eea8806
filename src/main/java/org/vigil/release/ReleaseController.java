package org.vigil.release;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
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

/** The last sheet: where a draft is published, now or by plan. */
@Controller
class ReleaseController {

    private static final String PATH = WayController.PLACE + "/{id}/release";

    private final ReleasePages pages;
    private final Releasing releasing;
    private final Clock clock;

    ReleaseController(ReleasePages pages, Releasing releasing, Clock clock) {
        this.pages = pages;
        this.releasing = releasing;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Needs(Permission.PUBLISH)
    ModelAndView show(Viewer viewer, @PathVariable UUID id) {
        return new ModelAndView("release/release", "page", pages.page(viewer, id, null, null));
    }

    @PostMapping(PATH)
    @Needs(Permission.PUBLISH)
    ModelAndView create(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var form = ReleaseForm.sent(new Fields(sent));
        try {
            return Onward.done(WayController.path(id), release(viewer, id, form));
        } catch (Refusal refused) {
            if (!pages.hasDraft(viewer, id)) {
                return Onward.done(WayController.path(id), "story-released-already");
            }
            var page = pages.page(viewer, id, form, refused);
            return new ModelAndView("release/release", Map.of("page", page), Sayings.status(refused));
        }
    }

    /** Answers what has been done. */
    private String release(Viewer viewer, UUID id, ReleaseForm form) {
        switch (form.choice()) {
            case ReleaseForm.NOW -> releasing.publish(id, form.withoutTime().decision(), viewer);
            case ReleaseForm.SCHEDULE -> releasing.schedule(id, form.decision(), form.time(clock.instant()), viewer);
            case ReleaseForm.EMBARGO, ReleaseForm.UNTIL_LIFTED ->
                releasing.embargo(id, form.decision(), form.time(clock.instant()), viewer);
            default -> throw new NotLikeThis("choice");
        }
        return "story-" + form.choice();
    }
}
