package org.vigil.document;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
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
    private final DocumentFolder folder;
    private final Downloads downloads;

    DocumentController(DocumentStore documents, DocumentFolder folder, Downloads downloads) {
        this.documents = documents;
        this.folder = folder;
        this.downloads = downloads;
    }

    @GetMapping("/documents/{id}.pdf")
    @PublicRoute(cached = false)
    ResponseEntity<FileSystemResource> show(@PathVariable UUID id, HttpServletRequest request) {
        var file = Optional.ofNullable(documents.find(List.of(id)).get(id));
        var answer = answer(id, file.isPresent(), A_WHILE);
        if (isFetched(request)) {
            downloads.count(id);
        }
        return answer;
    }

    @GetMapping("/desk/documents/{id}.pdf")
    @Needs(Permission.READ_DRAFTS)
    ResponseEntity<FileSystemResource> showAtDesk(@PathVariable UUID id) {
        return answer(id, documents.findAny(id).isPresent(), "private, no-store");
    }

    /** The beginning of it: whoever reads on asks for the rest in pieces, and whoever has it asks whether it has changed. */
    private static boolean isFetched(HttpServletRequest request) {
        var range = request.getHeader(HttpHeaders.RANGE);
        return request.getMethod().equals("GET")
                && request.getHeader(HttpHeaders.IF_NONE_MATCH) == null
                && (range == null || range.startsWith("bytes=0-"));
    }

    private ResponseEntity<FileSystemResource> answer(UUID id, boolean known, String lifetime) {
        return Optional.of(id)
                .filter(wanted -> known)
                .flatMap(folder::find)
                .map(path -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CACHE_CONTROL, lifetime)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                        .eTag(id.toString())
                        .body(new FileSystemResource(path)))
                .orElseThrow(() -> new NotFound("document"));
    }
}
