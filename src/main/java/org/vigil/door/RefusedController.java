package org.vigil.door;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.door.view.RefusedPage;

/** What people at the desk are told whose roles do not allow what they asked for, or whose form came from elsewhere. */
@Controller
class RefusedController {

    private final DeskFrames frames;

    RefusedController(DeskFrames frames) {
        this.frames = frames;
    }

    @RequestMapping(Desk.REFUSED)
    @Needs(Permission.ENTER)
    ModelAndView show(Viewer viewer) {
        var page = new RefusedPage(frames.frame(viewer, viewer.words().say("refused.title"), ""));
        return new ModelAndView("door/refused", Map.of("page", page), HttpStatus.FORBIDDEN);
    }
}
