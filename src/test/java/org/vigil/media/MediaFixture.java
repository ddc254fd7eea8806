package org.vigil.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.vigil.body.Body;
import org.vigil.changes.Following;
import org.vigil.news.Drafting;
import org.vigil.news.NewStory;
import org.vigil.news.NewsFixture;
import org.vigil.news.Publishing;
import org.vigil.news.StoryText;

/** Pictures for tests, and stories that show them; what is published is followed when its method returns. */
@Component
public class MediaFixture {

    private static final Instant MORNING = Instant.parse("2026-11-19T09:00:00Z");

    private final MediaStore store;
    private final NewsFixture news;
    private final Drafting drafting;
    private final Publishing publishing;
    private final Following following;
    private final AtomicInteger drawn = new AtomicInteger();

    MediaFixture(MediaStore store, NewsFixture news, Drafting drafting, Publishing publishing, Following following) {
        this.store = store;
        this.news = news;
        this.drafting = drafting;
        this.publishing = publishing;
        this.following = following;
    }

    /** A picture that nothing has shown before, 600 pixels wide. */
    public String picture() {
        var picture = new BufferedImage(600, 20, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, new Color(drawn.incrementAndGet()).getRGB());
        return store.add(picture, NewsFixture.EDITOR);
    }

    /** Where readers get the widest file of a picture. */
    static String address(String hash) {
        return "/media/" + hash + "-600.webp";
    }

    static StoryText leading(String headline, String hash) {
        var text = NewsFixture.text(headline);
        return new StoryText(
                text.headline(),
                false,
                null,
                null,
                null,
                null,
                text.body(),
                false,
                new StoryText.LeadPicture(hash, "A gate", null, null),
                List.of(),
                List.of(),
                List.of());
    }

    /** With the picture deep within the text. */
    static StoryText within(String headline, String hash) {
        return StoryText.of(headline, Body.fromMarkdown("> Said:\n>\n> - One.\n>\n>   ![A gate](" + hash + ")\n"));
    }

    NewStory drafted(StoryText text) {
        return drafted("en", null, text);
    }

    NewStory drafted(String language, @org.jspecify.annotations.Nullable UUID set, StoryText text) {
        var story = news.story(language, text.headline(), MORNING);
        var illustrated = new NewStory(
                story.id(),
                set == null ? story.translationSet() : set,
                language,
                story.stream(),
                story.time(),
                null,
                null,
                text,
                List.of(),
                false);
        news.drafted(illustrated);
        return illustrated;
    }

    UUID published(StoryText text) {
        var story = drafted(text);
        publish(story.id());
        return story.id();
    }

    void publish(UUID story) {
        publishing.publish(story, NewsFixture.EDITOR);
        following.catchUp();
    }

    void revise(UUID story, StoryText text) {
        drafting.revise(story, text, NewsFixture.EDITOR);
    }
}
