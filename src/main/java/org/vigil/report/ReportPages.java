package org.vigil.report;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.Choice;
import org.vigil.document.DocumentStore;
import org.vigil.document.KeptDocument;
import org.vigil.news.Report;
import org.vigil.page.Site;
import org.vigil.page.view.Words;
import org.vigil.report.view.ReportPage;
import org.vigil.writing.DeskStories;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Draft;

/** Makes the page of a story's documents. */
@Component
class ReportPages {

    private static final List<String> LANGUAGES =
            List.of("en", "fr", "es", "ar", "fa", "ru", "tr", "uk", "zh", "pt", "de", "it", "ku", "ur");
    private static final double MEGABYTE = 1_000_000;

    private final DeskStories stories;
    private final DocumentStore documents;
    private final DeskFrames frames;
    private final Site site;

    ReportPages(DeskStories stories, DocumentStore documents, DeskFrames frames, Site site) {
        this.stories = stories;
        this.documents = documents;
        this.frames = frames;
        this.site = site;
    }

    ReportPage page(Viewer viewer, DeskStory story, @Nullable String done, @Nullable String problem) {
        var language = story.facts().language();
        var draft = story.draft().filter(open -> open.isEditable() && story.isWritableBy(viewer));
        var report = Optional.ofNullable(stories.text(story).report());
        var words = viewer.words();
        return new ReportPage(
                frames.frame(viewer, words.say("reports.title"), "/desk/stories", done),
                story.id().toString(),
                stories.headline(story),
                language,
                Words.directionOf(language),
                draft.map(Draft::save).orElse(null),
                documents(report.map(Report::files).orElse(List.of())),
                report.map(Report::recommendations)
                        .map(asked -> asked.markdown())
                        .orElse(Optional.of(""))
                        .orElse(null),
                languages(language),
                problem == null ? null : words.say(problem));
    }

    private List<ReportPage.Document> documents(List<Report.File> files) {
        var kept = documents.findAny(files.stream().map(Report.File::document).toList());
        return files.stream()
                .filter(file -> kept.containsKey(file.document()))
                .map(file -> document(file, Objects.requireNonNull(kept.get(file.document()))))
                .toList();
    }

    private ReportPage.Document document(Report.File file, KeptDocument kept) {
        return new ReportPage.Document(
                file.document().toString(),
                kept.file().address("/desk/documents/"),
                file.title(),
                languages(file.language()),
                kept.file().pages(),
                megabytes(kept),
                kept.name(),
                kept.fetched());
    }

    /** What the language is called by itself. */
    static String nameOf(String tag) {
        return ULocale.forLanguageTag(tag).getDisplayName(ULocale.forLanguageTag(tag));
    }

    static double megabytes(KeptDocument kept) {
        return Math.max(0.1, Math.round(kept.file().bytes() / MEGABYTE * 10) / 10.0);
    }

    /** Those of the site first; documents may be in others. */
    private List<Choice> languages(String chosen) {
        return Stream.of(site.languages().stream(), LANGUAGES.stream(), Stream.of(chosen))
                .flatMap(all -> all)
                .distinct()
                .map(tag -> Choice.of(tag, nameOf(tag), tag.equals(chosen)))
                .toList();
    }
}
