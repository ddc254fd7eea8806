package org.vigil.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.ActorNames;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.ingest.BatchReport;
import org.vigil.ingest.Reviewing;
import org.vigil.page.Site;
import org.vigil.page.view.Words;
import org.vigil.review.view.BatchPage;
import org.vigil.review.view.ImportsPage;
import org.vigil.review.view.QuestionPage;

/** Makes the pages of batches. */
@Component
class ImportsPages {

    private static final String PATH = ImportsController.PATH;
    private static final int MOST_COUNTED = 20_000;

    private final Known known;
    private final Surroundings around;
    private final SheetPages sheets;

    /** What is known of batches: their rows, their reports, and what is being done to them. */
    @Component
    record Known(BatchRows rows, Reviewing reviewing, Running running) {}

    /** What stands around them. */
    @Component("reviewSurroundings")
    record Surroundings(DeskFrames frames, ActorNames names, Site site) {}

    ImportsPages(Known known, Surroundings around, SheetPages sheets) {
        this.known = known;
        this.around = around;
        this.sheets = sheets;
    }

    ImportsPage list(Viewer viewer, List<Batch> batches, @Nullable String older) {
        var words = viewer.words();
        var names = around.names().of(batches.stream().map(Batch::startedBy).toList(), words);
        return new ImportsPage(
                around.frames().frame(viewer, words.say("desk.place.imports"), PATH),
                batches.stream()
                        .map(batch -> new ImportsPage.Row(
                                PATH + "/" + batch.id(),
                                name(batch, words),
                                moment(batch, words),
                                String.valueOf(names.get(batch.startedBy())),
                                state(batch, words),
                                tone(batch),
                                words.number(batch.created()),
                                words.number(batch.updated()),
                                words.number(batch.unchanged()),
                                words.number(batch.rejected())))
                        .toList(),
                older);
    }

    /** The beginning of the batch, with word of what could not be done. */
    BatchPage batch(Viewer viewer, Batch batch, String problem) {
        var view = new View(Sieve.ALL, Mark.START);
        var found = known.rows().page(batch.id(), Sieve.ALL, Mark.START, ImportsController.PAGE + 1);
        var shown = found.subList(0, Math.min(found.size(), ImportsController.PAGE));
        var next = found.size() > ImportsController.PAGE ? shown.getLast().mark() : null;
        return batch(
                viewer,
                batch,
                new Sheet(view, shown, next, Map.of(), Map.of()),
                null,
                viewer.words().say(problem));
    }

    BatchPage batch(Viewer viewer, Batch batch, Sheet sheet, @Nullable String done, @Nullable String problem) {
        var words = viewer.words();
        var stage = known.running().at(batch.id()).orElse(null);
        var editable = batch.isMendable() && (stage == null || stage.broken());
        return new BatchPage(
                around.frames().frame(viewer, name(batch, words), PATH, done),
                new BatchPage.Facts(
                        PATH + "/" + batch.id(),
                        state(batch, words),
                        tone(batch),
                        words.say(
                                "imports.facts",
                                moment(batch, words),
                                around.names().of(batch.startedBy(), words))),
                report(known.reviewing().show(batch.id()), batch, words),
                acts(viewer, batch, stage),
                sheets.sheet(viewer, batch, sheet, counts(batch), editable),
                problem);
    }

    /** None for an archive, of which to count them would take longer than the page. */
    private Map<Sieve, Integer> counts(Batch batch) {
        return batch.created() + batch.updated() > MOST_COUNTED
                ? Map.of()
                : known.rows().counts(batch.id());
    }

    private static BatchPage.Report report(BatchReport report, Batch batch, Words words) {
        return new BatchPage.Report(
                List.of(
                        count("created", batch.created(), words),
                        count("updated", batch.updated(), words),
                        count("unchanged", batch.unchanged(), words),
                        count("rejected", batch.rejected(), words)),
                List.of(
                                part(words.say("imports.refused-files"), report.refusedFiles(), words),
                                part(words.say("imports.rejected-lines"), report.rejected(), words),
                                part(words.say("imports.remarks"), report.remarks(), words))
                        .stream()
                        .filter(part -> !part.lines().isEmpty())
                        .toList());
    }

    private static BatchPage.Count count(String outcome, int number, Words words) {
        return new BatchPage.Count(words.say("imports.outcome." + outcome), words.number(number));
    }

    private static BatchPage.Part part(String title, List<BatchReport.Line> lines, Words words) {
        return new BatchPage.Part(
                title,
                lines.stream()
                        .map(line -> new BatchPage.Line(place(line, words), line.headline(), line.text()))
                        .toList());
    }

    private static String place(BatchReport.Line line, Words words) {
        var name = line.file().substring(line.file().replace('\\', '/').lastIndexOf('/') + 1);
        return line.line() == 0 ? name : words.say("imports.line", name, line.line());
    }

    private BatchPage.Acts acts(Viewer viewer, Batch batch, Running.@Nullable Stage stage) {
        var words = viewer.words();
        var busy = stage != null && !stage.broken();
        var path = PATH + "/" + batch.id();
        var publishes = viewer.rights().everywhere().contains(Permission.PUBLISH) && !busy && batch.isPublishable();
        var streamless = busy || !batch.isMendable() ? 0 : known.rows().countStreamless(batch.id());
        return new BatchPage.Acts(
                stage == null || !busy
                        ? null
                        : words.say("imports.running." + stage.kind().word(), stage.done(), stage.of()),
                stage != null && stage.broken() ? words.say("imports.broken") : null,
                publishes && known.rows().countToShow(batch.id()) > 0 ? path + "/publish" : null,
                !busy && batch.isDiscardable() ? path + "/discard" : null,
                streamless == 0 ? null : words.say("imports.streamless", streamless),
                sheets.streams(viewer, null));
    }

    boolean isUnderWay(int batch) {
        return known.running().at(batch).isPresent();
    }

    QuestionPage publish(Viewer viewer, Batch batch) {
        var words = viewer.words();
        var count = known.rows().countToShow(batch.id());
        return question(
                viewer,
                batch,
                "publish",
                words.say("imports.publish.question", count),
                words.say("imports.publish.text"),
                words.say("imports.publish.act", count));
    }

    QuestionPage discard(Viewer viewer, Batch batch) {
        var words = viewer.words();
        return question(
                viewer,
                batch,
                "discard",
                words.say("imports.discard.question", known.rows().countUnseen(batch.id())),
                words.say("imports.discard.text"),
                words.say("imports.discard.act"));
    }

    private QuestionPage question(Viewer viewer, Batch batch, String act, String question, String text, String button) {
        var words = viewer.words();
        var path = PATH + "/" + batch.id();
        return new QuestionPage(
                around.frames().frame(viewer, question, PATH),
                path,
                name(batch, words),
                path + "/" + act,
                question,
                text,
                button,
                act.equals("discard"));
    }

    private static String name(Batch batch, Words words) {
        return words.say("imports.batch", batch.id());
    }

    private String moment(Batch batch, Words words) {
        return words.moment(batch.startedAt(), around.site().zone());
    }

    private static String state(Batch batch, Words words) {
        return words.say("imports.state." + batch.state().word());
    }

    private static String tone(Batch batch) {
        return switch (batch.state()) {
            case PUBLISHED -> "ok";
            case REVIEW, CUT_OFF -> "warn";
            case DISCARDED -> "none";
        };
    }
}
