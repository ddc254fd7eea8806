package org.vigil.preview;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;
import org.vigil.media.MediaStore;
import org.vigil.news.ComingAddress;
import org.vigil.page.PublicRoute;
import org.vigil.page.Site;
import org.vigil.page.SiteAddress;
import org.vigil.shared.NotFound;
import org.vigil.writing.DeskStories;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Draft;

/**
 * A draft for whoever has its secret address. An address that is not good, for whatever reason, is answered like any other
 * at which there is nothing.
 */
@Controller
class SharedDraftController {

    static final String PLACE = "/preview/";
    private static final MediaType WEBP = MediaType.parseMediaType("image/webp");

    private final Linking linking;
    private final DeskStories stories;
    private final Previewing previewing;
    private final Public open;

    /** What is public already: the site, its addresses and the pictures it serves. */
    @org.springframework.stereotype.Component
    record Public(Site site, SiteAddress address, ComingAddress addresses, MediaStore media) {}

    SharedDraftController(Linking linking, DeskStories stories, Previewing previewing, Public open) {
        this.linking = linking;
        this.stories = stories;
        this.previewing = previewing;
        this.open = open;
    }

    @GetMapping(PLACE + "{token}")
    @PublicRoute(cached = false)
    ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var link = linking.find(token).orElseThrow(SharedDraftController::nothing);
        var story = stories.get(link.story());
        var answer = story.draft().isPresent()
                ? previewing.page(story, words(story), link.label(), PLACE + token + "/media/")
                : published(story).orElseThrow(SharedDraftController::nothing);
        // Programs that only look whether an address is good, such as those of messengers, open nothing.
        if (!request.getMethod().equals("HEAD")) {
            linking.opened(link);
        }
        Privately.answer(response);
        response.setHeader("Referrer-Policy", "no-referrer");
        return answer;
    }

    /** Only the pictures of this draft: the address opens nothing else. */
    @GetMapping(PLACE + "{token}/media/{name}")
    @PublicRoute(cached = false)
    ResponseEntity<FileSystemResource> picture(@PathVariable String token, @PathVariable String name) {
        var file = linking.find(token)
                .flatMap(link -> stories.get(link.story()).draft())
                .filter(draft -> shows(draft, name))
                .flatMap(draft -> open.media().openAny(name))
                .orElseThrow(SharedDraftController::nothing);
        return ResponseEntity.ok()
                .contentType(WEBP)
                .header("Cache-Control", Privately.NOT_KEPT)
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .body(new FileSystemResource(file));
    }

    private static boolean shows(Draft draft, String name) {
        return Previewing.pictures(draft.manuscript().text()).stream().anyMatch(hash -> name.startsWith(hash + "-"));
    }

    private org.vigil.page.view.Words words(DeskStory story) {
        return open.site().language(story.facts().language()).words();
    }

    private Optional<ModelAndView> published(DeskStory story) {
        if (!story.facts().isLive()) {
            return Optional.empty();
        }
        var language = open.site().language(story.facts().language());
        return open.addresses().current(story.id()).map(path -> {
            var redirect = new RedirectView(open.address().absolute(UriUtils.encodePath(language.href(path), "UTF-8")));
            redirect.setStatusCode(HttpStatus.SEE_OTHER);
            redirect.setExpandUriTemplateVariables(false);
            redirect.setExposeModelAttributes(false);
            return new ModelAndView(redirect);
        });
    }

    private static NotFound nothing() {
        return new NotFound("page");
    }
}
