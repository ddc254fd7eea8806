package org.vigil.report;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
import org.vigil.shared.Refusal;
import org.vigil.storage.Spool;
import org.vigil.writing.DeskStories;

/** The documents of a story and what it asks for, at the desk. */
@Controller
class ReportController {

    private static final String PATH = "/desk/stories/{id}/documents";

    private final DeskStories stories;
    private final Reporting reporting;
    private final ReportPages pages;
    private final Spool spool;

    ReportController(DeskStories stories, Reporting reporting, ReportPages pages, Spool spool) {
        this.stories = stories;
        this.reporting = reporting;
        this.pages = pages;
        this.spool = spool;
    }

    @GetMapping(PATH)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView show(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String done) {
        var page = pages.page(viewer, stories.get(id, viewer), done, null);
        return new ModelAndView("report/documents", "page", page);
    }

    @PostMapping(PATH)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView change(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        return done(viewer, id, "report-saved", () -> reporting.change(id, form(sent), viewer));
    }

    @PostMapping(PATH + "/new")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView add(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        return done(viewer, id, "document-added", () -> {
            // Not a byte is read from somebody whose document would not be taken.
            reporting.requireWritable(id, viewer);
            try (var sent = DocumentUpload.of(request, spool.path());
                    var content = sent.content()) {
                reporting.add(id, sent.form(), content, sent.name(), viewer);
            }
        });
    }

    private interface Work {
        void run() throws IOException, ServletException;
    }

    /** Does it and leads back, or shows the page again and says why it was not done. */
    private ModelAndView done(Viewer viewer, UUID id, String code, Work work) {
        try {
            work.run();
            return Onward.done("/desk/stories/" + id + "/documents", code);
        } catch (Refusal refused) {
            var page = pages.page(viewer, stories.get(id, viewer), null, refused.code());
            return new ModelAndView("report/documents", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (IOException | ServletException unread) {
            throw new IllegalStateException(unread);
        }
    }

    private static ReportForm form(MultiValueMap<String, String> sent) {
        return new ReportForm(new Fields(sent));
    }
}
