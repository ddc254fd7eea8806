package org.vigil.newsstand;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.news.Stream;
import org.vigil.newsstand.view.StoryRow;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.FeedLink;
import org.vigil.page.view.Link;

/** What the home page is made of. */
@Component
public class FrontRows {

    private final Listings listings;
    private final StoryRows rows;
    private final Subjects subjects;
    private final FeedLinks feeds;

    FrontRows(Listings listings, StoryRows rows, Subjects subjects, FeedLinks feeds) {
        this.listings = listings;
        this.rows = rows;
        this.subjects = subjects;
        this.feeds = feeds;
    }

    /** The newest stories of a stream, or of all news. */
    public List<StoryRow> newest(@Nullable Stream stream, int count, SiteLanguage language) {
        var of = stream == null ? Selection.ALL : new Selection.OfStream(stream);
        var listing = Listing.whole(of, language.language());
        return rows.rows(listings.page(listing, listings.months(listing), 0, count), language);
    }

    /** The story of a set that readers can see in this language, if there is one. */
    public Optional<StoryRow> ofSet(UUID set, SiteLanguage language) {
        return rows.rows(listings.ofSet(set, language.language()), language).stream()
                .findFirst();
    }

    /** The topics that others stand below, as far as there are stories about them. */
    public List<Link> topics(SiteLanguage language) {
        return subjects.uppermost(language);
    }

    public List<FeedLink> feeds(SiteLanguage language) {
        return feeds.of(Selection.ALL, language);
    }
}
