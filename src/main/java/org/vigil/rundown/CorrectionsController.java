package org.vigil.rundown;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;

/** All public notes there are, for the desk. */
@Controller
class CorrectionsController {

    static final String PATH = "/desk/corrections";

    private final CorrectionsPages pages;

    CorrectionsController(CorrectionsPages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView index(
            Viewer viewer,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") String page) {
        return new ModelAndView("rundown/corrections", "page", pages.page(viewer, kind, page));
    }
}
