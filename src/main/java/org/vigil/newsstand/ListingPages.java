package org.vigil.newsstand;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.news.Stream;
import org.vigil.news.Streams;
import org.vigil.newsstand.view.ListingPage;
import org.vigil.newsstand.view.Shelf;
import org.vigil.page.Frames;
import org.vigil.page.Heading;
import org.vigil.page.Site;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.Link;
import org.vigil.shared.NotFound;

/** Makes the page of a listing. */
@Component
class ListingPages {

    private final Listings listings;
    private final Streams streams;
    private final StoryRows rows;
    private final FrameParts frame;

    /** What every page of news needs for its frame. */
    @Component
    record FrameParts(Frames frames, Site site, FeedLinks feeds) {}

    ListingPages(Listings listings, Streams streams, StoryRows rows, FrameParts frame) {
        this.listings = listings;
        this.streams = streams;
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

    private Stream.@Nullable Wording wording(Listing listing, SiteLanguage language) {
        return listing.stream() == null
                ? null
                : listing.stream().in(language.frame(), frame.site().firstLanguage());
    }

    private String title(Listing listing, SiteLanguage language) {
        var wording = wording(listing, language);
        return wording == null ? language.words().say("news.title") : wording.title();
    }

    private @Nullable String intro(Listing listing, SiteLanguage language) {
        var wording = wording(listing, language);
        return wording == null ? language.words().say("news.intro") : wording.intro();
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
                .in(listing.stream() == null ? "/news" : listing.stream().path())
                .describedAs(intro(listing, language))
                .between(
                        number > 1 ? PageNumber.path(listing.path(), number - 1) : null,
                        number < last ? PageNumber.path(listing.path(), number + 1) : null);
        if (listing.year() == null && number == 1) {
            frame.site().languages().forEach(other -> heading.alsoIn(other, listing.path()));
        }
        frame.feeds().of(listing.stream(), language).forEach(heading::feed);
        return heading;
    }

    private List<Link> tabs(Listing listing, SiteLanguage language) {
        var tabs = new ArrayList<Link>();
        tabs.add(new Link(language.words().say("news.tab"), language.href("/news"), listing.stream() == null));
        for (var stream : streams.all()) {
            var title =
                    stream.in(language.frame(), frame.site().firstLanguage()).title();
            tabs.add(new Link(title, language.href(stream.path()), stream.equals(listing.stream())));
        }
        return tabs;
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

    private static org.vigil.newsstand.view.@Nullable Pager pager(
            Listing listing, PageNumber page, long total, SiteLanguage language) {
        return Pagers.of(
                page.number(),
                PageNumber.lastOf(total, Listings.PAGE),
                number -> language.href(PageNumber.path(listing.path(), number)));
    }

    private Link subscribe(Listing listing, SiteLanguage language) {
        var stream = listing.stream();
        if (stream == null) {
            return Link.to(language.words().say("news.subscribe"), language.href("/subscribe"));
        }
        return Link.to(
                stream.in(language.frame(), frame.site().firstLanguage()).subscribe(),
                language.href("/subscribe?stream=" + stream.address()));
    }
}
