package org.vigil.review;

import java.util.Map;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.news.Streams;
import org.vigil.shared.Forbidden;
import org.vigil.shared.NotFound;

/** What is done to all stories of a batch at once, after one more question. */
@Controller
class BulkController {

    private static final String ONE = ImportsController.PATH + "/{number}";

    private final BatchRows rows;
    private final Bulk bulk;
    private final ImportsPages pages;
    private final Streams streams;

    BulkController(BatchRows rows, Bulk bulk, ImportsPages pages, Streams streams) {
        this.rows = rows;
        this.bulk = bulk;
        this.pages = pages;
        this.streams = streams;
    }

    @GetMapping(ONE + "/publish")
    @Needs(Permission.IMPORT)
    ModelAndView askToPublish(Viewer viewer, @PathVariable int number) {
        requirePublishing(viewer);
        var batch = find(number);
        return batch.isPublishable()
                ? new ModelAndView("review/question", "page", pages.publish(viewer, batch))
                : refused(viewer, batch);
    }

    @PostMapping(ONE + "/publish")
    @Needs(Permission.IMPORT)
    ModelAndView publish(Viewer viewer, @PathVariable int number) {
        requirePublishing(viewer);
        return act(viewer, number, "published", batch -> batch.isPublishable() && bulk.publish(number, viewer.actor()));
    }

    @GetMapping(ONE + "/discard")
    @Needs(Permission.IMPORT)
    ModelAndView askToDiscard(Viewer viewer, @PathVariable int number) {
        var batch = find(number);
        return batch.isDiscardable()
                ? new ModelAndView("review/question", "page", pages.discard(viewer, batch))
                : refused(viewer, batch);
    }

    /** Asked twice at once, the second finds it done. */
    @PostMapping(ONE + "/discard")
    @Needs(Permission.IMPORT)
    ModelAndView discard(Viewer viewer, @PathVariable int number) {
        return act(
                viewer,
                number,
                "discarded",
                batch -> batch.state() == Batch.State.DISCARDED
                        || batch.isDiscardable() && bulk.discard(number, viewer.actor()));
    }

    @PostMapping(ONE + "/stream")
    @Needs(Permission.IMPORT)
    ModelAndView assign(Viewer viewer, @PathVariable int number, @RequestParam String stream) {
        var chosen = Typed.uuid(stream);
        if (chosen == null || streams.find(chosen).isEmpty()) {
            var page = pages.batch(viewer, find(number), "imports.wrong.stream");
            return new ModelAndView("review/batch", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!viewer.may(Permission.WRITE, chosen)) {
            throw new Forbidden("putting a batch into stream " + chosen);
        }
        return act(
                viewer, number, "mended", batch -> batch.isMendable() && bulk.assign(number, chosen, viewer.actor()));
    }

    private ModelAndView act(Viewer viewer, int number, String done, Predicate<Batch> act) {
        var batch = find(number);
        if (!act.test(batch)) {
            return refused(viewer, find(number));
        }
        var path = ImportsController.PATH + "/" + number;
        return pages.isUnderWay(number) ? Onward.to(path) : Onward.done(path, "batch-" + done);
    }

    private ModelAndView refused(Viewer viewer, Batch batch) {
        var page = pages.batch(viewer, batch, "imports.problem.not-now");
        return new ModelAndView("review/batch", Map.of("page", page), HttpStatus.CONFLICT);
    }

    /** A batch has stories of all streams, so who publishes it may publish in all of them. */
    private static void requirePublishing(Viewer viewer) {
        if (!viewer.rights().everywhere().contains(Permission.PUBLISH)) {
            throw new Forbidden("publishing a batch");
        }
    }

    private Batch find(int number) {
        return rows.find(number).orElseThrow(() -> new NotFound("batch " + number));
    }
}
