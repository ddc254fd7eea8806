package org.vigil.release;

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

/** One more public note on a live story. */
@Controller
class NoteController {

    private static final String PATH = WayController.PLACE + "/{id}/note";

    private final NoteSheets pages;
    private final Stopping stopping;

    NoteController(NoteSheets pages, Stopping stopping) {
        this.pages = pages;
        this.stopping = stopping;
    }

    @GetMapping(PATH)
    @Needs(Permission.PUBLISH)
    ModelAndView show(Viewer viewer, @PathVariable UUID id) {
        return new ModelAndView("release/note", "page", pages.page(viewer, id, "", "", "", null));
    }

    @PostMapping(PATH)
    @Needs(Permission.PUBLISH)
    ModelAndView create(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        var kind = fields.line("kind");
        var text = fields.text("note");
        var place = fields.line("place");
        try {
            var change = Change.kind(kind).map(known -> Change.of(kind, text, place));
            stopping.note(id, change.orElseThrow(() -> new NotLikeThis("change-missing")), viewer);
            return Onward.done(WayController.path(id), "story-note");
        } catch (Refusal refused) {
            var page = pages.page(viewer, id, kind, text, place, refused);
            return new ModelAndView("release/note", Map.of("page", page), Sayings.status(refused));
        }
    }
}
