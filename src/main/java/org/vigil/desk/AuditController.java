package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.audit.Exporting;

/** The audit log: a table to search, and the same as a file. */
@Controller
class AuditController {

    static final String PATH = "/desk/audit";

    private final AuditPages pages;
    private final Exporting exporting;
    private final Clock clock;

    AuditController(AuditPages pages, Exporting exporting, Clock clock) {
        this.pages = pages;
        this.exporting = exporting;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Needs(Permission.READ_AUDIT)
    ModelAndView index(Viewer viewer, AuditForm form) {
        return new ModelAndView("desk/audit", "page", pages.page(viewer, form.search(), form.place()));
    }

    @GetMapping(PATH + "/export.csv")
    @Needs(value = Permission.READ_AUDIT, confirmed = true)
    void csv(Viewer viewer, AuditForm form, HttpServletResponse response) throws IOException {
        file("text/csv", "csv", response);
        exporting.csv(form.search(), viewer.actor(), response.getOutputStream());
    }

    @GetMapping(PATH + "/export.jsonl")
    @Needs(value = Permission.READ_AUDIT, confirmed = true)
    void jsonl(Viewer viewer, AuditForm form, HttpServletResponse response) throws IOException {
        file("application/jsonl", "jsonl", response);
        exporting.jsonl(form.search(), viewer.actor(), response.getOutputStream());
    }

    private void file(String type, String ending, HttpServletResponse response) {
        var name = "audit-%s.%s".formatted(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), ending);
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
