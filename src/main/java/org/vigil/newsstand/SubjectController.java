package org.vigil.newsstand;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.newsstand.view.SubjectsPage;
import org.vigil.page.PublicPage;
import org.vigil.page.PublicRoute;
import org.vigil.page.SiteLanguage;

/** All topics and all countries that stories are about. */
@Controller
class SubjectController {

    private final Subjects subjects;

    SubjectController(Subjects subjects) {
        this.subjects = subjects;
    }

    @GetMapping("/topics")
    @PublicRoute
    ModelAndView topics(SiteLanguage language, HttpServletResponse response) {
        return page(subjects.topics(language), language, response);
    }

    @GetMapping("/countries")
    @PublicRoute
    ModelAndView countries(SiteLanguage language, HttpServletResponse response) {
        return page(subjects.countries(language), language, response);
    }

    /** Their numbers change with every story of the language. */
    private static ModelAndView page(SubjectsPage page, SiteLanguage language, HttpServletResponse response) {
        PublicPage.dependsOn(response, List.of(Selection.ALL.key(language.language())));
        return new ModelAndView("newsstand/subjects", "page", page);
    }
}
