package org.vigil.look;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vigil.page.PublicRoute;
import org.vigil.shared.NotFound;

/** The pictures of marks that are or were in force, under names that never mean another. */
@Controller
class BrandController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final MarkRows marks;

    BrandController(MarkRows marks) {
        this.marks = marks;
    }

    @GetMapping("/brand/{hash}/{name}")
    @PublicRoute(cached = false)
    ResponseEntity<byte[]> show(@PathVariable String hash, @PathVariable String name) {
        return marks.find(hash, name)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(FOR_EVER)
                        .body(bytes))
                .orElseThrow(() -> new NotFound("mark"));
    }
}
