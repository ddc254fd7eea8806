package org.vigil.preview;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
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
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.page.SiteAddress;
import org.vigil.writing.DeskStories;
import org.vigil.writing.DeskStory;

/** The secret addresses of a draft, made and ended by those who write it. */
@Controller
class LinksController {

    private static final String PATH = PreviewController.PLACE + "/{id}/links";

    private final DeskStories stories;
    private final Linking linking;
    private final LinksPages pages;
    private final SiteAddress address;

    LinksController(DeskStories stories, Linking linking, LinksPages pages, SiteAddress address) {
        this.stories = stories;
        this.linking = linking;
        this.pages = pages;
        this.address = address;
    }

    @GetMapping(PATH)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView show(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(defaultValue = "1") String page,
            HttpServletResponse response) {
        Privately.answer(response);
        var number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        return new ModelAndView("preview/links", "page", pages.page(viewer, story(id, viewer), number, done));
    }

    /** The address is told on this answer and never again, so nothing leads on from it. */
    @PostMapping(PATH)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView make(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        var story = story(id, viewer);
        var fields = new Fields(sent);
        var label = fields.line("label");
        var lifetime = Lifetime.of(fields.line("lifetime"));
        Privately.answer(response);
        var problem = problem(linking.obstacle(story, viewer), label, lifetime);
        if (problem != null) {
            var page = pages.refused(viewer, story, label, lifetime.orElse(Lifetime.USUAL), problem);
            return new ModelAndView("preview/links", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var token = linking.make(id, label, lifetime.orElseThrow(), viewer.actor());
        var made = address.absolute(SharedDraftController.PLACE + token.text());
        return new ModelAndView("preview/links", "page", pages.made(viewer, story, made));
    }

    @PostMapping(PATH + "/{link}/revocation")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView revoke(Viewer viewer, @PathVariable UUID id, @PathVariable UUID link) {
        story(id, viewer);
        linking.revoke(id, link, viewer.actor());
        return Onward.done(PreviewController.PLACE + "/" + id + "/links", "preview-link-revoked");
    }

    private DeskStory story(UUID id, Viewer viewer) {
        return stories.get(id, viewer).requireWritableBy(viewer);
    }

    private static @Nullable String problem(@Nullable String obstacle, String label, Optional<Lifetime> lifetime) {
        if (obstacle != null) {
            return obstacle;
        }
        if (label.isBlank() || label.codePointCount(0, label.length()) > PreviewLink.LONGEST_LABEL) {
            return "preview.problem.label";
        }
        return lifetime.isEmpty() ? "preview.problem.lifetime" : null;
    }
}
