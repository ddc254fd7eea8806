package org.vigil.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.vigil.page.Zones;
import org.vigil.page.view.Words;
import org.vigil.site.view.SettingsPage;

/** The languages of the site and its time zone. */
@Controller
class SettingsController {

    static final String PATH = "/desk/settings";

    private final SiteSettings settings;
    private final Configuring configuring;
    private final SettingsFrames frames;

    SettingsController(SiteSettings settings, Configuring configuring, SettingsFrames frames) {
        this.settings = settings;
        this.configuring = configuring;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(Viewer viewer, @RequestParam(required = false) @Nullable String done) {
        var saved = settings.read();
        return page(viewer, SiteForm.of(saved), saved, done, null);
    }

    @PostMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView update(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        var form = SiteForm.sent(new Fields(sent));
        if (form.problem() != null) {
            return page(viewer, form, settings.read(), null, form.problem());
        }
        try {
            configuring.changeSite(form, viewer.actor());
            return Onward.done(PATH, "settings-saved");
        } catch (FirstLanguageChanges refused) {
            return page(viewer, form, settings.read(), null, refused.code());
        } catch (ChangedMeanwhile refused) {
            var saved = settings.read();
            return page(viewer, form.madeFrom(saved), saved, null, refused.code());
        }
    }

    private ModelAndView page(
            Viewer viewer, SiteForm form, SiteState saved, @Nullable String done, @Nullable String problem) {
        var conflict = "settings.changed-meanwhile".equals(problem);
        var page = new SettingsPage(
                frames.frame(viewer, done),
                frames.tabs(viewer, ""),
                Words.LANGUAGES.stream()
                        .map(language -> language(form, language))
                        .toList(),
                form.zone(),
                Zones.names(Zones.find(form.zone()).orElse(saved.zone())),
                frames.language(saved.languages().getFirst(), "").name(),
                "settings.problem.first".equals(problem),
                form.was(),
                problem == null ? null : viewer.words().say(problem),
                conflict ? saved(viewer, saved) : List.of());
        return SettingsFrames.answer("site/settings", page, problem, conflict);
    }

    private SettingsPage.Language language(SiteForm form, String language) {
        var called = frames.language(language, "");
        return new SettingsPage.Language(
                language, called.name(), form.chosen().contains(language), form.order(language));
    }

    private List<SavedText> saved(Viewer viewer, SiteState saved) {
        var words = viewer.words();
        var texts = new ArrayList<SavedText>();
        texts.add(new SavedText(
                words.say("settings.languages"),
                "",
                "auto",
                saved.languages().stream()
                        .map(language -> frames.language(language, "").name())
                        .collect(Collectors.joining(" · "))));
        texts.add(new SavedText(
                words.say("settings.zone"), "", "ltr", saved.zone().getId()));
        return texts;
    }
}
