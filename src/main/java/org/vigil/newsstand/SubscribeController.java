package org.vigil.newsstand;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.news.Stream;
import org.vigil.news.Streams;
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

    private final Streams streams;
    private final SiteAddress address;
    private final ListingPages.FrameParts frame;

    SubscribeController(Streams streams, SiteAddress address, ListingPages.FrameParts frame) {
        this.streams = streams;
        this.address = address;
        this.frame = frame;
    }

    @GetMapping("/subscribe")
    @PublicRoute(parameters = "stream")
    ModelAndView show(
            SiteLanguage language,
            @RequestParam(required = false) @Nullable String stream,
            HttpServletResponse response) {
        PublicPage.dependsOn(response, List.of());
        var heading = Heading.of(language.words().say("feeds.title"), "/subscribe")
                .describedAs(language.words().say("feeds.intro"));
        frame.site().languages().forEach(other -> heading.alsoIn(other, "/subscribe"));
        frame.feeds().of(null, language).forEach(heading::feed);
        return new ModelAndView(
                "newsstand/feeds",
                "page",
                new FeedsPage(frame.frames().frame(language, heading), choices(stream, language)));
    }

    private List<FeedsPage.Choice> choices(@Nullable String chosen, SiteLanguage language) {
        var choices = new ArrayList<FeedsPage.Choice>();
        choices.add(new FeedsPage.Choice(
                language.words().say("news.tab"),
                language.words().say("news.intro"),
                chosen == null,
                feeds(null, language)));
        for (var stream : streams.all()) {
            var wording = stream.in(language.frame(), frame.site().firstLanguage());
            var choice = new FeedsPage.Choice(
                    wording.title(), wording.intro(), stream.address().equals(chosen), feeds(stream, language));
            choices.add(choice.chosen() ? 0 : choices.size(), choice);
        }
        return choices;
    }

    /** The addresses are whole, for copying into a feed reader. */
    private List<FeedLink> feeds(@Nullable Stream stream, SiteLanguage language) {
        return Arrays.stream(FeedFormat.values())
                .map(format -> new FeedLink(
                        format.label(),
                        address.absolute(language.href(FeedLinks.path(stream, format))),
                        format.mediaType()))
                .toList();
    }
}
