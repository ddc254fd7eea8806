package org.vigil.media;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vigil.page.PublicRoute;
import org.vigil.shared.NotFound;

/** Pictures by their content: what an address names never changes. */
@Controller
class MediaController {

    private static final MediaType WEBP = MediaType.parseMediaType("image/webp");

    private final MediaFolder folder;

    MediaController(MediaFolder folder) {
        this.folder = folder;
    }

    @GetMapping("/media/{name}")
    @PublicRoute(cached = false)
    ResponseEntity<FileSystemResource> show(@PathVariable String name, HttpServletResponse response) {
        var file = folder.find(name).orElseThrow(() -> new NotFound("picture"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        return ResponseEntity.ok().contentType(WEBP).body(new FileSystemResource(file));
    }
}
