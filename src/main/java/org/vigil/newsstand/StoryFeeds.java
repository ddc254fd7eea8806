package org.vigil.newsstand;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.page.FeedFormat;
import org.vigil.page.SiteLanguage;

/** Makes feeds of stories that somebody else has chosen. */
@Component
public class StoryFeeds {

    private final NewsFeeds feeds;

    StoryFeeds(NewsFeeds feeds) {
        this.feeds = feeds;
    }

    /** What a feed is called, the page for people that it belongs to, and where it is itself; paths are without language. */
    public record Place(String title, String page, String feed) {}

    public byte[] write(List<UUID> stories, Place place, FeedFormat format, SiteLanguage language) {
        return format.write(
                feeds.of(stories, place.title(), place.page(), language), feeds.absolute(language, place.feed()));
    }
}
