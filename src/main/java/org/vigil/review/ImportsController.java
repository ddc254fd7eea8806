package org.vigil.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.shared.NotFound;

/** The batches that imports brought, each with its stories, to be mended row by row. */
@Controller
class ImportsController {

    static final String PATH = "/desk/imports";
    static final int PAGE = 50;
    private static final int BATCHES = 30;

    private final BatchRows rows;
    private final Mending mending;
    private final ImportsPages pages;

    ImportsController(BatchRows rows, Mending mending, ImportsPages pages) {
        this.rows = rows;
        this.mending = mending;
        this.pages = pages;
    }

    @GetMapping(PATH)
    @Needs(Permission.IMPORT)
    ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "") String before) {
        var number = before.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(before) : Integer.MAX_VALUE;
        var found = rows.before(number, BATCHES + 1);
        var shown = found.subList(0, Math.min(found.size(), BATCHES));
        var older = found.size() > BATCHES ? PATH + "?before=" + shown.getLast().id() : null;
        return new ModelAndView("review/imports", "page", pages.list(viewer, shown, older));
    }

    @GetMapping(PATH + "/{number}")
    @Needs(Permission.IMPORT)
    ModelAndView show(Viewer viewer, @PathVariable int number, @RequestParam MultiValueMap<String, String> asked) {
        var batch = rows.find(number).orElseThrow(() -> new NotFound("batch " + number));
        var fields = new Fields(asked);
        var view = View.of(fields);
        var found = rows.page(number, view.sieve(), view.after(), PAGE + 1);
        var shown = found.subList(0, Math.min(found.size(), PAGE));
        var next = found.size() > PAGE ? shown.getLast().mark() : null;
        var sheet = new Sheet(view, shown, next, Map.of(), Map.of());
        return new ModelAndView("review/batch", "page", pages.batch(viewer, batch, sheet, fields.line("done"), null));
    }

    @PostMapping(PATH + "/{number}")
    @Needs(Permission.IMPORT)
    ModelAndView mend(Viewer viewer, @PathVariable int number, @RequestParam MultiValueMap<String, String> sent) {
        var batch = rows.find(number).orElseThrow(() -> new NotFound("batch " + number));
        var fields = new Fields(sent);
        var view = View.of(fields);
        var typed = Typed.rows(fields);
        var mended = mending.mend(number, typed, viewer);
        if (mended.problems().isEmpty()) {
            return Onward.to(view.onward(number, fields.line("next")));
        }
        var sheet = sheet(number, view, typed, mended);
        var words = viewer.words();
        var problem = mended.wrong()
                ? words.say("imports.problem.wrong")
                : words.say("imports.problem.refused", mended.problems().size(), mended.saved());
        var page = pages.batch(viewer, batch, sheet, null, problem);
        var status = mended.wrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return new ModelAndView("review/batch", Map.of("page", page), status);
    }

    /** The rows as they were sent, whatever they are narrowed down to now, so that nothing that was typed is lost. */
    private Sheet sheet(int number, View view, List<Typed> typed, Mended mended) {
        var stories = rows.these(number, typed.stream().map(Typed::story).toList());
        var kept = new java.util.HashMap<UUID, Typed>();
        typed.stream()
                .filter(row -> mended.wrong() || mended.problems().containsKey(row.story()))
                .forEach(row -> kept.put(row.story(), row));
        var last = stories.isEmpty() ? null : stories.getLast().mark();
        return new Sheet(view, stories, next(number, view, last), kept, mended.problems());
    }

    private @Nullable Mark next(int number, View view, @Nullable Mark last) {
        return last == null || rows.page(number, view.sieve(), last, 1).isEmpty() ? null : last;
    }
}
