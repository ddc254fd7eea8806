package org.vigil.front;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.front.view.HomePage;
import org.vigil.look.Looks;
import org.vigil.news.Keys;
import org.vigil.newsstand.FrontRows;
import org.vigil.page.Frames;
import org.vigil.page.Heading;
import org.vigil.page.PublicPage;
import org.vigil.page.PublicRoute;
import org.vigil.page.Site;
import org.vigil.page.SiteLanguage;

/** The front page. */
@Controller
class HomeController {

    private final Looks looks;
    private final Blocks blocks;
    private final FrontRows rows;
    private final Around around;

    /** What stands around the page. */
    @org.springframework.stereotype.Component("aroundTheHomePage")
    record Around(Frames frames, Site site) {}

    HomeController(Looks looks, Blocks blocks, FrontRows rows, Around around) {
        this.looks = looks;
        this.blocks = blocks;
        this.rows = rows;
        this.around = around;
    }

    @GetMapping("/")
    @PublicRoute
    ModelAndView show(SiteLanguage language, HttpServletResponse response) {
        var home = looks.now().home();
        var keys = new ArrayList<String>();
        keys.add(Keys.listing(null, language.language()));
        if (home.lead() != null) {
            keys.add(Keys.set(home.lead()));
        }
        PublicPage.dependsOn(response, keys);
        var tagline = around.site().tagline(language.language());
        var shown = blocks.of(home, language);
        return new ModelAndView(
                "front/home",
                "page",
                new HomePage(
                        around.frames().frame(language, heading(language, tagline)),
                        tagline.isEmpty() ? null : tagline,
                        shown,
                        shown.stream().allMatch(HomePage.Text.class::isInstance)));
    }

    private Heading heading(SiteLanguage language, String tagline) {
        var heading = Heading.of(around.site().name(), "/").describedAs(tagline.isEmpty() ? null : tagline);
        around.site().languages().forEach(other -> heading.alsoIn(other, "/"));
        rows.feeds(language).forEach(heading::feed);
        return heading;
    }
}
