package org.vigil.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.RawAnswer;
import org.vigil.Web;
import org.vigil.body.Body;
import org.vigil.news.NewStory;
import org.vigil.news.NewsFixture;
import org.vigil.news.StoryText;

/** What must not be seen is looked for at every address of the site. */
@Journey
class AWithdrawnStoryTest extends DemoSite {

    private static final String NOTE = "Withdrawn for the safety of a person named in it.";

    @Autowired
    private NewsFixture news;

    @Autowired
    private Clock clock;

    /** A story that says a word in each of its parts. */
    private NewStory saying(String word, Instant at) {
        var story = news.story("en", "The " + word + " witness speaks", at);
        var text = new StoryText(
                "The " + word + " witness speaks",
                false,
                "A deck about the " + word,
                "A teaser about the " + word,
                word,
                "Port " + word,
                Body.ofParagraphs(List.of("Nobody had seen the " + word + " before that morning.")),
                false,
                null,
                List.of(new StoryText.PressContact("Desk " + word, word + "@northlight.example", null, null)),
                List.of(),
                List.of());
        return new NewStory(
                story.id(),
                story.translationSet(),
                "en",
                story.stream(),
                story.time(),
                word + " 1/26",
                null,
                text,
                List.of(),
                false);
    }

    private List<String> whereItIsRead(String word) {
        return Crawl.of(port).visits().stream()
                .filter(visit ->
                        visit.answer().body().toLowerCase(java.util.Locale.ROOT).contains(word))
                .map(Crawl.Visit::path)
                .toList();
    }

    @Test
    void isReadEverywhereAndThenNowhere() {
        var story = saying("wolverine", clock.instant());
        var id = news.published(story);
        var before = whereItIsRead("wolverine");
        var address = before.stream()
                .filter(path -> path.endsWith("-witness-speaks"))
                .findFirst()
                .orElseThrow();
        assertThat(before)
                .contains("/", "/news", "/news/releases", "/news.rss", "/news.atom", "/news.json")
                .contains("/news/releases.rss", "/sitemap-1.xml", "/sitemap-news.xml");
        var kept = before.stream().collect(Collectors.toMap(path -> path, this::tag));

        news.withdraw(id, NOTE);

        assertThat(whereItIsRead("wolverine")).isEmpty();
        kept.forEach((path, tag) -> assertThat(get(path, "If-None-Match", tag).statusCode())
                .as(path)
                .isNotEqualTo(304));
        for (var method : List.of("GET", "HEAD")) {
            var gone = RawAnswer.to(port, method, address);
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.header("Cache-Control")).isEqualTo("no-store");
            assertThat(gone.text()).contains(method.equals("GET") ? NOTE : "").doesNotContain("Nobody had seen");
        }
        assertThat(get("/fr" + address).statusCode()).isEqualTo(404);
    }

    private String tag(String path) {
        return get(path).headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> get(String path, String... headers) {
        return new Web(port).get(path, headers);
    }

    @Test
    void isNotReadAnywhereWhileItIsADraft() {
        news.drafted(saying("pangolin", clock.instant()));

        assertThat(whereItIsRead("pangolin")).isEmpty();
    }
}
