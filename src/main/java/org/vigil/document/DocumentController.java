package org.vigil.document;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;
import org.vigil.page.PublicRoute;
import org.vigil.shared.NotFound;

/** Documents by their id: what an address names never changes, but it may come and go. */
@Controller
class DocumentController {

    /** As for pictures; a shared cache that answers for us is not counted. */
    private static final String A_WHILE = "public, max-age=86400, s-maxage=1";

    private final DocumentStore documents;
    private final Downloads downloads;

    DocumentController(DocumentStore documents, Downloads downloads) {
        this.documents = documents;
        this.downloads = downloads;
    }

    @GetMapping("/documents/{id}.pdf")
    @PublicRoute(cached = false)
    ResponseEntity<Resource> show(@PathVariable UUID id, HttpServletRequest request) {
        var answer = answer(id, documents.open(id), A_WHILE);
        if (isFetched(request)) {
            downloads.count(id);
        }
        return answer;
    }

    @GetMapping("/desk/documents/{id}.pdf")
    @Needs(Permission.READ_DRAFTS)
    ResponseEntity<Resource> showAtDesk(@PathVariable UUID id) {
        return answer(id, documents.openAny(id), "private, no-store");
    }

    /** The beginning of it: whoever reads on asks for the rest in pieces, and whoever has it asks whether it has changed. */
    private static boolean isFetched(HttpServletRequest request) {
        var range = request.getHeader(HttpHeaders.RANGE);
        return request.getMethod().equals("GET")
                && request.getHeader(HttpHeaders.IF_NONE_MATCH) == null
                && (range == null || range.startsWith("bytes=0-"));
    }

    private static ResponseEntity<Resource> answer(UUID id, Optional<Resource> file, String lifetime) {
        return file.map(stored -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CACHE_CONTROL, lifetime)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                        .eTag(id.toString())
                        .body(stored))
                .orElseThrow(() -> new NotFound("document"));
    }
}
