package org.vigil.library;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.desk.Viewer;
import org.vigil.library.view.PictureCard;
import org.vigil.page.view.Words;
import org.vigil.writing.DeskStories;
import org.vigil.writing.DeskStory;

/** The stories that show a picture, as far as somebody may read them. */
@Component
class StoryLinks {

    private final DeskStories stories;

    StoryLinks(DeskStories stories) {
        this.stories = stories;
    }

    /** Those that are shown, and how many there are besides. */
    record Links(List<PictureCard.StoryLink> shown, int others) {}

    /** Whether readers see one of them. */
    boolean anyIsLive(Collection<UUID> ids) {
        return ids.stream().anyMatch(id -> stories.get(id).facts().isLive());
    }

    Links of(Viewer viewer, Collection<UUID> ids) {
        var shown = ids.stream()
                .sorted()
                .flatMap(id -> stories.find(id, viewer).stream())
                .map(story -> link(viewer, story))
                .toList();
        return new Links(shown, ids.size() - shown.size());
    }

    private PictureCard.StoryLink link(Viewer viewer, DeskStory story) {
        var language = story.facts().language();
        var headline = stories.headline(story);
        var state = story.facts().isLive() ? "live" : "draft";
        return new PictureCard.StoryLink(
                "/desk/stories/" + story.id(),
                headline.isEmpty() ? "…" : headline,
                language,
                Words.directionOf(language),
                viewer.words().say("pictures.story." + state));
    }
}
