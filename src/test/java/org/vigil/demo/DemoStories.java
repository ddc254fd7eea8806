package org.vigil.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.body.Body;
import org.vigil.news.Drafting;
import org.vigil.news.NewStory;
import org.vigil.news.Newsroom;
import org.vigil.news.Publishing;
import org.vigil.news.StoryText;
import org.vigil.news.StoryTime;
import org.vigil.shared.Actor;
import org.vigil.shared.Ids;
import org.vigil.topic.Topic;
import org.vigil.topic.Topics;

/** The stories of the demo as readers have them, without their pictures: for tests of what is made of their words. */
@Component
public class DemoStories {

    private static final Actor BY = Actor.system("test");

    private final Drafting drafting;
    private final Publishing publishing;
    private final Newsroom newsroom;
    private final Topics topics;

    DemoStories(Drafting drafting, Publishing publishing, Newsroom newsroom, Topics topics) {
        this.drafting = drafting;
        this.publishing = publishing;
        this.newsroom = newsroom;
        this.topics = topics;
    }

    /** A story by the name of its file, and the id under which it is public. */
    public record Published(String name, String language, String id) {}

    /** Publishes all that were not withdrawn. */
    public List<Published> publish() {
        return DemoFiles.stories().stream()
                .filter(story -> story.withdrawn().isEmpty())
                .map(this::publish)
                .toList();
    }

    private Published publish(DemoStory story) {
        var id = Ids.next(story.at());
        drafting.create(
                List.of(new NewStory(
                        id,
                        Demo.setId(story.set()),
                        story.language(),
                        newsroom.stream(story.stream()),
                        StoryTime.at(story.at(), story.zone()),
                        story.index(),
                        story.slug(),
                        text(story),
                        List.of(),
                        false)),
                BY);
        publishing.publish(id, BY);
        return new Published(story.set(), story.language(), id.toString());
    }

    private StoryText text(DemoStory story) {
        return new StoryText(
                story.headline(),
                false,
                story.deck(),
                story.teaser(),
                story.label(),
                story.dateline(),
                Body.fromMarkdown(story.text(), drawing -> "a".repeat(64)),
                false,
                null,
                List.of(),
                story.countries(),
                story.topics().stream()
                        .flatMap(slug -> topics.at(slug).stream())
                        .map(Topic::id)
                        .toList());
    }
}
