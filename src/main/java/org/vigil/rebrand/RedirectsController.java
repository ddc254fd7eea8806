package org.vigil.rebrand;

import java.util.List;
import java.util.function.UnaryOperator;
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
import org.vigil.look.Look;
import org.vigil.look.Rebranding;
import org.vigil.look.Section;
import org.vigil.rebrand.LookFrames.Standing;
import org.vigil.rebrand.SectionForms.Form;
import org.vigil.rebrand.SectionForms.Sent;
import org.vigil.rebrand.view.RedirectsPage;

/** Where old addresses lead at which there is nothing any more. */
@Controller
class RedirectsController {

    private static final String PLACE = "/redirects";
    private static final String PATH = LookFrames.PATH + PLACE;
    private static final Form FORM = new Form(Section.REDIRECTS, PATH, "rebrand/redirects");

    private final SectionForms forms;
    private final Redirecting redirecting;
    private final Rebranding rebranding;
    private final LookFrames frames;

    RedirectsController(SectionForms forms, Redirecting redirecting, Rebranding rebranding, LookFrames frames) {
        this.forms = forms;
        this.redirecting = redirecting;
        this.rebranding = rebranding;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(Viewer viewer, @RequestParam(required = false) @Nullable String done) {
        return forms.show(FORM, done, (look, standing) -> page(viewer, "", "", standing));
    }

    @PostMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView add(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        var from = fields.line("from");
        var to = fields.line("to");
        return save(viewer, fields, there -> redirecting.with(there, from, to), from, to);
    }

    @PostMapping(PATH + "/removal")
    @Needs(Permission.CONFIGURE)
    ModelAndView remove(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        var from = fields.line("from");
        return save(
                viewer,
                fields,
                there -> new Look.Redirects(there.all().stream()
                        .filter(redirect -> !redirect.from().equals(from))
                        .toList()),
                "",
                "");
    }

    /** The list is what is saved now, whoever saved it; so nothing has to stand beside it. */
    private ModelAndView save(
            Viewer viewer, Fields fields, UnaryOperator<Look.Redirects> change, String from, String to) {
        return forms.save(
                FORM,
                new Sent(
                        viewer,
                        fields.line("was"),
                        draft -> change.apply(draft.redirects()),
                        standing -> page(viewer, from, to, standing),
                        draft -> List.of()));
    }

    private RedirectsPage page(Viewer viewer, String from, String to, Standing standing) {
        return new RedirectsPage(
                frames.head(viewer, PLACE, standing),
                rebranding.draft().look().redirects().all().stream()
                        .map(redirect -> new RedirectsPage.Row(redirect.from(), redirect.to()))
                        .toList(),
                from,
                to);
    }
}
