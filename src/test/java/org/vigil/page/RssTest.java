package org.vigil.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.page.FeedFixture.HARMLESS;
import static org.vigil.page.XmlDocument.ATOM;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RssTest {

    private static final String SELF = "https://northlight.example/news/feed?page=3";
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    @Test
    void describesItsChannel() {
        var channel = channel(FeedFixture.aFeed());

        assertThat(channel.text(null, "title")).isEqualTo("News & releases");
        assertThat(channel.text(null, "link")).isEqualTo("https://northlight.example/news");
        assertThat(channel.text(null, "description")).isEqualTo("Everything we publish");
        assertThat(channel.text(null, "language")).isEqualTo("en");
        assertThat(channel.text(null, "lastBuildDate")).isEqualTo("Mon, 9 Nov 2026 09:05:30 GMT");
    }

    @Test
    void describesItselfByItsTitleWhereNothingElseIsSaid() {
        var feed = new Feed(
                "News",
                null,
                "Northlight Rights",
                "en",
                "https://northlight.example/",
                Feed.Paging.none(),
                Instant.EPOCH,
                List.of());

        assertThat(channel(feed).text(null, "description")).isEqualTo("News");
        assertThat(channel(feed).all(ATOM, "link")).hasSize(1);
    }

    @Test
    void linksToItselfAndItsOtherPages() {
        var channel = channel(FeedFixture.aFeed());

        assertThat(channel.href(ATOM, "self")).isEqualTo(SELF);
        assertThat(channel.href(ATOM, "first")).isEqualTo("https://northlight.example/news/feed");
        assertThat(channel.href(ATOM, "previous")).endsWith("?page=2");
        assertThat(channel.href(ATOM, "next")).endsWith("?page=4");
        assertThat(channel.href(ATOM, "last")).endsWith("?page=9");
    }

    @Test
    void carriesAStoryInFull() {
        var item = channel(FeedFixture.aFeed()).one(null, "item");

        assertThat(item.text(null, "title")).isEqualTo("Six members of the river council are free");
        assertThat(item.text(null, "link")).isEqualTo(FeedFixture.STORY);
        assertThat(item.text(null, "pubDate")).isEqualTo("Mon, 9 Nov 2026 08:05:30 GMT");
        assertThat(item.text(ATOM, "updated")).isEqualTo("2026-11-09T09:05:30Z");
        assertThat(item.text(DC, "language")).isEqualTo("en");
        assertThat(item.text(null, "description")).isEqualTo("They left prison this morning.");
        assertThat(item.text(CONTENT, "encoded")).contains("<a href=\"https://northlight.example/x?a&amp;b\">");
        assertThat(item.all(null, "category"))
                .extracting(category -> category.root().getTextContent())
                .containsExactly("Good news", "Rivers & coasts");
        assertThat(item.one(null, "enclosure").attribute("length")).isEqualTo("48000");
        assertThat(item.href(ATOM, "alternate")).isEqualTo("https://northlight.example/ar/news/2026/11/harbour");
    }

    @Test
    void tellsAnIdFromAnAddress() {
        var items = channel(FeedFixture.aFeedOf(FeedFixture.aStory("a"), FeedFixture.aHostileStory()))
                .all(null, "item");

        assertThat(items)
                .extracting(item -> item.one(null, "guid").attribute("isPermaLink"))
                .containsExactly("false", "true");
    }

    @Test
    void staysWellFormedAroundHostileText() {
        var item = channel(FeedFixture.aFeedOf(FeedFixture.aHostileStory())).one(null, "item");

        assertThat(item.text(null, "title")).isEqualTo(HARMLESS);
        assertThat(item.text(CONTENT, "encoded")).isEqualTo(HARMLESS);
        assertThat(item.text(null, "category")).isEqualTo(HARMLESS);
        assertThat(item.all(null, "description")).isEmpty();
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(FeedFormat.RSS.write(FeedFixture.aFeed(), SELF))
                .isEqualTo(FeedFormat.RSS.write(FeedFixture.aFeed(), SELF));
    }

    private static XmlDocument channel(Feed feed) {
        return XmlDocument.parse(FeedFormat.RSS.write(feed, SELF)).one(null, "channel");
    }
}
