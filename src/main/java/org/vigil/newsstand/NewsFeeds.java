package org.vigil.newsstand;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vigil.body.Body;
import org.vigil.page.Feed;
import org.vigil.page.FeedEntry;
import org.vigil.page.FeedFormat;
import org.vigil.page.PageNumber;
import org.vigil.page.SiteLanguage;
import org.vigil.shared.NotFound;

/** Makes the feeds of listings: full text, older stories on further pages. */
@Component
class NewsFeeds {

    private static final int PAGE = 20;

    private final Listings listings;
    private final StoryReader reader;
    private final Selections selections;
    private final StoryPages.Surroundings around;
    private final Pictures pictures;

    NewsFeeds(
            Listings listings,
            StoryReader reader,
            Selections selections,
            StoryPages.Surroundings around,
            Pictures pictures) {
        this.listings = listings;
        this.reader = reader;
        this.selections = selections;
        this.around = around;
        this.pictures = pictures;
    }

    byte[] write(Listing listing, FeedFormat format, PageNumber page, SiteLanguage language) {
        var months = listings.months(listing);
        var total = months.stream().mapToLong(Listings.MonthCount::stories).sum();
        if (total == 0 && !language.isSpoken() && !listings.speak(language.language())) {
            throw new NotFound("feed");
        }
        page.within(total, PAGE);
        var rows = listings.page(listing, months, (page.number() - 1L) * PAGE, PAGE);
        var stories = reader.all(rows.stream().map(Listings.Row::id).toList());
        var path = FeedLinks.path(listing.of(), format);
        var feed = new Feed(
                language.words().say("frame.title", around.site().name(), title(listing.of(), language)),
                listing.of().intro(language, around.site().firstLanguage()),
                around.site().name(),
                language.language(),
                absolute(language, listing.path()),
                paging(path, page.number(), PageNumber.lastOf(total, PAGE), language),
                updated(stories),
                entries(stories, language));
        return format.write(feed, absolute(language, PageNumber.path(path, page.number())));
    }

    private String title(Selection selection, SiteLanguage language) {
        return selection.title(language, around.site().firstLanguage());
    }

    private Feed.Paging paging(String path, int page, int last, SiteLanguage language) {
        return new Feed.Paging(
                absolute(language, path),
                page > 1 ? absolute(language, PageNumber.path(path, page - 1)) : null,
                page < last ? absolute(language, PageNumber.path(path, page + 1)) : null,
                absolute(language, PageNumber.path(path, last)));
    }

    private static Instant updated(List<StoryReader.Story> stories) {
        return stories.stream().map(NewsFeeds::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static Instant updated(StoryReader.Story story) {
        return (story.updatedAt() == null ? story.publishedAt() : story.updatedAt()).toInstant();
    }

    /** One page with these stories and no others, newest first. */
    Feed of(List<UUID> ids, String title, String page, SiteLanguage language) {
        var stories = reader.all(ids);
        return new Feed(
                language.words().say("frame.title", around.site().name(), title),
                null,
                around.site().name(),
                language.language(),
                absolute(language, page),
                Feed.Paging.none(),
                updated(stories),
                entries(stories, language));
    }

    private List<FeedEntry> entries(List<StoryReader.Story> stories, SiteLanguage language) {
        var translations = listings.translations(
                stories.stream().map(StoryReader.Story::translationSet).toList());
        return stories.stream()
                .map(story -> entry(story, translations, language))
                .toList();
    }

    private FeedEntry entry(
            StoryReader.Story story, Map<UUID, List<Listings.Translation>> translations, SiteLanguage language) {
        var url = absolute(around.site().language(story.language()), story.path());
        return new FeedEntry(
                "urn:uuid:" + story.id(),
                url,
                story.headline(),
                story.deck() != null ? story.deck() : story.teaser(),
                Body.parse(story.body()).absoluteHtml(url, pictures.inBody(), story.dateline()),
                story.publishedAt().toInstant(),
                updated(story),
                story.language(),
                categories(story, language),
                null,
                translations.getOrDefault(story.translationSet(), List.of()).stream()
                        .filter(other -> !other.language().equals(story.language()))
                        .map(other -> new FeedEntry.Translation(
                                other.language(), absolute(around.site().language(other.language()), other.path())))
                        .toList());
    }

    /** The stream of a story, if it has one, and what it is about. */
    private List<String> categories(StoryReader.Story story, SiteLanguage language) {
        return Stream.concat(
                        Stream.of(selections.of(story.streamId())).filter(Selection.OfStream.class::isInstance),
                        selections.subjects(story.topics(), story.countries()).stream())
                .map(selection -> title(selection, language))
                .toList();
    }

    String absolute(SiteLanguage language, String path) {
        return around.address().absolute(language.href(path));
    }
}
