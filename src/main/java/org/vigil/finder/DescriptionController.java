package org.vigil.finder;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vigil.page.PublicPage;
import org.vigil.page.PublicRoute;
import org.vigil.page.Site;
import org.vigil.page.SiteAddress;
import org.vigil.page.SiteLanguage;
import org.vigil.page.Xml;

/** Tells browsers how this site is searched, so that readers can do it from the address bar (OpenSearch 1.1). */
@Controller
class DescriptionController {

    private final Site site;
    private final SiteAddress address;

    DescriptionController(Site site, SiteAddress address) {
        this.site = site;
        this.address = address;
    }

    @GetMapping("/opensearch.xml")
    @PublicRoute
    ResponseEntity<byte[]> show(SiteLanguage language, HttpServletResponse response) {
        PublicPage.dependsOn(response, List.of());
        var template = address.absolute(language.href(SearchPages.PATH)) + "?q={searchTerms}";
        var description = Xml.write(xml -> {
            xml.open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/");
            xml.element("ShortName", site.name());
            xml.element("Description", language.words().say("search.description", site.name()));
            xml.element("InputEncoding", "UTF-8");
            xml.element("Language", language.language());
            xml.empty("Url", "type", "text/html", "template", template);
            xml.close();
        });
        return ResponseEntity.ok()
                .contentType(new MediaType(
                        MediaType.parseMediaType("application/opensearchdescription+xml"), StandardCharsets.UTF_8))
                .body(description);
    }
}
