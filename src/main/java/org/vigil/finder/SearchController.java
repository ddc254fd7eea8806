package org.vigil.finder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.page.FeedFormat;
import org.vigil.page.PublicRoute;
import org.vigil.page.SiteLanguage;

/**
 * The search, its feeds, and what is suggested while somebody types. None of it is kept in the page cache: every question
 * would be an entry of its own, and nobody's question is to stay in memory.
 */
@Controller
class SearchController {

    private final SearchPages pages;
    private final SearchFeeds feeds;
    private final Suggestions suggestions;

    SearchController(SearchPages pages, SearchFeeds feeds, Suggestions suggestions) {
        this.pages = pages;
        this.feeds = feeds;
        this.suggestions = suggestions;
    }

    @GetMapping("/search")
    @PublicRoute(
            parameters = {"q", "in", "stream", "year", "topic", "country", "kind", "from", "to", "sort", "page"},
            cached = false)
    ModelAndView show(SiteLanguage language, @RequestParam Map<String, String> parameters) {
        return new ModelAndView("finder/search", "page", pages.page(SearchForm.of(parameters), language));
    }

    @GetMapping("/search.{format:rss|atom|json}")
    @PublicRoute(
            parameters = {"q", "in", "stream", "year", "topic", "country", "kind", "from", "to"},
            cached = false)
    ResponseEntity<byte[]> feed(
            SiteLanguage language, @PathVariable String format, @RequestParam Map<String, String> parameters) {
        var wanted = FeedFormat.valueOf(format.toUpperCase(Locale.ROOT));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(wanted.mediaType()), StandardCharsets.UTF_8))
                .body(feeds.write(SearchForm.of(parameters), wanted, language));
    }

    @GetMapping("/search/suggestions")
    @PublicRoute(parameters = "q", cached = false)
    ResponseEntity<List<Suggestions.Suggestion>> suggest(
            SiteLanguage language, @RequestParam(required = false) @Nullable String q) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(q == null ? List.of() : suggestions.of(q, language));
    }
}
