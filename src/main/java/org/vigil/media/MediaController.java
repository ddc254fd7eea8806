package org.vigil.media;

import java.util.Optional;
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

/** Pictures by their content: what an address names never changes, but it may come and go. */
@Controller
class MediaController {

    private static final MediaType JPEG = MediaType.IMAGE_JPEG;
    private static final MediaType WEBP = MediaType.parseMediaType("image/webp");

    /**
     * A shared cache asks again after a second, as for pages, and a browser after a day: a picture that was withdrawn is
     * then gone from there, too.
     */
    private static final String A_WHILE = "public, max-age=86400, s-maxage=1";

    private final MediaStore media;

    MediaController(MediaStore media) {
        this.media = media;
    }

    @GetMapping("/media/{name}")
    @PublicRoute(cached = false)
    ResponseEntity<Resource> show(@PathVariable String name) {
        return answer(name, media.open(name), A_WHILE);
    }

    /** Pictures belong to no stream, so whoever reads drafts in one sees them all. */
    @GetMapping("/desk/media/{name}")
    @Needs(Permission.READ_DRAFTS)
    ResponseEntity<Resource> showAtDesk(@PathVariable String name) {
        return answer(name, media.openAtDesk(name), "private, no-store");
    }

    private static ResponseEntity<Resource> answer(String name, Optional<Resource> file, String lifetime) {
        return file.map(stored -> ResponseEntity.ok()
                        .contentType(name.endsWith(".jpg") ? JPEG : WEBP)
                        .header(HttpHeaders.CACHE_CONTROL, lifetime)
                        .eTag(name)
                        .body(stored))
                .orElseThrow(() -> new NotFound("picture"));
    }
}
