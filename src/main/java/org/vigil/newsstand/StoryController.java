package org.vigil.newsstand;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import org.vigil.newsstand.view.WithdrawnPage;
import org.vigil.page.Frames;
import org.vigil.page.Heading;
import org.vigil.page.PublicPage;
import org.vigil.page.PublicRoute;
import org.vigil.page.SiteAddress;
import org.vigil.page.SiteLanguage;
import org.vigil.shared.NotFound;

/** A story at its address, and what stands at an address where none is any more. */
@Controller
class StoryController {

    private final StoryReader reader;
    private final StoryPages pages;
    private final Frames frames;
    private final SiteAddress address;

    StoryController(StoryReader reader, StoryPages pages, Frames frames, SiteAddress address) {
        this.reader = reader;
        this.pages = pages;
        this.frames = frames;
        this.address = address;
    }

    @GetMapping("/news/{year:[0-9]{4}}/{month:[0-9]{2}}/{slug}")
    @PublicRoute
    ModelAndView show(
            SiteLanguage language,
            @PathVariable String year,
            @PathVariable String month,
            @PathVariable String slug,
            HttpServletResponse response) {
        var path = "/news/" + year + "/" + month + "/" + slug;
        var story = reader.at(language.language(), path);
        if (story.isEmpty()) {
            return former(path, language, response);
        }
        PublicPage.dependsOn(response, StoryPages.keys(story.get()));
        return new ModelAndView("newsstand/story", "page", pages.page(story.get(), language));
    }

    /** Any path that nothing else answers may be a story's address on an older site. */
    @GetMapping("/**")
    @PublicRoute(cached = false)
    ModelAndView old(SiteLanguage language, HttpServletRequest request, HttpServletResponse response) {
        return former(UriUtils.decode(request.getRequestURI(), "UTF-8"), language, response);
    }

    private ModelAndView former(String path, SiteLanguage language, HttpServletResponse response) {
        var former = reader.former(language.language(), path)
                .or(() -> path.endsWith("/")
                        ? reader.former(language.language(), path.substring(0, path.length() - 1))
                        : java.util.Optional.empty())
                .orElseThrow(() -> new NotFound("page"));
        var target = former.target();
        return target != null ? moved(language.href(target)) : gone(path, former, language, response);
    }

    private ModelAndView moved(String path) {
        var view = new org.springframework.web.servlet.view.RedirectView(
                address.absolute(UriUtils.encodePath(path, "UTF-8")));
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(view);
    }

    private ModelAndView gone(
            String path, StoryReader.FormerAddress former, SiteLanguage language, HttpServletResponse response) {
        PublicPage.dependsOn(response, List.of());
        var heading = Heading.of(language.words().say("withdrawn.title"), path)
                .in("/news")
                .hiddenFromSearchEngines();
        var day = java.util.Objects.requireNonNullElse(former.day(), java.time.LocalDate.EPOCH);
        var page = new WithdrawnPage(frames.frame(language, heading), day, former.note());
        return new ModelAndView("newsstand/withdrawn", java.util.Map.of("page", page), HttpStatus.GONE);
    }
}
