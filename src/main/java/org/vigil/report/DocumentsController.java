package org.vigil.report;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.vigil.document.DocumentInUse;
import org.vigil.document.DocumentShelf;

/** All documents there are, and how they go. */
@Controller
class DocumentsController {

    static final String PATH = "/desk/documents";

    private final DocumentShelf shelf;
    private final DocumentsPages pages;

    DocumentsController(DocumentShelf shelf, DocumentsPages pages) {
        this.shelf = shelf;
        this.pages = pages;
    }

    @GetMapping(PATH)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView index(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable String done) {
        return new ModelAndView("report/shelf", "page", pages.page(viewer, after, done, null));
    }

    @PostMapping(PATH + "/{id}/removal")
    @Needs(Permission.WRITE)
    ModelAndView remove(Viewer viewer, @PathVariable UUID id) {
        try {
            shelf.remove(id, viewer.actor());
            return Onward.done(PATH, "document-removed");
        } catch (DocumentInUse refused) {
            var page = pages.page(viewer, null, null, refused.code());
            return new ModelAndView("report/shelf", Map.of("page", page), HttpStatus.CONFLICT);
        }
    }
}
