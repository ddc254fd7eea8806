package org.vigil.correction;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.vigil.news.Keys;
import org.vigil.page.FeedFormat;
import org.vigil.page.PageNumber;
import org.vigil.page.PublicPage;
import org.vigil.page.PublicRoute;
import org.vigil.page.SiteAddress;
import org.vigil.page.SiteLanguage;

/** The log of public notes, which is also the statement of what each kind means. */
@Controller
class NotesController {

    private final NotePages pages;
    private final NoteFeeds feeds;
    private final SiteAddress address;

    NotesController(NotePages pages, NoteFeeds feeds, SiteAddress address) {
        this.pages = pages;
        this.feeds = feeds;
        this.address = address;
    }

    @GetMapping(NoteListing.PATH)
    @PublicRoute(parameters = "page")
    ModelAndView all(
            SiteLanguage language,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        return listing(new NoteListing(null, language.language()), page, language, response);
    }

    @GetMapping(NoteListing.PATH + "/{kinds:" + NoteListing.PATHS + "}")
    @PublicRoute(parameters = "page")
    ModelAndView kind(
            SiteLanguage language,
            @PathVariable String kinds,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        var kind = kinds.substring(0, kinds.length() - 1);
        return listing(new NoteListing(kind, language.language()), page, language, response);
    }

    /** What is not on its story's page any more stands in the list, on a page that changes with what comes after it. */
    @GetMapping(NoteListing.PATH + "/{id:[A-Z]-[0-9]{4}-[0-9]{3,9}}")
    @PublicRoute(cached = false)
    ModelAndView one(SiteLanguage language, @PathVariable String id) {
        var place = new RedirectView(address.absolute(language.href(pages.place(id, language))));
        place.setStatusCode(HttpStatus.FOUND);
        place.setExpandUriTemplateVariables(false);
        return new ModelAndView(place);
    }

    private ModelAndView listing(
            NoteListing listing, @Nullable String page, SiteLanguage language, HttpServletResponse response) {
        PublicPage.dependsOn(response, List.of(Keys.notes(listing.language())));
        return new ModelAndView("correction/notes", "page", pages.page(listing, PageNumber.of(page), language));
    }

    @GetMapping(NoteListing.PATH + ".{format:rss|atom|json}")
    @PublicRoute(parameters = "page")
    ResponseEntity<byte[]> feed(
            SiteLanguage language,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        var spoken = FeedFormat.valueOf(format.toUpperCase(Locale.ROOT));
        PublicPage.dependsOn(response, List.of(Keys.notes(language.language())));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(spoken.mediaType()), StandardCharsets.UTF_8))
                .body(feeds.write(spoken, PageNumber.of(page), language));
    }
}
