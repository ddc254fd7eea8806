package org.vigil.rebrand;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.vigil.page.view.Words;
import org.vigil.rebrand.LookFrames.Standing;
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

    private final Rebranding rebranding;
    private final Marks marks;
    private final LookFrames frames;

    NamingController(Rebranding rebranding, Marks marks, LookFrames frames) {
        this.rebranding = rebranding;
        this.marks = marks;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(Viewer viewer, @RequestParam(required = false) @Nullable String done) {
        var draft = rebranding.draft();
        var standing = Standing.of(draft, Section.NAME, done);
        return LookFrames.answer(
                "rebrand/name", page(viewer, draft, draft.look().name(), standing, null));
    }

    @PostMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView update(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        var taglines = new LinkedHashMap<String, String>();
        for (var language : Words.LANGUAGES) {
            var tagline = fields.line("tagline-" + language);
            if (!tagline.isEmpty()) {
                taglines.put(language, tagline);
            }
        }
        var naming = new Look.Naming(fields.line("name"), taglines);
        try {
            requireAcceptable(naming);
            rebranding.change(Section.NAME, naming, fields.line("was"), viewer.actor());
            return Onward.done(PATH, "look-drafted");
        } catch (Refusal refused) {
            var draft = rebranding.draft();
            var standing = Standing.of(draft, Section.NAME, null).wrong(refused.code());
            var page = page(viewer, draft, naming, standing.beside(saved(viewer, draft, refused)), null);
            return LookFrames.refused("rebrand/name", page, refused);
        }
    }

    private static void requireAcceptable(Look.Naming naming) {
        if (naming.name().isEmpty() || naming.name().length() > LONGEST_NAME) {
            throw new NotAcceptable("settings.problem.name");
        }
        if (naming.taglines().values().stream().anyMatch(tagline -> tagline.length() > LONGEST_TAGLINE)) {
            throw new NotAcceptable("settings.problem.tagline");
        }
    }

    private static List<SavedText> saved(Viewer viewer, Rebranding.Draft draft, Refusal refused) {
        if (refused instanceof NotAcceptable) {
            return List.of();
        }
        var naming = draft.look().name();
        return Stream.concat(
                        Stream.of(new SavedText(viewer.words().say("settings.name"), "", "auto", naming.name())),
                        LookFrames.saved(naming.taglines()))
                .toList();
    }

    @PostMapping(MARK)
    @Needs(Permission.CONFIGURE)
    ModelAndView bring(Viewer viewer, HttpServletRequest request) throws IOException, ServletException {
        try {
            var before = rebranding.draft().look().mark();
            var sent = MarkUpload.of(request);
            var named = request.getParameter("named") != null;
            var mark = sent.length == 0 && before.hash() != null
                    ? new Look.Emblem(before.hash(), before.width(), before.height(), named)
                    : marks.keep(sent, named);
            rebranding.change(Section.MARK, mark, was(request), viewer.actor());
            return Onward.done(PATH, "look-drafted");
        } catch (Refusal refused) {
            return refused(viewer, refused);
        }
    }

    @PostMapping(MARK + "/removal")
    @Needs(Permission.CONFIGURE)
    ModelAndView remove(Viewer viewer, HttpServletRequest request) {
        try {
            rebranding.change(Section.MARK, Look.Emblem.BUILT_IN, was(request), viewer.actor());
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
        var page = page(
                viewer, draft, draft.look().name(), standing, viewer.words().say(refused.code()));
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

    private NamePage page(
            Viewer viewer,
            Rebranding.Draft draft,
            Look.Naming naming,
            Standing standing,
            @Nullable String markProblem) {
        var mark = Looks.mark(draft.look(), MARK + "/");
        return new NamePage(
                frames.head(viewer, PLACE, standing),
                naming.name(),
                LookFrames.inLanguages(naming.taglines()),
                mark,
                draft.look().mark().named(),
                draft.imprint(Section.MARK),
                markProblem);
    }
}
