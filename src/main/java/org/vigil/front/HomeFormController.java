package org.vigil.front;

import java.util.List;
import java.util.UUID;
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
import org.vigil.look.HomeBlocks;
import org.vigil.look.Look;
import org.vigil.look.Rebranding;
import org.vigil.look.Section;
import org.vigil.news.Streams;
import org.vigil.page.SiteAddress;
import org.vigil.rebrand.LookFrames;
import org.vigil.rebrand.LookFrames.Standing;
import org.vigil.rebrand.NotAcceptable;
import org.vigil.shared.Refusal;

/** The home page: what leads, and the blocks in their order. */
@Controller
class HomeFormController {

    private static final String PATH = LookFrames.PATH + HomeForms.PLACE;

    private final Rebranding rebranding;
    private final HomeForms forms;
    private final Found found;

    /** Where streams and stories are found. */
    @org.springframework.stereotype.Component
    record Found(Streams streams, LeadStories stories, SiteAddress address) {}

    HomeFormController(Rebranding rebranding, HomeForms forms, Found found) {
        this.rebranding = rebranding;
        this.forms = forms;
        this.found = found;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(Viewer viewer, @RequestParam(required = false) @Nullable String done) {
        var draft = rebranding.draft();
        var home = draft.look().home();
        var form = HomeForm.of(home, HomeBlocks.of(home, found.streams().all()));
        return LookFrames.answer("front/form", forms.page(viewer, form, Standing.of(draft, Section.HOME, done)));
    }

    @PostMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView update(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        HomeForm form = null;
        try {
            form = HomeForm.sent(fields);
            form = form.led(lead(form));
            form.requireAcceptable();
            var usual = HomeBlocks.usual(found.streams().all());
            var home = fields.has("reset") ? new Look.Home(form.lead(), List.of()) : form.home(usual);
            rebranding.change(Section.HOME, fields.line("was"), draft -> home, viewer.actor());
            return Onward.done(PATH, "look-drafted");
        } catch (Refusal refused) {
            var draft = rebranding.draft();
            var home = draft.look().home();
            var saved = HomeForm.of(home, HomeBlocks.of(home, found.streams().all()));
            var standing = Standing.of(draft, Section.HOME, null).wrong(refused.code());
            var page = forms.page(
                    viewer,
                    form == null ? saved : form,
                    refused instanceof NotAcceptable
                            ? standing.again(fields.line("was"))
                            : standing.beside(forms.saved(viewer, saved)));
            return LookFrames.refused("front/form", page, refused);
        }
    }

    /** An address that was typed goes before what was chosen. */
    private @Nullable UUID lead(HomeForm form) {
        if (form.address().isEmpty()) {
            return form.lead();
        }
        var path = form.address().startsWith(found.address().baseUrl())
                ? form.address().substring(found.address().baseUrl().length())
                : form.address();
        return found.stories()
                .at(path.replaceFirst("^/[a-z]{2,3}(?=/news/)", ""))
                .orElseThrow(() -> new NotAcceptable("look.problem.lead"));
    }
}
