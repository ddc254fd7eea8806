package org.vigil.site;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.ChangedMeanwhile;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.SavedText;
import org.vigil.page.SiteSettings;
import org.vigil.page.view.Words;
import org.vigil.shared.NotFound;
import org.vigil.site.view.PagesPage;
import org.vigil.site.view.WritingPage;

/** The pages of text, each in its languages: written in Markdown, looked at, made public. */
@Controller
class PagesController {

    private static final String PATH = SettingsController.PATH + "/pages";
    private static final String ONE = PATH + "/{name}/{language}";

    private final SiteSettings settings;
    private final TextPages pages;
    private final Configuring configuring;
    private final SettingsFrames frames;

    PagesController(SiteSettings settings, TextPages pages, Configuring configuring, SettingsFrames frames) {
        this.settings = settings;
        this.pages = pages;
        this.configuring = configuring;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView index(Viewer viewer, @RequestParam(required = false) @Nullable String done) {
        var there = pages.places();
        var languages = settings.read().languages();
        var rows = TextPageController.NAMES.stream()
                .map(name -> new PagesPage.Row(
                        viewer.words().say("settings.page." + name),
                        "/" + name,
                        Words.LANGUAGES.stream()
                                .map(language -> new TextPages.Place("/" + name, language))
                                .filter(place -> there.contains(place) || languages.contains(place.language()))
                                .map(place -> new PagesPage.Text(
                                        place.language(),
                                        frames.language(place.language(), "").name(),
                                        href(place),
                                        there.contains(place)))
                                .toList()))
                .toList();
        var page = new PagesPage(frames.frame(viewer, done), frames.tabs(viewer, "/pages"), rows);
        return new ModelAndView("site/pages", "page", page);
    }

    @GetMapping(ONE)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(
            Viewer viewer,
            @PathVariable String name,
            @PathVariable String language,
            @RequestParam(required = false) @Nullable String done) {
        var place = place(name, language);
        return page(viewer, place, PageForm.of(saved(place)), done, null, false);
    }

    @PostMapping(ONE)
    @Needs(Permission.CONFIGURE)
    ModelAndView update(
            Viewer viewer,
            @PathVariable String name,
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> sent) {
        var place = place(name, language);
        var fields = new Fields(sent);
        var form = PageForm.sent(fields);
        if (form.problem() != null) {
            return page(viewer, place, form, null, form.problem(), false);
        }
        if (fields.has("preview")) {
            return page(viewer, place, form, null, null, true);
        }
        try {
            configuring.changePage(place, form, viewer.actor());
            return Onward.done(href(place), "page-saved");
        } catch (ChangedMeanwhile refused) {
            return page(viewer, place, form.madeFrom(saved(place)), null, refused.code(), false);
        }
    }

    @PostMapping(ONE + "/removal")
    @Needs(Permission.CONFIGURE)
    ModelAndView remove(
            Viewer viewer,
            @PathVariable String name,
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> sent) {
        var place = place(name, language);
        try {
            configuring.removePage(place, new Fields(sent).line("was"), viewer.actor());
            return Onward.done(PATH, "page-removed");
        } catch (ChangedMeanwhile refused) {
            return page(viewer, place, PageForm.of(saved(place)), null, refused.code(), false);
        }
    }

    private ModelAndView page(
            Viewer viewer,
            TextPages.Place place,
            PageForm form,
            @Nullable String done,
            @Nullable String problem,
            boolean preview) {
        var saved = saved(place);
        var conflict = "settings.changed-meanwhile".equals(problem);
        var page = new WritingPage(
                frames.frame(viewer, done),
                frames.tabs(viewer, "/pages"),
                href(place),
                place.path(),
                frames.language(place.language(), place.path()),
                saved != null,
                form.title(),
                form.source(),
                form.was(),
                preview ? form.html() : null,
                problem == null ? null : viewer.words().say(problem),
                conflict ? beside(viewer, place, saved) : List.of());
        return SettingsFrames.answer("site/writing", page, problem, conflict);
    }

    private List<SavedText> beside(Viewer viewer, TextPages.Place place, TextPages.@Nullable Written saved) {
        var words = viewer.words();
        var direction = Words.directionOf(place.language());
        return Stream.of(
                        new SavedText(
                                words.say("settings.page.title"),
                                place.language(),
                                direction,
                                saved == null ? "" : saved.title()),
                        new SavedText(
                                words.say("settings.page.source"),
                                place.language(),
                                direction,
                                saved == null ? "" : saved.source()))
                .toList();
    }

    private TextPages.@Nullable Written saved(TextPages.Place place) {
        return pages.written(place.path(), place.language()).orElse(null);
    }

    private static TextPages.Place place(String name, String language) {
        if (!TextPageController.NAMES.contains(name) || !Words.LANGUAGES.contains(language)) {
            throw new NotFound("text page %s in %s".formatted(name, language));
        }
        return new TextPages.Place("/" + name, language);
    }

    private static String href(TextPages.Place place) {
        return PATH + place.path() + "/" + place.language();
    }
}
