package org.vigil.rebrand;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.SavedText;
import org.vigil.look.Look;
import org.vigil.look.Looks;
import org.vigil.look.Marks;
import org.vigil.look.Rebranding;
import org.vigil.look.Section;
import org.vigil.rebrand.LookFrames.Standing;
import org.vigil.rebrand.SectionForms.Form;
import org.vigil.rebrand.SectionForms.Sent;
import org.vigil.rebrand.view.NamePage;
import org.vigil.shared.NotFound;
import org.vigil.shared.Refusal;

/** The name of the site and the lines under it, and the mark that stands beside it. */
@Controller
class NamingController {

    static final String MARK = LookFrames.PATH + "/mark";
    private static final String PLACE = "/name";
    private static final String PATH = LookFrames.PATH + PLACE;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TAGLINE = 200;
    private static final Form FORM = new Form(Section.NAME, PATH, "rebrand/name");

    private final SectionForms forms;
    private final Rebranding rebranding;
    private final Marks marks;
    private final LookFrames frames;

    NamingController(SectionForms forms, Rebranding rebranding, Marks marks, LookFrames frames) {
        this.forms = forms;
        this.rebranding = rebranding;
        this.marks = marks;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(Viewer viewer, @RequestParam(required = false) @Nullable String done) {
        return forms.show(FORM, done, (look, standing) -> page(viewer, look.name(), standing, null));
    }

    @PostMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView update(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        var naming = new Look.Naming(fields.line("name"), LookFrames.typed(fields, "tagline-"));
        return forms.save(
                FORM,
                new Sent(
                        viewer,
                        fields.line("was"),
                        draft -> acceptable(naming),
                        standing -> page(viewer, naming, standing, null),
                        draft -> saved(viewer, draft.name())));
    }

    private static Look.Naming acceptable(Look.Naming naming) {
        if (naming.name().isEmpty() || naming.name().length() > LONGEST_NAME) {
            throw new NotAcceptable("settings.problem.name");
        }
        if (naming.taglines().values().stream().anyMatch(tagline -> tagline.length() > LONGEST_TAGLINE)) {
            throw new NotAcceptable("settings.problem.tagline");
        }
        return naming;
    }

    private static List<SavedText> saved(Viewer viewer, Look.Naming naming) {
        return Stream.concat(
                        Stream.of(new SavedText(viewer.words().say("settings.name"), "", "auto", naming.name())),
                        LookFrames.saved(naming.taglines()))
                .toList();
    }

    /** The mark stands on the page of the name: whoever asks for the address its form is sent to is led there. */
    @GetMapping(MARK)
    @Needs(Permission.CONFIGURE)
    ModelAndView showMark() {
        return Onward.to(PATH);
    }

    @PostMapping(MARK)
    @Needs(Permission.CONFIGURE)
    ModelAndView bring(Viewer viewer, HttpServletRequest request) throws IOException, ServletException {
        var sent = MarkUpload.of(request);
        var named = request.getParameter("named") != null;
        return change(viewer, request, () -> {
            var there = rebranding.draft().look().mark();
            return sent.length == 0 && there.hash() != null
                    ? new Look.Emblem(there.hash(), there.width(), there.height(), named)
                    : marks.keep(sent, named);
        });
    }

    @PostMapping(MARK + "/removal")
    @Needs(Permission.CONFIGURE)
    ModelAndView remove(Viewer viewer, HttpServletRequest request) {
        return change(viewer, request, () -> Look.Emblem.BUILT_IN);
    }

    private ModelAndView change(Viewer viewer, HttpServletRequest request, Supplier<Look.Emblem> made) {
        try {
            var mark = made.get();
            rebranding.change(Section.MARK, was(request), draft -> mark, viewer.actor());
            return Onward.done(PATH, "look-drafted");
        } catch (Refusal refused) {
            return refused(viewer, refused);
        }
    }

    private static String was(HttpServletRequest request) {
        return java.util.Objects.requireNonNullElse(request.getParameter("was"), "");
    }

    private ModelAndView refused(Viewer viewer, Refusal refused) {
        var draft = rebranding.draft();
        var standing = Standing.of(draft, Section.NAME, null);
        var page = page(viewer, draft.look().name(), standing, viewer.words().say(refused.code()));
        return LookFrames.refused("rebrand/name", page, refused);
    }

    /** A mark that is not public is seen at the desk only. */
    @GetMapping(MARK + "/{hash}/{name}")
    @Needs(Permission.CONFIGURE)
    ResponseEntity<byte[]> picture(@PathVariable String hash, @PathVariable String name) {
        return marks.find(hash, name)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .body(bytes))
                .orElseThrow(() -> new NotFound("mark"));
    }

    private NamePage page(Viewer viewer, Look.Naming naming, Standing standing, @Nullable String markProblem) {
        var draft = rebranding.draft();
        return new NamePage(
                frames.head(viewer, PLACE, standing),
                naming.name(),
                LookFrames.inLanguages(naming.taglines()),
                Looks.mark(draft.look(), MARK + "/"),
                draft.look().mark().named(),
                draft.imprint(Section.MARK),
                markProblem);
    }
}
