package org.vigil.preview;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.page.Framing;
import org.vigil.page.view.Link;
import org.vigil.preview.view.ShellPage;
import org.vigil.writing.DeskStories;

/** A draft as readers would see it, for colleagues: a page of the desk with the story's page in a frame. */
@Controller
class PreviewController {

    static final String PLACE = "/desk/stories";
    private static final String PATH = PLACE + "/{id}/preview";
    private static final List<String> WIDTHS = List.of("phone", "tablet", "full");

    private final DeskStories stories;
    private final Previewing previewing;
    private final DeskFrames frames;

    PreviewController(DeskStories stories, Previewing previewing, DeskFrames frames) {
        this.stories = stories;
        this.previewing = previewing;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView show(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String width,
            HttpServletResponse response) {
        var story = stories.get(id, viewer);
        var words = viewer.words();
        var chosen = WIDTHS.contains(width) ? width : WIDTHS.getFirst();
        Privately.answer(response);
        Framing.mayFrame(response);
        var page = new ShellPage(
                frames.frame(viewer, words.say("preview.title"), PLACE),
                id.toString(),
                stories.headline(story),
                chosen,
                WIDTHS.stream()
                        .map(each -> new Link(
                                words.say("preview.width." + each),
                                PLACE + "/" + id + "/preview?width=" + each,
                                each.equals(chosen)))
                        .toList(),
                story.draft().isPresent() && story.isWritableBy(viewer));
        return new ModelAndView("preview/shell", "page", page);
    }

    @GetMapping(PATH + "/page")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView page(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) {
        var story = stories.get(id, viewer);
        Privately.answer(response);
        Framing.mayBeFramed(response);
        return previewing.page(story, viewer.words(), null, "/desk/media/");
    }
}
