package org.vigil.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vigil.shared.NotFound;

/** Style, script and marks. */
@Controller
class AssetController {

    private final Assets assets;
    private final Appearances appearances;

    AssetController(Assets assets, Appearances appearances) {
        this.assets = assets;
        this.appearances = appearances;
    }

    @GetMapping("/assets/{name}")
    @PublicRoute(cached = false)
    void show(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = assets.find(name).or(() -> restyled(name)).orElseThrow(() -> new NotFound("asset"));
        PageAnswer.send(file, request, response, "public, max-age=31536000, immutable");
    }

    /** A style that another node put in force a moment ago, or one that was in force before this node started. */
    private Optional<CachedPage> restyled(String name) {
        if (!name.startsWith("site-")) {
            return Optional.empty();
        }
        appearances.styles().forEach(assets::stylesheet);
        return assets.find(name);
    }
}
