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
import org.vigil.news.Streams;
import org.vigil.page.FeedFormat;
import org.vigil.page.PublicPage;
import org.vigil.page.PublicRoute;
import org.vigil.page.SiteLanguage;
import org.vigil.shared.NotFound;

/** The feeds of all news and of each stream: {@code /news.rss}, {@code /news/releases.atom}. */
@Controller
class FeedController {

    private final NewsFeeds feeds;
    private final Streams streams;

    FeedController(NewsFeeds feeds, Streams streams) {
        this.feeds = feeds;
        this.streams = streams;
    }

    @GetMapping("/news.{format:rss|atom|json}")
    @PublicRoute(parameters = "page")
    ResponseEntity<byte[]> all(
            SiteLanguage language,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        return feed(new Listing(null, language.language(), null, null), format, page, language, response);
    }

    @GetMapping("/news/{stream:[a-z][a-z0-9-]*}.{format:rss|atom|json}")
    @PublicRoute(parameters = "page")
    ResponseEntity<byte[]> stream(
            SiteLanguage language,
            @PathVariable String stream,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response) {
        var found = streams.at(stream).orElseThrow(() -> new NotFound("stream " + stream));
        return feed(new Listing(found, language.language(), null, null), format, page, language, response);
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
