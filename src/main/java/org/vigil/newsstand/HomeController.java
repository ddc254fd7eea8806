package org.vigil.newsstand;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.news.Streams;
import org.vigil.newsstand.view.HomePage;
import org.vigil.page.Heading;
import org.vigil.page.PublicPage;
import org.vigil.page.PublicRoute;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.Link;

/** The front page: the newest story leads, then the newest of all, then of each stream. */
@Controller
class HomeController {

    private static final int NEWEST = 6;
    private static final int PER_STREAM = 4;

    private final Listings listings;
    private final StoryRows rows;
    private final Streams streams;
    private final ListingPages.FrameParts frame;

    HomeController(Listings listings, StoryRows rows, Streams streams, ListingPages.FrameParts frame) {
        this.listings = listings;
        this.rows = rows;
        this.streams = streams;
        this.frame = frame;
    }

    @GetMapping("/")
    @PublicRoute
    ModelAndView show(SiteLanguage language, HttpServletResponse response) {
        var all = Listing.whole(Selection.ALL, language.language());
        PublicPage.dependsOn(response, List.of(all.key()));
        var newest = rows.rows(newest(all, NEWEST + 1), language);
        var words = language.words();
        var tagline = frame.site().text(language.language(), "tagline");
        return new ModelAndView(
                "newsstand/home",
                "page",
                new HomePage(
                        frame.frames().frame(language, heading(language, tagline)),
                        tagline.isEmpty() ? null : tagline,
                        newest.isEmpty() ? null : newest.getFirst(),
                        newest.isEmpty() ? List.of() : newest.subList(1, newest.size()),
                        Link.to(words.say("home.allNews"), language.href("/news")),
                        sections(language)));
    }

    private List<Listings.Row> newest(Listing listing, int count) {
        return listings.page(listing, listings.months(listing), 0, count);
    }

    private Heading heading(SiteLanguage language, String tagline) {
        var heading = Heading.of(frame.site().name(), "/").describedAs(tagline.isEmpty() ? null : tagline);
        frame.site().languages().forEach(other -> heading.alsoIn(other, "/"));
        frame.feeds().of(Selection.ALL, language).forEach(heading::feed);
        return heading;
    }

    /** Streams without a story in this language are left out. */
    private List<HomePage.Section> sections(SiteLanguage language) {
        var sections = new ArrayList<HomePage.Section>();
        for (var stream : streams.all()) {
            var stories = newest(Listing.whole(new Selection.OfStream(stream), language.language()), PER_STREAM);
            if (!stories.isEmpty()) {
                var title = stream.in(language.frame(), frame.site().firstLanguage())
                        .title();
                sections.add(new HomePage.Section(
                        Link.to(title, language.href(stream.path())), rows.rows(stories, language)));
            }
        }
        return sections;
    }
}
