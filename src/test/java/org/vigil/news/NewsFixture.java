package org.vigil.news;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.body.Body;
import org.vigil.changes.Following;
import org.vigil.shared.Actor;
import org.vigil.shared.Ids;
import org.vigil.topic.Countries;
import org.vigil.topic.Topics;

/** Stories for tests; each is published and followed by the node's caches when its method returns. */
@Component
public class NewsFixture {

    public static final Actor EDITOR = new Actor("person:0190-editor");
    public static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    public static final Instant MORNING = Instant.parse("2026-11-19T09:00:00Z");

    private final Drafting drafting;
    private final Publishing publishing;
    private final Newsroom newsroom;
    private final Following following;
    private final Topics topics;

    NewsFixture(Drafting drafting, Publishing publishing, Newsroom newsroom, Following following, Topics topics) {
        this.drafting = drafting;
        this.publishing = publishing;
        this.newsroom = newsroom;
        this.following = following;
        this.topics = topics;
    }

    public static StoryText text(String headline) {
        return StoryText.of(
                headline, Body.ofParagraphs(List.of("The court heard the case of " + headline + " today.")));
    }

    public NewStory story(String language, String headline, Instant at) {
        var id = Ids.next(at);
        return new NewStory(
                id,
                Ids.next(at),
                language,
                newsroom.stream("releases"),
                StoryTime.at(at, LISBON),
                null,
                null,
                text(headline),
                List.of(),
                false);
    }

    /** The same story about these: slugs of topics and codes of countries. */
    public NewStory about(NewStory story, String... subjects) {
        return new NewStory(
                story.id(),
                story.translationSet(),
                story.language(),
                story.stream(),
                story.time(),
                story.indexNumber(),
                story.slug(),
                about(story.text(), subjects),
                story.related(),
                story.archived());
    }

    public StoryText about(StoryText text, String... subjects) {
        return text.about(
                Arrays.stream(subjects).filter(Countries::has).toList(),
                Arrays.stream(subjects)
                        .filter(subject -> !Countries.has(subject))
                        .map(slug -> topics.at(slug).orElseThrow().id())
                        .toList());
    }

    /** The next version of a published story, published. */
    public void revised(UUID story, StoryText text) {
        drafting.revise(story, text, EDITOR);
        publishing.publish(story, EDITOR);
        following.catchUp();
    }

    public NewStory draft(String headline) {
        var story = story("en", headline, MORNING);
        drafted(story);
        return story;
    }

    public void drafted(NewStory story) {
        drafting.create(List.of(story), EDITOR);
    }

    public UUID published(String headline) {
        return published(story("en", headline, MORNING));
    }

    public UUID published(NewStory story) {
        drafting.create(List.of(story), EDITOR);
        publishing.publish(story.id(), EDITOR);
        following.catchUp();
        return story.id();
    }

    public UUID publishedOn(LocalDate day, String language, String headline) {
        return published(
                story(language, headline, day.atTime(9, 0).atZone(LISBON).toInstant()));
    }

    /** A translation of a story, published. */
    public UUID translated(NewStory original, String language, String headline) {
        var at = original.time().at() == null ? MORNING : original.time().at();
        return published(new NewStory(
                Ids.next(at),
                original.translationSet(),
                language,
                original.stream(),
                original.time(),
                null,
                null,
                text(headline),
                List.of(),
                false));
    }

    public void withdraw(UUID story, String note) {
        publishing.withdraw(story, note, MORNING, EDITOR);
        following.catchUp();
    }
}
