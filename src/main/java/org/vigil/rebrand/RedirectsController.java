package org.vigil.rebrand;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.look.Look;
import org.vigil.look.Rebranding;
import org.vigil.look.Section;
import org.vigil.rebrand.LookFrames.Standing;
import org.vigil.rebrand.view.RedirectsPage;
import org.vigil.shared.Refusal;

/** Where old addresses lead at which there is nothing any more. */
@Controller
class RedirectsController {

    private static final String PLACE = "/redirects";
    private static final String PATH = LookFrames.PATH + PLACE;

    private final Rebranding rebranding;
    private final Redirecting redirecting;
    private final LookFrames frames;

    RedirectsController(Rebranding rebranding, Redirecting redirecting, LookFrames frames) {
        this.rebranding = rebranding;
        this.redirecting = redirecting;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(Viewer viewer, @RequestParam(required = false) @Nullable String done) {
        var draft = rebranding.draft();
        var standing = Standing.of(draft, Section.REDIRECTS, done);
        return LookFrames.answer("rebrand/redirects", page(viewer, draft, "", "", standing));
    }

    @PostMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView add(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        var from = fields.line("from");
        var to = fields.line("to");
        try {
            var there = rebranding.draft().look().redirects();
            var more = redirecting.with(there, from, to);
            rebranding.change(Section.REDIRECTS, more, fields.line("was"), viewer.actor());
            return Onward.done(PATH, "look-drafted");
        } catch (Refusal refused) {
            return refused(viewer, from, to, refused);
        }
    }

    @PostMapping(PATH + "/removal")
    @Needs(Permission.CONFIGURE)
    ModelAndView remove(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        var from = fields.line("from");
        var fewer = rebranding.draft().look().redirects().all().stream()
                .filter(redirect -> !redirect.from().equals(from))
                .toList();
        try {
            rebranding.change(Section.REDIRECTS, new Look.Redirects(fewer), fields.line("was"), viewer.actor());
            return Onward.done(PATH, "look-drafted");
        } catch (Refusal refused) {
            return refused(viewer, "", "", refused);
        }
    }

    private ModelAndView refused(Viewer viewer, String from, String to, Refusal refused) {
        var draft = rebranding.draft();
        var standing = Standing.of(draft, Section.REDIRECTS, null).wrong(refused.code());
        return LookFrames.refused("rebrand/redirects", page(viewer, draft, from, to, standing), refused);
    }

    /** The list is what is saved now, whoever saved it; so nothing has to stand beside it. */
    private RedirectsPage page(Viewer viewer, Rebranding.Draft draft, String from, String to, Standing standing) {
        return new RedirectsPage(
                frames.head(viewer, PLACE, standing),
                draft.look().redirects().all().stream()
                        .map(redirect -> new RedirectsPage.Row(redirect.from(), redirect.to()))
                        .toList(),
                from,
                to);
    }
}
