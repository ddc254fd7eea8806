package org.vigil.finder;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.newsstand.StoryFeeds;
import org.vigil.page.FeedFormat;
import org.vigil.page.SiteLanguage;
import org.vigil.search.SearchResult.Hit;
import org.vigil.search.Searching;

/** The newest stories that a search finds, for feed readers. */
@Component
class SearchFeeds {

    private static final int MOST = 20;

    private final Searching searching;
    private final SearchNarrowing narrowing;
    private final StoryFeeds feeds;

    SearchFeeds(Searching searching, SearchNarrowing narrowing, StoryFeeds feeds) {
        this.searching = searching;
        this.narrowing = narrowing;
        this.feeds = feeds;
    }

    byte[] write(SearchForm form, FeedFormat format, SiteLanguage language) {
        var query = narrowing.query(form, language, 0, MOST).newestFirst();
        var stories = form.asksSomething()
                ? searching.find(query).hits().stream()
                        .map(Hit::id)
                        .map(UUID::fromString)
                        .toList()
                : List.<UUID>of();
        return feeds.write(
                stories,
                new StoryFeeds.Place(
                        language.words().say("search.for", form.words()),
                        form.at(SearchPages.PATH),
                        form.at(SearchPages.PATH + "." + format.extension())),
                format,
                language);
    }
}
