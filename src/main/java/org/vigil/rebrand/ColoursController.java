package org.vigil.rebrand;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.vigil.look.Scheme;
import org.vigil.look.Section;
import org.vigil.look.Tokens;
import org.vigil.page.view.Words;
import org.vigil.rebrand.LookFrames.Standing;
import org.vigil.rebrand.SectionForms.Form;
import org.vigil.rebrand.SectionForms.Sent;
import org.vigil.rebrand.view.ColoursPage;

/** The colours, by day and in the dark; those that could not be read on each other are refused. */
@Controller
class ColoursController {

    private static final String PLACE = "/colours";
    private static final String PATH = LookFrames.PATH + PLACE;
    private static final Form FORM = new Form(Section.COLOURS, PATH, "rebrand/colours");

    private final SectionForms forms;
    private final LookFrames frames;

    ColoursController(SectionForms forms, LookFrames frames) {
        this.forms = forms;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(Viewer viewer, @RequestParam(required = false) @Nullable String done) {
        return forms.show(
                FORM, done, (look, standing) -> page(viewer, ColoursForm.of(look.colours()), standing, List.of()));
    }

    @PostMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView update(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        var form =
                fields.has("reset") ? ColoursForm.of(new Look.Colours(Map.of(), Map.of())) : ColoursForm.sent(fields);
        var wrong = wrong(form, viewer.words());
        return forms.save(
                FORM,
                new Sent(
                        viewer,
                        fields.line("was"),
                        draft -> readable(form, wrong),
                        standing -> page(viewer, form, standing, wrong),
                        draft -> saved(viewer, draft.colours())));
    }

    private static Look.Colours readable(ColoursForm form, List<String> wrong) {
        if (!form.isComplete()) {
            throw new NotAcceptable("look.problem.colour");
        }
        if (!wrong.isEmpty()) {
            throw new NotAcceptable("look.problem.contrast");
        }
        return form.colours();
    }

    private static List<String> wrong(ColoursForm form, Words words) {
        return Arrays.stream(Scheme.values())
                .flatMap(scheme -> form.unreadable(scheme).stream()
                        .map(pair -> words.say(
                                "look.contrast.low." + scheme.word(),
                                named(pair, words),
                                ratio(pair.in(form.all(scheme)), words),
                                ratio(pair.atLeast(), words))))
                .toList();
    }

    private static List<SavedText> saved(Viewer viewer, Look.Colours colours) {
        var words = viewer.words();
        return Tokens.names().stream()
                .map(token -> new SavedText(
                        words.say("look.token." + token),
                        "",
                        "ltr",
                        Tokens.of(colours, Scheme.LIGHT).get(token) + " · "
                                + Tokens.of(colours, Scheme.DARK).get(token)))
                .toList();
    }

    private ColoursPage page(Viewer viewer, ColoursForm form, Standing standing, List<String> wrong) {
        var words = viewer.words();
        return new ColoursPage(
                frames.head(viewer, PLACE, standing),
                Tokens.names().stream()
                        .map(token -> new ColoursPage.Token(
                                token,
                                words.say("look.token." + token),
                                value(form, Scheme.LIGHT, token),
                                value(form, Scheme.DARK, token)))
                        .toList(),
                Contrast.pairs().stream()
                        .map(pair -> new ColoursPage.Pair(
                                named(pair, words),
                                ratio(pair.atLeast(), words),
                                measure(pair, form.all(Scheme.LIGHT), words),
                                measure(pair, form.all(Scheme.DARK), words)))
                        .toList(),
                wrong);
    }

    private static ColoursPage.Value value(ColoursForm form, Scheme scheme, String token) {
        var typed = form.at(scheme, token);
        return new ColoursPage.Value(
                ColoursForm.field(scheme, token),
                typed,
                Tokens.isColour(typed) ? typed : form.all(scheme).getOrDefault(token, ""),
                Tokens.isColour(typed));
    }

    private static ColoursPage.Measure measure(Contrast.Pair pair, Map<String, String> colours, Words words) {
        var ratio = pair.in(colours);
        return new ColoursPage.Measure(
                colours.getOrDefault(pair.front(), ""),
                colours.getOrDefault(pair.back(), ""),
                ratio(ratio, words),
                ratio >= pair.atLeast());
    }

    private static String named(Contrast.Pair pair, Words words) {
        return words.say("look.pair", words.say("look.token." + pair.front()), words.say("look.token." + pair.back()));
    }

    /** Never rounded up: what is not enough must not look as if it were. */
    private static String ratio(double ratio, Words words) {
        return words.say("look.ratio", Math.floor(ratio * 100) / 100);
    }
}
