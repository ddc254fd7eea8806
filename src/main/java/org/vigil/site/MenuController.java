package org.vigil.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
import org.vigil.page.SiteState;
import org.vigil.site.view.MenuPage;

/** The entries of the menu and of the foot of every page. */
@Controller
class MenuController {

    private static final String PATH = SettingsController.PATH + "/{place:menu|footer}";
    /** A path reads from left to right in the middle of Arabic words, too. */
    private static final char LEFT_TO_RIGHT = '\u2066';

    private static final char ISOLATE_ENDS = '\u2069';

    private static final int EMPTY_LINES = 2;
    private static final int MORE_LINES = 6;

    private final SiteSettings settings;
    private final Configuring configuring;
    private final SettingsFrames frames;

    MenuController(SiteSettings settings, Configuring configuring, SettingsFrames frames) {
        this.settings = settings;
        this.configuring = configuring;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(
            Viewer viewer, @PathVariable String place, @RequestParam(required = false) @Nullable String done) {
        var saved = settings.read();
        return page(viewer, MenuForm.of(place, saved), saved, done, null);
    }

    @PostMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView update(Viewer viewer, @PathVariable String place, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        var form = MenuForm.sent(place, fields);
        if (fields.has("more")) {
            var page = view(viewer, form, null, null, List.of(), MORE_LINES);
            return SettingsFrames.answer("site/menu", page, null, false);
        }
        if (form.problem() != null) {
            return page(viewer, form, settings.read(), null, form.problem());
        }
        try {
            configuring.changeMenu(form, viewer.actor());
            return Onward.done(SettingsController.PATH + "/" + place, "settings-saved");
        } catch (ChangedMeanwhile refused) {
            var saved = settings.read();
            return page(viewer, form.madeFrom(saved), saved, null, refused.code());
        }
    }

    private ModelAndView page(
            Viewer viewer, MenuForm form, SiteState saved, @Nullable String done, @Nullable String problem) {
        var conflict = "settings.changed-meanwhile".equals(problem);
        var page = view(viewer, form, done, problem, conflict ? saved(form.place(), saved) : List.of(), EMPTY_LINES);
        return SettingsFrames.answer("site/menu", page, problem, conflict);
    }

    private MenuPage view(
            Viewer viewer,
            MenuForm form,
            @Nullable String done,
            @Nullable String problem,
            List<SavedText> saved,
            int emptyLines) {
        var languages = new ArrayList<MenuPage.Language>();
        form.lines().forEach((language, lines) -> {
            var called = frames.language(language, "");
            languages.add(new MenuPage.Language(
                    language, called.name(), called.direction(), entries(viewer, lines, emptyLines)));
        });
        return new MenuPage(
                frames.frame(viewer, done),
                frames.tabs(viewer, "/" + form.place()),
                form.place(),
                languages,
                form.was(),
                problem == null ? null : viewer.words().say(problem),
                saved);
    }

    /** What was typed, line by line, and empty lines to add to. */
    private static List<MenuPage.Entry> entries(Viewer viewer, List<MenuForm.Line> lines, int emptyLines) {
        var entries = new ArrayList<MenuPage.Entry>();
        for (var line : lines) {
            if (!line.isEmpty()) {
                var problem = line.problem();
                entries.add(new MenuPage.Entry(
                        entries.size() + 1,
                        line.order(),
                        line.text(),
                        line.path(),
                        problem == null ? null : viewer.words().say(problem)));
            }
        }
        for (var i = 0; i < emptyLines; i++) {
            entries.add(new MenuPage.Entry(entries.size() + 1, "", "", "", null));
        }
        return entries;
    }

    private List<SavedText> saved(String place, SiteState saved) {
        return saved.languages().stream()
                .map(language -> frames.language(language, ""))
                .map(called -> new SavedText(
                        called.name(),
                        called.language(),
                        called.direction(),
                        saved.menu(place, called.language()).stream()
                                .map(entry -> entry.text() + " " + LEFT_TO_RIGHT + entry.path() + ISOLATE_ENDS)
                                .collect(Collectors.joining("\n"))))
                .toList();
    }
}
