package org.vigil.writing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.desk.Viewer;
import org.vigil.news.StoryFile;
import org.vigil.page.view.Words;
import org.vigil.writing.view.EditPage;

/** What a translation is made of, for whoever translates: the text as it was then, and whether it has changed since. */
@Component
class Sources {

    private final DeskStories stories;
    private final Revisions revisions;
    private final StoryFile file;

    Sources(DeskStories stories, Revisions revisions, StoryFile file) {
        this.stories = stories;
        this.revisions = revisions;
        this.file = file;
    }

    Optional<EditPage.Source> of(DeskStory story, Viewer viewer) {
        return story.translates()
                .flatMap(translation ->
                        stories.find(translation.source(), viewer).map(source -> source(source, translation)));
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

    /** Whether readers see another text of the source than the translator had. */
    boolean hasChanged(DeskStory source, Translation translation) {
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
