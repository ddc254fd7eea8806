package org.vigil.review;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.Choice;
import org.vigil.news.Streams;
import org.vigil.page.Site;
import org.vigil.page.view.Words;
import org.vigil.review.view.BatchPage;

/** Makes the rows of a batch's stories. */
@Component
class SheetPages {

    private static final int WORDS = 180;

    private final Streams streams;
    private final Site site;

    SheetPages(Streams streams, Site site) {
        this.streams = streams;
        this.site = site;
    }

    BatchPage.Sheet sheet(Viewer viewer, Batch batch, Sheet sheet, Map<Sieve, Integer> counts, boolean editable) {
        var rows = sheet.stories().stream()
                .map(story -> row(viewer, story, sheet, editable))
                .toList();
        var next = sheet.next();
        return new BatchPage.Sheet(
                filters(viewer, batch, sheet.view().sieve(), counts),
                sheet.view().path(batch.id()),
                rows,
                rows.stream().anyMatch(BatchPage.Row::editable),
                sheet.stories().stream().map(BatchStory::now).anyMatch(now -> now != null && now.seen())
                        ? viewer.words().say("imports.seen")
                        : null,
                next == null ? null : next.toString(),
                next == null ? null : new View(sheet.view().sieve(), next).path(batch.id()));
    }

    /** Those that somebody may write in, and the one that is chosen already. */
    List<Choice> streams(Viewer viewer, @Nullable UUID chosen) {
        return streams.all().stream()
                .filter(stream ->
                        viewer.may(Permission.WRITE, stream.id()) || stream.id().equals(chosen))
                .map(stream -> Choice.of(
                        stream.id().toString(),
                        stream.in(viewer.language(), site.firstLanguage()).title(),
                        stream.id().equals(chosen)))
                .toList();
    }

    private static List<BatchPage.Filter> filters(
            Viewer viewer, Batch batch, Sieve chosen, Map<Sieve, Integer> counts) {
        return Arrays.stream(Sieve.values())
                .map(sieve -> new BatchPage.Filter(
                        new View(sieve, Mark.START).path(batch.id()),
                        counted(viewer.words(), sieve, counts),
                        sieve == chosen))
                .toList();
    }

    private static String counted(Words words, Sieve sieve, Map<Sieve, Integer> counts) {
        var name = words.say("imports.show." + sieve.word());
        return counts.containsKey(sieve) ? name + " · " + words.number(counts.get(sieve)) : name;
    }

    private BatchPage.Row row(Viewer viewer, BatchStory story, Sheet sheet, boolean editable) {
        var words = viewer.words();
        var typed = sheet.typed().get(story.id());
        var problem = sheet.problems().get(story.id());
        var now = story.now();
        if (now == null) {
            return gone(words, story, typed);
        }
        var stream = typed != null && typed.stream() != null ? typed.stream() : now.stream();
        return new BatchPage.Row(
                story.id().toString(),
                typed == null ? now.headline() : typed.headline(),
                now.language(),
                Words.directionOf(now.language()),
                now.derived(),
                now.body().firstWords(WORDS),
                words.date(now.day()),
                was(now, typed, problem),
                streams(viewer, stream),
                now.stream() == null,
                editable && (typed != null || now.isMendableBy(viewer)),
                viewer.may(Permission.READ_DRAFTS) ? "/desk/stories/" + story.id() : null,
                story.remark(),
                problem == null ? now.draft() ? words.say("imports.draft") : null : words.say(problem),
                "imports.refused.stale".equals(problem) ? meanwhile(viewer, now) : null);
    }

    /** Once somebody has seen how a story reads meanwhile, sending the row again is meant. */
    private static String was(BatchStory.Now now, @Nullable Typed typed, @Nullable String problem) {
        return typed == null || "imports.refused.stale".equals(problem)
                ? now.was().toString()
                : typed.was().toString();
    }

    private String meanwhile(Viewer viewer, BatchStory.Now now) {
        var stream = streams.find(now.stream())
                .map(found -> found.in(viewer.language(), site.firstLanguage()).title())
                .orElseGet(() -> viewer.words().say("imports.stream.none"));
        return now.headline() + " · " + stream;
    }

    private static BatchPage.Row gone(Words words, BatchStory story, @Nullable Typed typed) {
        return new BatchPage.Row(
                story.id().toString(),
                typed == null ? story.found() : typed.headline(),
                "",
                "auto",
                false,
                "",
                "",
                "",
                List.of(),
                true,
                false,
                null,
                story.remark(),
                words.say("imports.refused.gone"),
                null);
    }
}
