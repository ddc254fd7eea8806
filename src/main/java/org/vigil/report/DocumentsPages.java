package org.vigil.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.document.DocumentShelf;
import org.vigil.document.KeptDocument;
import org.vigil.page.view.Words;
import org.vigil.report.view.DocumentsPage;
import org.vigil.writing.DeskStories;
import org.vigil.writing.DeskStory;

/** Makes the page of all documents. */
@Component
class DocumentsPages {

    private static final int PAGE = 30;

    private final DeskFrames frames;
    private final DocumentShelf shelf;
    private final DeskStories stories;

    DocumentsPages(DeskFrames frames, DocumentShelf shelf, DeskStories stories) {
        this.frames = frames;
        this.shelf = shelf;
        this.stories = stories;
    }

    DocumentsPage page(Viewer viewer, @Nullable UUID after, @Nullable String done, @Nullable String problem) {
        var words = viewer.words();
        var found = shelf.page(after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new DocumentsPage(
                frames.frame(viewer, words.say("desk.place.documents"), DocumentsController.PATH, done),
                shown.stream().map(document -> row(viewer, document)).toList(),
                found.size() > PAGE
                        ? DocumentsController.PATH + "?after=" + shown.getLast().id()
                        : null,
                problem == null ? null : words.say(problem));
    }

    private DocumentsPage.Row row(Viewer viewer, KeptDocument document) {
        var using = shelf.stories(document.id());
        var shown = using.stream()
                .sorted()
                .flatMap(id -> stories.find(id, viewer).stream())
                .map(this::link)
                .toList();
        return new DocumentsPage.Row(
                document.id().toString(),
                document.file().address("/desk/documents/"),
                document.name(),
                document.file().pages(),
                ReportPages.megabytes(document),
                document.language() == null ? "" : ReportPages.nameOf(document.language()),
                document.fetched(),
                shown,
                using.size() - shown.size(),
                using.isEmpty() && viewer.may(Permission.WRITE));
    }

    private DocumentsPage.StoryLink link(DeskStory story) {
        var headline = stories.headline(story);
        var language = story.facts().language();
        return new DocumentsPage.StoryLink(
                "/desk/stories/" + story.id(),
                headline.isEmpty() ? "…" : headline,
                language,
                Words.directionOf(language));
    }
}
