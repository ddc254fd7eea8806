package org.vigil.site;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vigil.page.PublicPage;
import org.vigil.page.PublicRoute;
import org.vigil.page.SiteAddress;

/** What search engines are asked: come in, and here are the sitemaps. */
@Controller
class RobotsController {

    private final SiteAddress address;

    RobotsController(SiteAddress address) {
        this.address = address;
    }

    @GetMapping("/robots.txt")
    @PublicRoute
    ResponseEntity<byte[]> show(HttpServletResponse response) {
        PublicPage.dependsOn(response, List.of());
        var text = """
                User-agent: *
                Disallow: /share/

                Sitemap: %s
                Sitemap: %s
                """.formatted(address.absolute("/sitemap.xml"), address.absolute("/sitemap-news.xml"));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
