package org.vigil.site;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.SavedText;
import org.vigil.look.Look;
import org.vigil.look.Section;
import org.vigil.page.SiteSettings;
import org.vigil.page.Zones;
import org.vigil.page.view.Words;
import org.vigil.rebrand.LookFrames.Standing;
import org.vigil.rebrand.SectionForms;
import org.vigil.rebrand.SectionForms.Form;
import org.vigil.rebrand.SectionForms.Sent;
import org.vigil.site.view.SettingsPage;

/** The languages of the site and its time zone, changed in the draft of the look. */
@Controller
class SettingsController {

    static final String PATH = "/desk/settings";

    private static final Form FORM = new Form(Section.LANGUAGES, PATH, "site/settings");

    private final SectionForms forms;
    private final SiteSettings settings;
    private final SettingsFrames frames;

    SettingsController(SectionForms forms, SiteSettings settings, SettingsFrames frames) {
        this.forms = forms;
        this.settings = settings;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(Viewer viewer, @RequestParam(required = false) @Nullable String done) {
        return forms.show(FORM, done, (look, standing) -> page(viewer, SiteForm.of(look.languages()), standing));
    }

    @PostMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView update(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        var form = SiteForm.sent(fields);
        return forms.save(
                FORM,
                new Sent(
                        viewer,
                        fields.line("was"),
                        draft -> form.over(draft.languages(), firstInForce()),
                        standing -> page(viewer, form, standing),
                        draft -> saved(viewer, draft.languages())));
    }

    private String firstInForce() {
        return settings.read().languages().getFirst();
    }

    private SettingsPage page(Viewer viewer, SiteForm form, Standing standing) {
        return new SettingsPage(
                frames.head(viewer, "", standing),
                Words.LANGUAGES.stream()
                        .map(language -> language(form, language))
                        .toList(),
                form.zone(),
                Zones.names(Zones.find(form.zone()).orElse(ZoneId.of("UTC"))),
                frames.language(firstInForce(), "").name(),
                FirstLanguageChanges.CODE.equals(standing.problem()));
    }

    private SettingsPage.Language language(SiteForm form, String language) {
        var called = frames.language(language, "");
        return new SettingsPage.Language(
                language, called.name(), form.chosen().contains(language), form.order(language));
    }

    private List<SavedText> saved(Viewer viewer, Look.Languages saved) {
        var words = viewer.words();
        var called = saved.all().stream()
                .map(language -> frames.language(language, "").name())
                .collect(Collectors.joining(" · "));
        return List.of(
                new SavedText(words.say("settings.languages"), "", "auto", called),
                new SavedText(words.say("settings.zone"), "", "ltr", saved.zone()));
    }
}
