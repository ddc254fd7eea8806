package org.vigil.newsstand;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.page.FeedFormat;
import org.vigil.page.PageNumber;
import org.vigil.page.PublicPage;
import org.vigil.page.PublicRoute;
import org.vigil.page.SiteLanguage;

/** The feeds of all news and of each stream, topic and country: {@code /news.rss}, {@code /topics/detention.atom}. */
@Controller
class FeedController {

    private final NewsFeeds feeds;
    private final Selections selections;

    FeedController(NewsFeeds feeds, Selections selections) {
        this.feeds = feeds;
        this.selections = selections;
    }

    @GetMapping("/news.{format:rss|atom|json}")
    @PublicRoute(parameters = "page")
    ResponseEntity<byte[]> all(
            SiteLanguage language,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        return feed(Listing.whole(Selection.ALL, language.language()), format, page, language, response);
    }

    @GetMapping("/news/{stream:[a-z][a-z0-9-]*}.{format:rss|atom|json}")
    @PublicRoute(parameters = "page")
    ResponseEntity<byte[]> stream(
            SiteLanguage language,
            @PathVariable String stream,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        var listing = Listing.whole(selections.stream(stream), language.language());
        return feed(listing, format, page, language, response);
    }

    @GetMapping("/{kind:topics|countries}/{subject:[a-z0-9-]+}.{format:rss|atom|json}")
    @PublicRoute(parameters = "page")
    ResponseEntity<byte[]> subject(
            SiteLanguage language,
            @PathVariable String kind,
            @PathVariable String subject,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        var listing = Listing.whole(selections.subject(kind, subject), language.language());
        return feed(listing, format, page, language, response);
    }

    private ResponseEntity<byte[]> feed(
            Listing listing,
            String extension,
            @Nullable String page,
            SiteLanguage language,
            HttpServletResponse response) {
        var format = FeedFormat.valueOf(extension.toUpperCase(Locale.ROOT));
        PublicPage.dependsOn(response, List.of(listing.key()));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(format.mediaType()), StandardCharsets.UTF_8))
                .body(feeds.write(listing, format, PageNumber.of(page), language));
    }
}
