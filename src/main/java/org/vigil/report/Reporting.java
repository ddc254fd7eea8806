package org.vigil.report;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.Viewer;
import org.vigil.document.DocumentStore;
import org.vigil.media.MediaLibrary;
import org.vigil.news.Report;
import org.vigil.news.StoryText.LeadPicture;
import org.vigil.shared.NotFound;
import org.vigil.writing.DeskStories;
import org.vigil.writing.Draft;
import org.vigil.writing.Manuscript;
import org.vigil.writing.Writing;

/** Changes the documents of a draft and what it asks for, as a save of the draft like any other. */
@Component
class Reporting {

    private final DeskStories stories;
    private final Writing writing;
    private final DocumentStore documents;
    private final MediaLibrary library;

    Reporting(DeskStories stories, Writing writing, DocumentStore documents, MediaLibrary library) {
        this.stories = stories;
        this.writing = writing;
        this.documents = documents;
        this.library = library;
    }

    /** That there is a draft which this person may write in. */
    void requireWritable(UUID story, Viewer viewer) {
        draft(story, viewer);
    }

    /** Adds a file in PDF to the story. Its first page becomes the picture above the text, if there is none. */
    void add(UUID story, ReportForm form, InputStream file, String name, Viewer viewer) {
        var draft = draft(story, viewer);
        var title = form.title();
        var language = form.language();
        var before = draft.manuscript().text().report();
        var files = new ArrayList<>(before == null ? List.<Report.File>of() : before.files());
        if (files.size() >= ReportForm.MOST) {
            throw new ReportRefused("many");
        }
        var id = documents.add(file, name, viewer.actor());
        files.removeIf(other -> other.document().equals(id));
        files.add(new Report.File(id, language, title));
        var report = new Report(files, before == null ? null : before.recommendations());
        var cover = documents.findAny(id).orElseThrow().cover();
        save(story, draft, form.was(), report, lead(draft, cover, title), viewer);
        if (cover != null) {
            library.nameIfNameless(cover, title, viewer.actor());
        }
    }

    private static @Nullable LeadPicture lead(Draft draft, @Nullable String cover, String title) {
        var lead = draft.manuscript().text().lead();
        return lead != null || cover == null ? lead : new LeadPicture(cover, title, null, null);
    }

    void change(UUID story, ReportForm form, Viewer viewer) {
        var draft = draft(story, viewer);
        var text = draft.manuscript().text();
        save(story, draft, form.was(), form.report(text.report()), text.lead(), viewer);
    }

    private Draft draft(UUID story, Viewer viewer) {
        return stories.get(story, viewer)
                .requireWritableBy(viewer)
                .draft()
                .orElseThrow(() -> new NotFound("draft of story " + story));
    }

    private void save(
            UUID story, Draft draft, int was, @Nullable Report report, @Nullable LeadPicture lead, Viewer viewer) {
        var before = draft.manuscript();
        var manuscript =
                new Manuscript(before.text().reporting(report, lead), before.stream(), before.slug(), before.related());
        writing.save(story, manuscript, Writing.Save.byForm(was), viewer.actor());
    }
}
