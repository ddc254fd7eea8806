package org.vigil.site;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.DeskFrame;
import org.vigil.page.Frames;
import org.vigil.page.Site;
import org.vigil.page.view.LanguageLink;
import org.vigil.page.view.Link;
import org.vigil.rebrand.LookFrames;
import org.vigil.rebrand.LookFrames.Standing;
import org.vigil.rebrand.view.SectionHead;

/** What the pages of the settings have in common: the frame, the way from one to the other, and how a form comes back. */
@Component
class SettingsFrames {

    private static final String PATH = SettingsController.PATH;
    private static final Map<String, String> TITLES = Map.of(
            "", "settings.site", "/menu", "settings.menu", "/footer", "settings.footer", "/pages", "settings.pages");
    private static final List<String> PLACES = List.of("", "/menu", "/footer", "/pages");

    private final DeskFrames frames;
    private final LookFrames looks;
    private final Site site;

    SettingsFrames(DeskFrames frames, LookFrames looks, Site site) {
        this.frames = frames;
        this.looks = looks;
        this.site = site;
    }

    /** What stands around a form whose section is drafted with the look. */
    SectionHead head(Viewer viewer, String place, Standing standing) {
        var words = viewer.words();
        var beside = new LookFrames.Beside(
                words.say("desk.place.settings"), PATH, words.say("settings.tabs"), tabs(viewer, place));
        return looks.head(viewer, beside, PATH + place, standing);
    }

    DeskFrame frame(Viewer viewer, @Nullable String done) {
        return frames.frame(viewer, viewer.words().say("desk.place.settings"), PATH, done);
    }

    List<Link> tabs(Viewer viewer, String current) {
        return PLACES.stream()
                .map(place -> new Link(
                        viewer.words().say(String.valueOf(TITLES.get(place))), PATH + place, place.equals(current)))
                .toList();
    }

    /** A language called by itself, with the address of one of its pages. */
    LanguageLink language(String language, String path) {
        return Frames.languageLink(language, site.language(language).href(path));
    }

    /** A form comes back with 409 when somebody else saved meanwhile, with 422 when something is not acceptable. */
    static ModelAndView answer(String view, Object page, @Nullable String problem, boolean conflict) {
        var wrong = conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView(view, Map.of("page", page), problem == null ? HttpStatus.OK : wrong);
    }
}
