package org.vigil.newsstand;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.newsstand.view.FeedsPage;
import org.vigil.page.FeedFormat;
import org.vigil.page.Heading;
import org.vigil.page.PublicPage;
import org.vigil.page.PublicRoute;
import org.vigil.page.SiteAddress;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.FeedLink;

/** "Subscribe to news": which feeds there are and how they are used. */
@Controller
class SubscribeController {

    private final Selections selections;
    private final SiteAddress address;
    private final ListingPages.FrameParts frame;

    SubscribeController(Selections selections, SiteAddress address, ListingPages.FrameParts frame) {
        this.selections = selections;
        this.address = address;
        this.frame = frame;
    }

    @GetMapping("/subscribe")
    @PublicRoute(parameters = {"stream", "topic", "country"})
    ModelAndView show(
            SiteLanguage language,
            @RequestParam(required = false) @Nullable String stream,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String country,
            HttpServletResponse response) {
        PublicPage.dependsOn(response, List.of());
        var heading = Heading.of(language.words().say("feeds.title"), "/subscribe")
                .describedAs(language.words().say("feeds.intro"));
        frame.site().languages().forEach(other -> heading.alsoIn(other, "/subscribe"));
        frame.feeds().of(Selection.ALL, language).forEach(heading::feed);
        return new ModelAndView(
                "newsstand/feeds",
                "page",
                new FeedsPage(
                        frame.frames().frame(language, heading),
                        choices(selections.named(stream, topic, country).orElse(Selection.ALL), language)));
    }

    /** The chosen one first, then all news and the streams. */
    private List<FeedsPage.Choice> choices(Selection chosen, SiteLanguage language) {
        return Stream.concat(Stream.of(chosen), selections.streams().stream())
                .distinct()
                .map(selection -> new FeedsPage.Choice(
                        selection instanceof Selection.AllNews
                                ? language.words().say("news.tab")
                                : selection.title(language, frame.site().firstLanguage()),
                        selection.intro(language, frame.site().firstLanguage()),
                        selection.equals(chosen),
                        feeds(selection, language)))
                .toList();
    }

    /** The addresses are whole, for copying into a feed reader. */
    private List<FeedLink> feeds(Selection selection, SiteLanguage language) {
        return Arrays.stream(FeedFormat.values())
                .map(format -> new FeedLink(
                        format.label(),
                        address.absolute(language.href(FeedLinks.path(selection, format))),
                        format.mediaType()))
                .toList();
    }
}
