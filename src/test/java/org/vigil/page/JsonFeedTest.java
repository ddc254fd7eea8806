package org.vigil.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonFeedTest {

    private static final String SELF = "https://northlight.example/news/feed.json?page=3";

    @Test
    void describesItselfAndItsOlderPage() {
        var feed = parse(FeedFixture.aFeed());

        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asString()).isEqualTo("News & releases");
        assertThat(feed.path("home_page_url").asString()).isEqualTo("https://northlight.example/news");
        assertThat(feed.path("feed_url").asString()).isEqualTo(SELF);
        assertThat(feed.path("next_url").asString()).endsWith("?page=4");
        assertThat(feed.path("language").asString()).isEqualTo("en");
        assertThat(feed.at("/authors/0/name").asString()).isEqualTo("Northlight Rights");
    }

    @Test
    void carriesAStoryInFull() {
        var item = parse(FeedFixture.aFeed()).at("/items/0");

        assertThat(item.path("id").asString()).isEqualTo("urn:uuid:01939d6e-0000-7000-8000-000000000001");
        assertThat(item.path("url").asString()).isEqualTo(FeedFixture.STORY);
        assertThat(item.path("content_html").asString()).startsWith("<p>They left <a href=");
        assertThat(item.path("date_published").asString()).isEqualTo("2026-11-09T08:05:30Z");
        assertThat(item.path("date_modified").asString()).isEqualTo("2026-11-09T09:05:30Z");
        assertThat(item.path("image").asString()).isEqualTo("https://northlight.example/media/a1.webp");
        assertThat(item.at("/tags/1").asString()).isEqualTo("Rivers & coasts");
        assertThat(item.at("/_translations/ar").asString()).endsWith("/ar/news/2026/11/harbour");
    }

    @Test
    void leavesOutWhatIsNotThere() {
        var item = parse(FeedFixture.aFeedOf(FeedFixture.aHostileStory())).at("/items/0");

        assertThat(item.propertyNames()).doesNotContain("summary", "image", "_translations");
    }

    @Test
    void survivesHostileText() {
        var item = parse(FeedFixture.aFeedOf(FeedFixture.aHostileStory())).at("/items/0");

        assertThat(List.of(
                        item.path("title").asString(), item.path("content_html").asString()))
                .containsOnly(FeedFixture.HARMLESS);
    }

    private static JsonNode parse(Feed feed) {
        return JsonMapper.shared().readTree(FeedFormat.JSON.write(feed, SELF));
    }
}
