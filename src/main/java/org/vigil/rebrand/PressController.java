package org.vigil.rebrand;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
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
import org.vigil.page.Zones;
import org.vigil.rebrand.LookFrames.Standing;
import org.vigil.rebrand.SectionForms.Form;
import org.vigil.rebrand.SectionForms.Sent;
import org.vigil.rebrand.view.PressFormPage;

/** Whom the press may ask, and when. */
@Controller
class PressController {

    private static final String PLACE = "/press";
    private static final String PATH = LookFrames.PATH + PLACE;
    private static final String MAILBOX = "[^@\\s<>\"]{1,64}@[^@\\s<>\"]+\\.[^@\\s<>\"]{2,}";
    private static final String NUMBER = "\\+?[0-9][0-9 ()./-]{2,38}";
    private static final int LONGEST = 120;
    private static final int LONGEST_HOURS = 200;
    private static final Form FORM = new Form(Section.PRESS, PATH, "rebrand/press");

    private final SectionForms forms;
    private final LookFrames frames;

    PressController(SectionForms forms, LookFrames frames) {
        this.forms = forms;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(Viewer viewer, @RequestParam(required = false) @Nullable String done) {
        return forms.show(FORM, done, (look, standing) -> page(viewer, look.press(), standing));
    }

    @PostMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView update(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        var press = press(fields);
        return forms.save(
                FORM,
                new Sent(
                        viewer,
                        fields.line("was"),
                        draft -> acceptable(press),
                        standing -> page(viewer, press, standing),
                        draft -> saved(viewer, draft.press())));
    }

    private static Look.Press press(Fields fields) {
        return new Look.Press(
                fields.line("name"),
                fields.line("email"),
                fields.line("phone"),
                LookFrames.typed(fields, "hours-"),
                fields.line("zone"));
    }

    private static Look.Press acceptable(Look.Press press) {
        var nameless = press.name().isEmpty()
                && !(press.email()
                                + press.phone()
                                + String.join("", press.hours().values()))
                        .isEmpty();
        if (nameless || press.name().length() > LONGEST) {
            throw new NotAcceptable("look.problem.press.name");
        }
        if (!press.email().isEmpty() && !press.email().matches(MAILBOX)
                || press.email().length() > LONGEST) {
            throw new NotAcceptable("look.problem.press.email");
        }
        if (!press.phone().isEmpty() && !press.phone().matches(NUMBER)) {
            throw new NotAcceptable("look.problem.press.phone");
        }
        if (press.hours().values().stream().anyMatch(text -> text.length() > LONGEST_HOURS)) {
            throw new NotAcceptable("look.problem.press.hours");
        }
        if (Zones.find(press.zone()).isEmpty()) {
            throw new NotAcceptable("settings.problem.zone");
        }
        return press;
    }

    private static List<SavedText> saved(Viewer viewer, Look.Press press) {
        var words = viewer.words();
        return Stream.concat(
                        Stream.of(
                                new SavedText(words.say("look.press.name"), "", "auto", press.name()),
                                new SavedText(words.say("look.press.email"), "", "ltr", press.email()),
                                new SavedText(words.say("look.press.phone"), "", "ltr", press.phone()),
                                new SavedText(words.say("look.press.zone"), "", "ltr", press.zone())),
                        LookFrames.saved(press.hours()))
                .toList();
    }

    private PressFormPage page(Viewer viewer, Look.Press press, Standing standing) {
        return new PressFormPage(
                frames.head(viewer, PLACE, standing),
                press.name(),
                press.email(),
                press.phone(),
                LookFrames.inLanguages(press.hours()),
                press.zone(),
                Zones.names(Zones.find(press.zone()).orElse(ZoneId.of("UTC"))));
    }
}
