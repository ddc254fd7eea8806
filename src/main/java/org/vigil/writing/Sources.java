package org.vigil.writing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.desk.Viewer;
import org.vigil.news.StoryFile;
import org.vigil.page.view.Words;
import org.vigil.writing.view.EditPage;
import org.vigil.writing.view.TranslationsPage;

/** What a translation is made of, for whoever translates: the text as it was then, and whether it has changed since. */
@Component
public class Sources {

    private final DeskStories stories;
    private final Revisions revisions;
    private final Translations translations;
    private final StoryFile file;

    Sources(DeskStories stories, Revisions revisions, Translations translations, StoryFile file) {
        this.stories = stories;
        this.revisions = revisions;
        this.translations = translations;
        this.file = file;
    }

    Optional<EditPage.Source> of(DeskStory story, Viewer viewer) {
        return story.translates()
                .flatMap(translation -> stories.source(story, viewer).map(source -> source(source, translation)));
    }

    private EditPage.Source source(DeskStory source, Translation translation) {
        var text = revisions
                .get(source.id(), translation.sourceRevision())
                .manuscript()
                .text();
        var language = source.facts().language();
        return new EditPage.Source(
                "/desk/stories/" + source.id(),
                text.headline(),
                language,
                Words.directionOf(language),
                text.deck(),
                text.body().html(hash -> Optional.empty(), text.dateline()),
                hasChanged(source, translation));
    }

    /** Whether a story is a translation that says less than its source does now. */
    public boolean hasFallenBehind(DeskStory story) {
        return story.source()
                .filter(source ->
                        hasChanged(stories.get(source), story.translates().orElseThrow()))
                .isPresent();
    }

    /** Whether readers see another text of the source than the translator had, or a note on it that is newer. */
    private boolean hasChanged(DeskStory source, Translation translation) {
        return showsAnother(source, translation)
                || !translations.notesSince(translation).isEmpty();
    }

    /** What readers have been told of the source since, each note with its kind. */
    List<TranslationsPage.Note> notes(Translation translation, Words words) {
        return translations.notesSince(translation).stream()
                .map(note -> new TranslationsPage.Note(words.say("release.kind." + note.kind()), note.text()))
                .toList();
    }

    private boolean showsAnother(DeskStory source, Translation translation) {
        var live = source.facts().live();
        if (live == null || live.equals(translation.sourceVersion())) {
            return false;
        }
        var had = revisions
                .get(source.id(), translation.sourceRevision())
                .manuscript()
                .text();
        return !had.equals(file.version(source.id(), live));
    }
}
