package org.vigil.release;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.page.view.Words;
import org.vigil.release.view.NotePage;
import org.vigil.shared.NotFound;
import org.vigil.shared.Refusal;

/** Builds the page on which a public note is put on a live story. */
@Component
class NoteSheets {

    private final WayPages stories;
    private final WayPages.Known known;
    private final Sayings sayings;

    NoteSheets(WayPages stories, WayPages.Known known, Sayings sayings) {
        this.stories = stories;
        this.known = known;
        this.sayings = sayings;
    }

    NotePage page(Viewer viewer, UUID id, String kind, String text, String place, @Nullable Refusal refused) {
        var words = viewer.words();
        var story = known.stories().get(id, viewer).require(Permission.PUBLISH, viewer);
        if (!story.facts().isLive()) {
            throw new NotFound("published story " + id);
        }
        var headline = stories.headline(words, story);
        return new NotePage(
                sayings.frame(viewer, words.say("release.note.title", headline), null),
                id.toString(),
                headline,
                story.facts().language(),
                Words.directionOf(story.facts().language()),
                ReleasePages.kinds(words, kind),
                text,
                place.equals("foot"),
                Sayings.problem(words, refused));
    }
}
