package org.vigil.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;

/** Everybody at the desk: who they are, what they may do, and whether they can still come in. */
@Controller
class PeopleController {

    static final String PATH = "/desk/people";

    private final PeoplePages pages;
    private final Inviting inviting;
    private final Managing managing;
    private final DeskFrames frames;

    PeopleController(PeoplePages pages, Inviting inviting, Managing managing, DeskFrames frames) {
        this.pages = pages;
        this.inviting = inviting;
        this.managing = managing;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.MANAGE_PEOPLE)
    ModelAndView index(Viewer viewer) {
        return new ModelAndView("account/people", "page", pages.all(viewer));
    }

    @GetMapping(PATH + "/new")
    @Needs(value = Permission.MANAGE_PEOPLE, confirmed = true)
    ModelAndView invitation(Viewer viewer) {
        return page(pages.blank(viewer, new PersonForm("", "", viewer.language()), List.of(), null));
    }

    @PostMapping(PATH)
    @Needs(value = Permission.MANAGE_PEOPLE, confirmed = true)
    ModelAndView create(Viewer viewer, PersonForm form, @RequestParam MultiValueMap<String, String> fields) {
        var grants = pages.grants(fields);
        if (form.problem() != null) {
            return page(pages.blank(viewer, form, grants, form.problem()));
        }
        try {
            var id = inviting.invite(
                    viewer, form.plainName(), form.plainAddress(), frames.spoken(form.language()), grants);
            return page(pages.one(viewer, id, null, inviting.link(viewer, id)));
        } catch (AddressTaken taken) {
            return page(pages.blank(viewer, form, grants, taken.code()));
        }
    }

    @GetMapping(PATH + "/{id}")
    @Needs(Permission.MANAGE_PEOPLE)
    ModelAndView show(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String done) {
        return page(pages.one(viewer, id, done, null));
    }

    @PostMapping(PATH + "/{id}")
    @Needs(value = Permission.MANAGE_PEOPLE, confirmed = true)
    ModelAndView update(
            Viewer viewer, @PathVariable UUID id, PersonForm form, @RequestParam MultiValueMap<String, String> fields) {
        var grants = pages.grants(fields);
        if (form.problem() != null) {
            return page(pages.typed(viewer, id, form, grants, form.problem()));
        }
        try {
            var was = String.valueOf(fields.getFirst("was"));
            managing.update(viewer, id, was, form, frames.spoken(form.language()), grants);
            return Onward.done(PATH + "/" + id, "roles-saved");
        } catch (LastAdministrator | AddressTaken | RightsChangedMeanwhile refused) {
            return page(pages.typed(viewer, id, form, grants, refused.code()));
        }
    }

    /** A new link; what somebody signed in with before is forgotten when it is used, not now. */
    @PostMapping(PATH + "/{id}/link")
    @Needs(value = Permission.MANAGE_PEOPLE, confirmed = true)
    ModelAndView createLink(Viewer viewer, @PathVariable UUID id) {
        return page(pages.one(viewer, id, null, inviting.link(viewer, id)));
    }

    @PostMapping(PATH + "/{id}/block")
    @Needs(value = Permission.MANAGE_PEOPLE, confirmed = true)
    ModelAndView block(Viewer viewer, @PathVariable UUID id) {
        return trying(viewer, id, "blocked", () -> managing.block(viewer, id));
    }

    @PostMapping(PATH + "/{id}/unblock")
    @Needs(value = Permission.MANAGE_PEOPLE, confirmed = true)
    ModelAndView unblock(Viewer viewer, @PathVariable UUID id) {
        return trying(viewer, id, "unblocked", () -> managing.unblock(viewer, id));
    }

    private ModelAndView trying(Viewer viewer, UUID id, String done, Runnable act) {
        try {
            act.run();
            return Onward.done(PATH + "/" + id, done);
        } catch (LastAdministrator refused) {
            return page(pages.refused(viewer, id, refused.code()));
        }
    }

    private static ModelAndView page(org.vigil.account.view.PersonPage page) {
        return new ModelAndView(
                "account/person",
                Map.of("page", page),
                page.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
