package org.vigil.site;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;
import org.vigil.look.Looks;
import org.vigil.page.Site;
import org.vigil.page.SiteAddress;
import org.vigil.page.SiteLanguage;

/** Leads readers on from an old address, where nothing else was found at it. */
@Component
class Redirects {

    private static final List<String> READING = List.of("GET", "HEAD");

    private final Looks looks;
    private final Site site;
    private final SiteAddress address;

    Redirects(Looks looks, Site site, SiteAddress address) {
        this.looks = looks;
        this.site = site;
        this.address = address;
    }

    Optional<ModelAndView> of(HttpServletRequest request, SiteLanguage language) {
        var path = language.href(request.getRequestURI());
        if (!READING.contains(request.getMethod()) || path.equals("/desk") || path.startsWith("/desk/")) {
            return Optional.empty();
        }
        // Another language may have become the first since: what then leads to where it comes from leads nowhere.
        return looks.redirect(path)
                .filter(to -> !path.equals(site.unprefixed(to)))
                .map(this::moved);
    }

    private ModelAndView moved(String to) {
        var view = new RedirectView(
                to.startsWith("/") ? address.absolute(UriUtils.encodePath(to, StandardCharsets.UTF_8)) : to);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
