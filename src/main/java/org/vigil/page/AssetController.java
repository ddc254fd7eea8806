package org.vigil.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vigil.shared.NotFound;

/** Style, script and marks. */
@Controller
class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{name}")
    @PublicRoute(cached = false)
    void show(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = assets.find(name).orElseThrow(() -> new NotFound("asset"));
        PageAnswer.send(file, request, response, "public, max-age=31536000, immutable");
    }
}
