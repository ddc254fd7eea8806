package org.vigil.writing;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.desk.Waiting;

/** Tells those who translate that the source of a translation has changed since. */
@Component
@Order(40)
class TranslationsWaiting implements Waiting {

    private static final int SHOWN = 10;

    private final Translations translations;
    private final DeskStories stories;
    private final Sources sources;
    private final History history;

    TranslationsWaiting(Translations translations, DeskStories stories, Sources sources, History history) {
        this.translations = translations;
        this.stories = stories;
        this.sources = sources;
        this.history = history;
    }

    @Override
    public List<Note> notes(Viewer viewer) {
        if (!viewer.may(Permission.TRANSLATE) && !viewer.may(Permission.WRITE)) {
            return List.of();
        }
        return translations.behind(200).stream()
                .flatMap(translation -> stories.find(translation.story(), viewer).stream())
                .filter(story -> story.isWritableBy(viewer) && hasFallenBehind(story))
                .limit(SHOWN)
                .map(story -> note(story, viewer))
                .toList();
    }

    private boolean hasFallenBehind(DeskStory story) {
        return story.translates()
                .filter(translation -> sources.hasChanged(stories.get(translation.source()), translation))
                .isPresent();
    }

    private Note note(DeskStory story, Viewer viewer) {
        UUID id = story.id();
        var text = viewer.words().say("translations.waiting", history.headline(story));
        return new Note(text, "/desk/stories/" + id + "/translations", false);
    }
}
