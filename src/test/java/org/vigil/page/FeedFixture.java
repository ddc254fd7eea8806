package org.vigil.page;

import java.time.Instant;
import java.util.List;

/** Feeds of an invented newsroom. */
public final class FeedFixture {

    public static final Instant MORNING = Instant.parse("2026-11-09T08:05:30.123456Z");
    public static final String STORY = "https://northlight.example/news/2026/11/harbour?a=1&b=2";
    public static final String HOSTILE = "a]]>b</script><!--&amp;\u0000\u0008\uD800\uFFFE\u2028\uD83D\uDE00\u0085\"'c";

    /** What is left of {@link #HOSTILE} where it must be XML. */
    public static final String HARMLESS = "a]]>b</script><!--&amp;\u2028\uD83D\uDE00\u0085\"'c";

    private FeedFixture() {}

    public static Feed aFeed() {
        return aFeedOf(aStory("Six members of the river council are free"));
    }

    public static Feed aFeedOf(FeedEntry... entries) {
        return new Feed(
                "News & releases",
                "Everything we publish",
                "Northlight Rights",
                "en",
                "https://northlight.example/news",
                new Feed.Paging(
                        "https://northlight.example/news/feed",
                        "https://northlight.example/news/feed?page=2",
                        "https://northlight.example/news/feed?page=4",
                        "https://northlight.example/news/feed?page=9"),
                MORNING.plusSeconds(3600),
                List.of(entries));
    }

    public static FeedEntry aStory(String title) {
        return new FeedEntry(
                "urn:uuid:01939d6e-0000-7000-8000-000000000001",
                STORY,
                title,
                "They left prison this morning.",
                "<p>They left <a href=\"https://northlight.example/x?a&amp;b\">prison</a> this morning.</p>",
                MORNING,
                MORNING.plusSeconds(3600),
                "en",
                List.of("Good news", "Rivers & coasts"),
                new FeedEntry.Image("https://northlight.example/media/a1.webp", "image/webp", 48_000),
                List.of(new FeedEntry.Translation("ar", "https://northlight.example/ar/news/2026/11/harbour")));
    }

    public static FeedEntry aHostileStory() {
        return new FeedEntry(
                STORY, STORY, HOSTILE, null, HOSTILE, MORNING, MORNING, "fr", List.of(HOSTILE), null, List.of());
    }
}
