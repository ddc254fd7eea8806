package org.vigil.newsstand;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.newsstand.view.ListingPage;
import org.vigil.newsstand.view.Shelf;
import org.vigil.page.Frames;
import org.vigil.page.Heading;
import org.vigil.page.PageNumber;
import org.vigil.page.Pagers;
import org.vigil.page.Site;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.Link;
import org.vigil.page.view.Pager;
import org.vigil.shared.NotFound;

/** Makes the page of a listing. */
@Component
class ListingPages {

    private final Listings listings;
    private final Selections selections;
    private final StoryRows rows;
    private final FrameParts frame;

    /** What every page of news needs for its frame. */
    @Component
    record FrameParts(Frames frames, Site site, FeedLinks feeds) {}

    ListingPages(Listings listings, Selections selections, StoryRows rows, FrameParts frame) {
        this.listings = listings;
        this.selections = selections;
        this.rows = rows;
        this.frame = frame;
    }

    ListingPage page(Listing listing, PageNumber page, SiteLanguage language) {
        var months = listings.months(listing);
        var own = months.stream().filter(count -> listing.covers(count.month())).toList();
        var total = own.stream().mapToLong(Listings.MonthCount::stories).sum();
        requireExists(listing, total, language);
        page.within(total, Listings.PAGE);
        var stories = listings.page(listing, own, (page.number() - 1L) * Listings.PAGE, Listings.PAGE);
        return new ListingPage(
                frame.frames().frame(language, heading(listing, page, total, language)),
                title(listing, language),
                intro(listing, language),
                period(listing, language),
                total,
                tabsName(listing, language),
                tabs(listing, language),
                shelves(listing, months, language),
                rows.byDay(stories, language),
                pager(listing, page, total, language),
                subscribe(listing, language));
    }

    /** A period without stories is no page; neither is a language the site neither speaks nor has stories in. */
    private void requireExists(Listing listing, long total, SiteLanguage language) {
        if (total == 0 && (listing.year() != null || !language.isSpoken() && !listings.speak(language.language()))) {
            throw new NotFound("listing");
        }
    }

    private String title(Listing listing, SiteLanguage language) {
        return listing.of().title(language, frame.site().firstLanguage());
    }

    private @Nullable String intro(Listing listing, SiteLanguage language) {
        return listing.of().intro(language, frame.site().firstLanguage());
    }

    private static @Nullable String period(Listing listing, SiteLanguage language) {
        if (listing.year() == null) {
            return null;
        }
        return listing.month() == null
                ? String.valueOf(listing.year())
                : language.words().month(YearMonth.of(listing.year(), listing.month()));
    }

    private Heading heading(Listing listing, PageNumber page, long total, SiteLanguage language) {
        var words = language.words();
        var period = period(listing, language);
        var title = period == null ? title(listing, language) : title(listing, language) + " – " + period;
        var number = page.number();
        var last = PageNumber.lastOf(total, Listings.PAGE);
        var heading = Heading.of(
                        number == 1 ? title : words.say("frame.title", title, words.say("listing.page", number, last)),
                        PageNumber.path(listing.path(), number))
                .in(listing.of().section())
                .describedAs(intro(listing, language))
                .between(
                        number > 1 ? PageNumber.path(listing.path(), number - 1) : null,
                        number < last ? PageNumber.path(listing.path(), number + 1) : null);
        if (listing.year() == null && number == 1) {
            frame.site().languages().forEach(other -> heading.alsoIn(other, listing.path()));
        }
        if (total == 0 && listing.of() instanceof Selection.Subject) {
            heading.hiddenFromSearchEngines();
        }
        frame.feeds().of(listing.of(), language).forEach(heading::feed);
        return heading;
    }

    /** Above news and streams: all of them. Above a subject: the way to it, and what lies below it. */
    private List<Link> tabs(Listing listing, SiteLanguage language) {
        var tabs = new ArrayList<Link>();
        var others = selections.streams();
        if (listing.of() instanceof Selection.Subject subject) {
            tabs.add(Link.to(all(subject, language), language.href(subject.section())));
            others = selections.around(subject);
        }
        others.forEach(other ->
                tabs.add(new Link(tab(other, language), language.href(other.path()), other.equals(listing.of()))));
        return tabs;
    }

    private static String all(Selection.Subject subject, SiteLanguage language) {
        return subject instanceof Selection.OfTopic
                ? language.words().say("subjects.allTopics")
                : language.words().say("subjects.allCountries");
    }

    private static String tabsName(Listing listing, SiteLanguage language) {
        return listing.of() instanceof Selection.Subject
                ? language.words().say("subjects.around")
                : language.words().say("listing.streams");
    }

    private String tab(Selection selection, SiteLanguage language) {
        return selection instanceof Selection.AllNews
                ? language.words().say("news.tab")
                : selection.title(language, frame.site().firstLanguage());
    }

    private static List<Shelf> shelves(Listing listing, List<Listings.MonthCount> months, SiteLanguage language) {
        var years = new TreeMap<Integer, List<Shelf.Month>>(java.util.Comparator.reverseOrder());
        for (var count : months) {
            var month = YearMonth.from(count.month());
            var address = listing.in(month.getYear(), month.getMonth());
            years.computeIfAbsent(month.getYear(), year -> new ArrayList<>())
                    .add(new Shelf.Month(
                            month, language.href(address.path()), count.stories(), address.equals(listing)));
        }
        return years.entrySet().stream()
                .map(year -> new Shelf(
                        year.getKey(),
                        language.href(listing.in(year.getKey(), null).path()),
                        year.getValue().stream().mapToLong(Shelf.Month::stories).sum(),
                        year.getKey().equals(listing.year()),
                        year.getValue()))
                .toList();
    }

    private static @Nullable Pager pager(Listing listing, PageNumber page, long total, SiteLanguage language) {
        return Pagers.of(
                page.number(),
                PageNumber.lastOf(total, Listings.PAGE),
                number -> language.href(PageNumber.path(listing.path(), number)));
    }

    private Link subscribe(Listing listing, SiteLanguage language) {
        return Link.to(
                listing.of().subscribe(language, frame.site().firstLanguage()),
                language.href(listing.of().subscribePath()));
    }
}
