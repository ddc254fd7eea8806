package org.vigil.remark;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
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
import org.vigil.writing.DeskStories;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Writing;

/** What colleagues say about a draft, who has it in hand, and by when it is due. */
@Controller
class RemarksController {

    private static final String PATH = "/desk/stories/{id}/remarks";
    private static final int LONGEST = 4_000;

    private final DeskStories stories;
    private final Remarking remarking;
    private final RemarksPages pages;
    private final Writing writing;
    private final Clock clock;

    RemarksController(DeskStories stories, Remarking remarking, RemarksPages pages, Writing writing, Clock clock) {
        this.stories = stories;
        this.remarking = remarking;
        this.pages = pages;
        this.writing = writing;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView show(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String done) {
        var page = pages.page(viewer, stories.get(id, viewer), "", done, null);
        return new ModelAndView("remark/remarks", "page", page);
    }

    /** Whoever may read a draft may say something about it. */
    @PostMapping(PATH)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView add(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var story = stories.get(id, viewer);
        var text = new Fields(sent).text("text").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return refused(viewer, story, text, text.isEmpty() ? "remarks.wrong.empty" : "remarks.wrong.long");
        }
        remarking.remark(id, text, viewer.actor());
        return Onward.done("/desk/stories/" + id + "/remarks", "remark-added");
    }

    @PostMapping(PATH + "/{remark}/settlement")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView settle(Viewer viewer, @PathVariable UUID id, @PathVariable UUID remark) {
        stories.get(id, viewer).requireWritableBy(viewer);
        remarking.settle(id, remark, viewer.actor());
        return Onward.done("/desk/stories/" + id + "/remarks", "remark-settled");
    }

    @PostMapping("/desk/stories/{id}/assignment")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView assign(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var story = stories.get(id, viewer).requireWritableBy(viewer);
        var fields = new Fields(sent);
        var assignee = pages.colleague(fields.line("assignee"));
        var due = due(fields);
        if (due.filter(this::isNear).isEmpty() && !fields.line("day").isEmpty()
                || assignee == null && !fields.line("assignee").isEmpty()) {
            return refused(viewer, story, "", "remarks.wrong.assignment");
        }
        writing.assign(id, assignee, due.orElse(null), pages.zone(), viewer.actor());
        return Onward.done("/desk/stories/" + id + "/remarks", "draft-assigned");
    }

    /** A day without a time is due when it ends its work, at six. */
    private Optional<Instant> due(Fields fields) {
        try {
            var time = fields.line("time");
            return Optional.of(LocalDate.parse(fields.line("day"))
                    .atTime(time.isEmpty() ? LocalTime.of(18, 0) : LocalTime.parse(time))
                    .atZone(pages.zone())
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A year that was mistyped is no day that anybody works towards. */
    private boolean isNear(Instant due) {
        var now = clock.instant().atZone(ZoneOffset.UTC);
        return due.isAfter(now.minusYears(1).toInstant())
                && due.isBefore(now.plusYears(5).toInstant());
    }

    private ModelAndView refused(Viewer viewer, DeskStory story, String typed, String problem) {
        var page = pages.page(viewer, story, typed, null, problem);
        return new ModelAndView("remark/remarks", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
