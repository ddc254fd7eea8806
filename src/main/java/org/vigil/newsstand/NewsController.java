package org.vigil.newsstand;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.page.PageNumber;
import org.vigil.page.PublicPage;
import org.vigil.page.PublicRoute;
import org.vigil.page.SiteLanguage;
import org.vigil.shared.NotFound;

/** The listings: all news, each stream, topic and country, each year and month of them. */
@Controller
class NewsController {

    private final ListingPages pages;
    private final Selections selections;

    NewsController(ListingPages pages, Selections selections) {
        this.pages = pages;
        this.selections = selections;
    }

    @GetMapping("/news")
    @PublicRoute(parameters = "page")
    ModelAndView all(
            SiteLanguage language,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        return listing(Listing.whole(Selection.ALL, language.language()), page, language, response);
    }

    @GetMapping("/news/{year:[0-9]{4}}")
    @PublicRoute(parameters = "page")
    ModelAndView year(
            SiteLanguage language,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        return listing(new Listing(Selection.ALL, language.language(), year, null), page, language, response);
    }

    @GetMapping("/news/{year:[0-9]{4}}/{month:[0-9]{2}}")
    @PublicRoute(parameters = "page")
    ModelAndView month(
            SiteLanguage language,
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        return listing(new Listing(Selection.ALL, language.language(), year, month(month)), page, language, response);
    }

    @GetMapping("/news/{stream:[a-z][a-z0-9-]*}")
    @PublicRoute(parameters = "page")
    ModelAndView stream(
            SiteLanguage language,
            @PathVariable String stream,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        return listing(Listing.whole(selections.stream(stream), language.language()), page, language, response);
    }

    @GetMapping("/news/{stream:[a-z][a-z0-9-]*}/{year:[0-9]{4}}")
    @PublicRoute(parameters = "page")
    ModelAndView streamYear(
            SiteLanguage language,
            @PathVariable String stream,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        return listing(
                new Listing(selections.stream(stream), language.language(), year, null), page, language, response);
    }

    @GetMapping("/news/{stream:[a-z][a-z0-9-]*}/{year:[0-9]{4}}/{month:[0-9]{2}}")
    @PublicRoute(parameters = "page")
    ModelAndView streamMonth(
            SiteLanguage language,
            @PathVariable String stream,
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        return listing(
                new Listing(selections.stream(stream), language.language(), year, month(month)),
                page,
                language,
                response);
    }

    @GetMapping("/{kind:topics|countries}/{subject:[a-z0-9-]+}")
    @PublicRoute(parameters = "page")
    ModelAndView subject(
            SiteLanguage language,
            @PathVariable String kind,
            @PathVariable String subject,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        return listing(Listing.whole(selections.subject(kind, subject), language.language()), page, language, response);
    }

    @GetMapping("/{kind:topics|countries}/{subject:[a-z0-9-]+}/{year:[0-9]{4}}")
    @PublicRoute(parameters = "page")
    ModelAndView subjectYear(
            SiteLanguage language,
            @PathVariable String kind,
            @PathVariable String subject,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        return listing(
                new Listing(selections.subject(kind, subject), language.language(), year, null),
                page,
                language,
                response);
    }

    @GetMapping("/{kind:topics|countries}/{subject:[a-z0-9-]+}/{year:[0-9]{4}}/{month:[0-9]{2}}")
    @PublicRoute(parameters = "page")
    ModelAndView subjectMonth(
            SiteLanguage language,
            @PathVariable String kind,
            @PathVariable String subject,
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        return listing(
                new Listing(selections.subject(kind, subject), language.language(), year, month(month)),
                page,
                language,
                response);
    }

    private ModelAndView listing(
            Listing listing, @Nullable String page, SiteLanguage language, HttpServletResponse response) {
        PublicPage.dependsOn(response, List.of(listing.key()));
        return new ModelAndView("newsstand/listing", "page", pages.page(listing, PageNumber.of(page), language));
    }

    private static Month month(int number) {
        try {
            return Month.of(number);
        } catch (DateTimeException e) {
            throw new NotFound("month " + number);
        }
    }
}
