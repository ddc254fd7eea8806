package org.vigil.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.body.Body;
import org.vigil.body.Pictures;
import org.vigil.look.PressOffices;
import org.vigil.page.Frames;
import org.vigil.page.Heading;
import org.vigil.page.PublicPage;
import org.vigil.page.PublicRoute;
import org.vigil.page.SiteLanguage;
import org.vigil.shared.NotFound;
import org.vigil.site.view.TextPage;

/** About, contact and the other pages of plain text. */
@Controller
class TextPageController {

    /** The pages there can be, by the last part of their path. */
    static final List<String> NAMES = List.of("about", "contact", "privacy", "accessibility");

    private final TextPages pages;
    private final Frames frames;
    private final PressOffices offices;

    TextPageController(TextPages pages, Frames frames, PressOffices offices) {
        this.pages = pages;
        this.frames = frames;
        this.offices = offices;
    }

    @GetMapping({"/about", "/contact", "/privacy", "/accessibility"})
    @PublicRoute
    ModelAndView show(SiteLanguage language, HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI();
        var text = pages.find(path, language.language()).orElseThrow(() -> new NotFound("text page " + path));
        PublicPage.dependsOn(response, List.of());
        var heading = Heading.of(text.title(), path);
        pages.languages(path).forEach(other -> heading.alsoIn(other, path));
        var html = Body.parse(text.body()).html(Pictures.none(), null);
        var office = path.equals("/contact") ? offices.in(language.words()).orElse(null) : null;
        return new ModelAndView(
                "site/text", "page", new TextPage(frames.frame(language, heading), text.title(), html, office));
    }
}
