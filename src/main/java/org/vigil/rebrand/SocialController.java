package org.vigil.rebrand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import org.vigil.rebrand.LookFrames.Standing;
import org.vigil.rebrand.SectionForms.Form;
import org.vigil.rebrand.SectionForms.Sent;
import org.vigil.rebrand.view.SocialFormPage;

/** Where readers may pass stories on to, and where else the organisation is to be found. */
@Controller
class SocialController {

    private static final String PLACE = "/social";
    private static final String PATH = LookFrames.PATH + PLACE;
    private static final int MOST = 10;
    private static final int LONGEST_TEXT = 60;
    private static final int EMPTY_LINES = 2;
    private static final Form FORM = new Form(Section.SOCIAL, PATH, "rebrand/social");

    private final SectionForms forms;
    private final LookFrames frames;

    SocialController(SectionForms forms, LookFrames frames) {
        this.forms = forms;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(Viewer viewer, @RequestParam(required = false) @Nullable String done) {
        return forms.show(FORM, done, (look, standing) -> page(viewer, look.social(), standing));
    }

    @PostMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView update(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        var typed = social(fields);
        return forms.save(
                FORM,
                new Sent(
                        viewer,
                        fields.line("was"),
                        draft -> tidied(typed),
                        standing -> page(viewer, typed, standing),
                        draft -> saved(viewer, draft.social())));
    }

    private static Look.Social social(Fields fields) {
        var withheld = new HashSet<>(Services.ALL);
        fields.lines("service").forEach(withheld::remove);
        var texts = fields.lines("text");
        var addresses = fields.lines("address");
        var profiles = new ArrayList<Look.Profile>();
        for (var i = 0; i < Math.min(texts.size(), Math.min(addresses.size(), MOST + EMPTY_LINES)); i++) {
            if (!texts.get(i).isEmpty() || !addresses.get(i).isEmpty()) {
                profiles.add(new Look.Profile(texts.get(i), addresses.get(i)));
            }
        }
        return new Look.Social(withheld, profiles);
    }

    private static Look.Social tidied(Look.Social typed) {
        if (typed.profiles().size() > MOST) {
            throw new NotAcceptable("look.problem.profiles");
        }
        return new Look.Social(
                typed.withheld(),
                typed.profiles().stream().map(SocialController::tidied).toList());
    }

    private static Look.Profile tidied(Look.Profile typed) {
        if (typed.text().isEmpty() || typed.text().length() > LONGEST_TEXT) {
            throw new NotAcceptable("look.problem.profile.text");
        }
        var address =
                WebAddress.of(typed.address()).orElseThrow(() -> new NotAcceptable("look.problem.profile.address"));
        return new Look.Profile(typed.text(), address);
    }

    private static List<SavedText> saved(Viewer viewer, Look.Social social) {
        var texts = new ArrayList<SavedText>();
        Services.ALL.stream()
                .filter(social::offers)
                .forEach(service -> texts.add(new SavedText(
                        viewer.words().say("look.social.services"), "", "auto", called(viewer, service))));
        social.profiles().forEach(profile -> texts.add(new SavedText(profile.text(), "", "ltr", profile.address())));
        return texts;
    }

    private static String called(Viewer viewer, String service) {
        return viewer.words().say("share." + service);
    }

    private SocialFormPage page(Viewer viewer, Look.Social social, Standing standing) {
        var profiles = new ArrayList<SocialFormPage.Profile>();
        social.profiles()
                .forEach(profile -> profiles.add(
                        new SocialFormPage.Profile(profiles.size() + 1, profile.text(), profile.address())));
        for (var i = 0; i < EMPTY_LINES; i++) {
            profiles.add(new SocialFormPage.Profile(profiles.size() + 1, "", ""));
        }
        return new SocialFormPage(
                frames.head(viewer, PLACE, standing),
                Services.ALL.stream()
                        .map(service ->
                                new SocialFormPage.Service(service, called(viewer, service), social.offers(service)))
                        .toList(),
                profiles);
    }
}
