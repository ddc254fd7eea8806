package org.vigil.preview;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;
import org.vigil.document.DocumentStore;
import org.vigil.media.MediaStore;
import org.vigil.news.ComingAddress;
import org.vigil.page.Frames;
import org.vigil.page.Heading;
import org.vigil.page.PublicRoute;
import org.vigil.page.Site;
import org.vigil.page.SiteAddress;
import org.vigil.page.SiteLanguage;
import org.vigil.preview.view.EndedPage;
import org.vigil.shared.NotFound;
import org.vigil.writing.DeskStories;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Draft;

/**
 * A draft for whoever has its secret address. Of an address that is not good it is said why that may be, in the same words
 * whether it was ended, ran out or never was.
 */
@Controller
class SharedDraftController {

    static final String PLACE = "/preview/";
    private static final MediaType WEBP = MediaType.parseMediaType("image/webp");

    private final Linking linking;
    private final DeskStories stories;
    private final Previewing previewing;
    private final Public open;

    /** What is public already: the site, its frame, its addresses and the pictures it serves. */
    @org.springframework.stereotype.Component
    record Public(
            Site site,
            Frames frames,
            SiteAddress address,
            ComingAddress addresses,
            MediaStore media,
            DocumentStore documents) {}

    SharedDraftController(Linking linking, DeskStories stories, Previewing previewing, Public open) {
        this.linking = linking;
        this.stories = stories;
        this.previewing = previewing;
        this.open = open;
    }

    @GetMapping(PLACE + "{token}")
    @PublicRoute(cached = false)
    ModelAndView show(
            @PathVariable String token,
            SiteLanguage language,
            HttpServletRequest request,
            HttpServletResponse response) {
        Privately.answer(response);
        response.setHeader("Referrer-Policy", "no-referrer");
        return linking.find(token).flatMap(link -> open(link, token, request)).orElseGet(() -> nothing(language));
    }

    private Optional<ModelAndView> open(PreviewLink link, String token, HttpServletRequest request) {
        var story = stories.get(link.story());
        var answer = link.draftOf(story).isPresent()
                ? Optional.of(previewing.page(story, words(story), link.label(), PLACE + token + "/media/"))
                : published(story);
        // Programs that only look whether an address is good, such as those of messengers, open nothing.
        if (answer.isPresent() && !request.getMethod().equals("HEAD")) {
            linking.opened(link);
        }
        return answer;
    }

    private ModelAndView nothing(SiteLanguage language) {
        var words = language.words();
        var title = words.say("preview.ended.title");
        var heading = Heading.of(title, "/").hiddenFromSearchEngines();
        var page = new EndedPage(open.frames().frame(language, heading), title, words.say("preview.ended.text"));
        return new ModelAndView("preview/ended", Map.of("page", page), HttpStatus.NOT_FOUND);
    }

    /** Only the pictures of this draft: the address opens nothing else. */
    @GetMapping(PLACE + "{token}/media/{name}")
    @PublicRoute(cached = false)
    ResponseEntity<Resource> picture(@PathVariable String token, @PathVariable String name) {
        var file = linking.find(token)
                .flatMap(link -> link.draftOf(stories.get(link.story())))
                .filter(draft -> shows(draft, name))
                .flatMap(draft -> open.media().openAny(name))
                .orElseThrow(() -> new NotFound("picture of a draft"));
        return secretly(WEBP, file);
    }

    /** Only the documents of this draft. */
    @GetMapping(PLACE + "{token}/documents/{id}.pdf")
    @PublicRoute(cached = false)
    ResponseEntity<Resource> document(@PathVariable String token, @PathVariable UUID id) {
        var file = linking.find(token)
                .flatMap(link -> link.draftOf(stories.get(link.story())))
                .map(draft -> draft.manuscript().text().report())
                .filter(report -> report.documents().contains(id))
                .flatMap(report -> open.documents().openAny(id))
                .orElseThrow(() -> new NotFound("document of a draft"));
        return secretly(MediaType.APPLICATION_PDF, file);
    }

    private static ResponseEntity<Resource> secretly(MediaType type, Resource file) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Cache-Control", Privately.NOT_KEPT)
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .body(file);
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
}
