package org.vigil.rebrand;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.look.Looks;
import org.vigil.look.Rebranding;
import org.vigil.look.Scheme;
import org.vigil.look.Tokens;
import org.vigil.page.Assets;
import org.vigil.page.Frames;
import org.vigil.page.Framing;
import org.vigil.page.Site;
import org.vigil.page.SiteLanguages;
import org.vigil.page.view.Link;
import org.vigil.rebrand.LookFrames.Standing;
import org.vigil.rebrand.view.TrialPage;
import org.vigil.shared.NotFound;

/**
 * Pages of the site as they would be if the draft were public. Each is made by the very controller that makes it for readers,
 * to which the request is handed on behind the page cache, while the look is another on this thread; nothing of it is kept.
 */
@Controller
class LookPreviewController {

    private static final String PLACE = "/preview";
    private static final String PATH = LookFrames.PATH + PLACE;
    private static final List<String> PAGES = List.of("home", "story", "contact");
    private static final List<String> WIDTHS = List.of("phone", "full");

    private final Rebranding rebranding;
    private final Looks looks;
    private final LookFrames frames;
    private final Stage stage;

    /** What there is to be shown. */
    @org.springframework.stereotype.Component
    record Stage(Site site, Assets assets, NewestStory newest) {}

    LookPreviewController(Rebranding rebranding, Looks looks, LookFrames frames, Stage stage) {
        this.rebranding = rebranding;
        this.looks = looks;
        this.frames = frames;
        this.stage = stage;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(
            Viewer viewer,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String width,
            HttpServletResponse response) {
        notKept(response);
        Framing.mayFrame(response);
        var words = viewer.words();
        var spoken = stage.site().languages();
        var what = PAGES.contains(page) ? page : PAGES.getFirst();
        var in = spoken.contains(language) ? language : spoken.getFirst();
        var wide = WIDTHS.contains(width) ? width : WIDTHS.getFirst();
        var draft = rebranding.draft();
        var standing = new Standing(draft.imprint(), null, null, !draft.isEmpty(), List.of());
        var shown = new TrialPage(
                frames.head(viewer, PLACE, standing),
                PAGES.stream()
                        .map(each -> new Link(
                                words.say("look.preview.page." + each), address(each, in, wide), each.equals(what)))
                        .toList(),
                spoken.stream()
                        .map(each -> new Link(
                                Frames.languageLink(each, "").name(), address(what, each, wide), each.equals(in)))
                        .toList(),
                WIDTHS.stream()
                        .map(each -> new Link(
                                words.say("look.preview.width." + each), address(what, in, each), each.equals(wide)))
                        .toList(),
                wide,
                words.say("look.preview.page." + what),
                Arrays.stream(Scheme.values())
                        .map(scheme -> new TrialPage.Frame(
                                words.say("look.scheme." + scheme.word()),
                                PATH + "/" + scheme.word() + "/" + what + "/" + in))
                        .toList());
        return LookFrames.answer("rebrand/preview", shown);
    }

    private static String address(String page, String language, String width) {
        return "%s?page=%s&language=%s&width=%s".formatted(PATH, page, language, width);
    }

    @GetMapping(PATH + "/{scheme}/{page}/{language}")
    @Needs(Permission.CONFIGURE)
    void page(
            @PathVariable String scheme,
            @PathVariable String page,
            @PathVariable String language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        var colours = Scheme.of(scheme).orElseThrow(LookPreviewController::nothing);
        if (!stage.site().languages().contains(language)) {
            throw nothing();
        }
        var look = rebranding.draft().look();
        var style = PATH + "/" + colours.word() + "/site.css";
        var to = UriUtils.encodePath(path(page, language), StandardCharsets.UTF_8);
        SiteLanguages.speak(request, language);
        notKept(response);
        Framing.mayBeFramed(response);
        looks.within(
                look,
                style,
                NamingController.MARK + "/",
                () -> request.getRequestDispatcher(to).forward(request, response));
    }

    private String path(String page, String language) {
        return switch (page) {
            case "home" -> "/";
            case "contact" -> "/contact";
            case "story" -> stage.newest().path(language).orElse("/");
            default -> throw nothing();
        };
    }

    /** The style of the draft in one scheme, whatever the window prefers. */
    @GetMapping(PATH + "/{scheme}/site.css")
    @Needs(Permission.CONFIGURE)
    ResponseEntity<String> style(@PathVariable String scheme, HttpServletResponse response) {
        var colours = Scheme.of(scheme).orElseThrow(LookPreviewController::nothing);
        notKept(response);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .body(stage.assets()
                        .style(Tokens.style(rebranding.draft().look().colours(), colours)));
    }

    private static void notKept(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    private static NotFound nothing() {
        return new NotFound("preview of the look");
    }
}
