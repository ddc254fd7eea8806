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
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.SavedText;
import org.vigil.look.Look;
import org.vigil.look.Rebranding;
import org.vigil.look.Section;
import org.vigil.rebrand.LookFrames;
import org.vigil.rebrand.LookFrames.Standing;
import org.vigil.rebrand.SectionForms;
import org.vigil.rebrand.SectionForms.Form;
import org.vigil.rebrand.SectionForms.Sent;
import org.vigil.site.view.MenuPage;

/** The entries of the menu and of the foot of every page, changed in the draft of the look. */
@Controller
class MenuController {

    private static final String PATH = SettingsController.PATH + "/{place:menu|footer}";
    /** A path reads from left to right in the middle of Arabic words, too. */
    private static final char LEFT_TO_RIGHT = '\u2066';

    private static final char ISOLATE_ENDS = '\u2069';

    private static final int EMPTY_LINES = 2;
    private static final int MORE_LINES = 6;

    private final SectionForms forms;
    private final Rebranding rebranding;
    private final SettingsFrames frames;

    MenuController(SectionForms forms, Rebranding rebranding, SettingsFrames frames) {
        this.forms = forms;
        this.rebranding = rebranding;
        this.frames = frames;
    }

    private static Form form(String place) {
        var section = place.equals(Section.MENU.word()) ? Section.MENU : Section.FOOTER;
        return new Form(section, SettingsController.PATH + "/" + place, "site/menu");
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(
            Viewer viewer, @PathVariable String place, @RequestParam(required = false) @Nullable String done) {
        return forms.show(
                form(place), done, (look, standing) -> page(viewer, MenuForm.of(place, look), standing, EMPTY_LINES));
    }

    @PostMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView update(Viewer viewer, @PathVariable String place, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        var was = fields.line("was");
        var typed = MenuForm.sent(place, fields);
        if (fields.has("more")) {
            var standing =
                    Standing.of(rebranding.draft(), form(place).section(), null).again(was);
            return LookFrames.answer("site/menu", page(viewer, typed, standing, MORE_LINES));
        }
        return forms.save(
                form(place),
                new Sent(
                        viewer,
                        was,
                        draft -> typed.over(draft.entries(place)),
                        standing -> page(viewer, typed, standing, EMPTY_LINES),
                        draft -> saved(place, draft)));
    }

    private MenuPage page(Viewer viewer, MenuForm form, Standing standing, int emptyLines) {
        var languages = new ArrayList<MenuPage.Language>();
        form.lines().forEach((language, lines) -> {
            var called = frames.language(language, "");
            languages.add(new MenuPage.Language(
                    language, called.name(), called.direction(), entries(viewer, lines, emptyLines)));
        });
        return new MenuPage(frames.head(viewer, "/" + form.place(), standing), languages);
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

    private List<SavedText> saved(String place, Look saved) {
        return saved.languages().all().stream()
                .map(language -> frames.language(language, ""))
                .map(called -> new SavedText(
                        called.name(),
                        called.language(),
                        called.direction(),
                        saved.entries(place).in(called.language()).stream()
                                .map(entry -> entry.text() + " " + LEFT_TO_RIGHT + entry.path() + ISOLATE_ENDS)
                                .collect(Collectors.joining("\n"))))
                .toList();
    }
}
