package org.vigil.rebrand;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;
import org.vigil.look.Looks;
import org.vigil.look.Rebranding;
import org.vigil.look.Scheme;
import org.vigil.look.Tokens;
import org.vigil.page.Assets;
import org.vigil.page.Frames;
import org.vigil.page.Framing;
import org.vigil.page.Heading;
import org.vigil.page.SiteAddress;
import org.vigil.page.SiteLanguage;
import org.vigil.page.SiteLanguages;
import org.vigil.rebrand.view.OutsidePage;
import org.vigil.shared.NotFound;

/**
 * Single pages of the site as they would be if the draft were public. Each is made by the very controller that makes it for readers,
 * to which the request is handed on behind the page cache, while the look is another on this thread; nothing of it is kept.
 */
@Controller
class TrialController {

    private static final String OUTSIDE = LookFrames.PATH + "/outside";
    private static final String PATH = LookFrames.PATH + "/preview/{scheme}";

    /** The home page, listings and stories, pages of text: nothing that is fetched, and nothing of the desk. */
    private static final Pattern SHOWN = Pattern.compile("/|/(news|topics|countries)(/[^/.;\\\\]+)*"
            + "|/(about|contact|privacy|accessibility|subscribe|corrections)");

    private final Rebranding rebranding;
    private final Looks looks;
    private final Around around;

    /** What a page is made with. */
    @org.springframework.stereotype.Component("aroundTheTrial")
    record Around(Frames frames, SiteAddress address, Assets assets) {}

    TrialController(Rebranding rebranding, Looks looks, Around around) {
        this.rebranding = rebranding;
        this.looks = looks;
        this.around = around;
    }

    /** Where a page of the site stands in the preview: {@code path} with the prefix of its language. */
    static String address(Scheme scheme, String path) {
        return LookFrames.PATH + "/preview/" + scheme.word() + path;
    }

    @GetMapping(PATH + "/{*path}")
    @Needs(Permission.CONFIGURE)
    void show(
            @PathVariable String scheme,
            @PathVariable String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        var colours = Scheme.of(scheme).orElseThrow(TrialController::nothing);
        var to = SiteLanguages.take(request, path.isEmpty() ? "/" : path);
        notKept(response);
        Framing.mayBeFramed(response);
        looks.within(
                rebranding.draft().look(),
                address(colours, "/site.css"),
                NamingController.MARK + "/",
                () -> show(to, address(colours, ""), request, new HeldPage(response)));
    }

    private void show(String path, String place, HttpServletRequest request, HeldPage page) throws Exception {
        var shown = SHOWN.matcher(path).matches();
        if (shown) {
            request.getRequestDispatcher(UriUtils.encodePath(path, StandardCharsets.UTF_8))
                    .forward(request, page);
        }
        if (!shown || page.leadsElsewhere()) {
            page.resetBuffer();
            page.setStatus(HttpServletResponse.SC_OK);
            request.getRequestDispatcher(OUTSIDE).forward(request, page);
        }
        page.send(place, around.address().baseUrl());
    }

    /** What is shown where a link leads out of the preview. */
    @GetMapping(OUTSIDE)
    @Needs(Permission.CONFIGURE)
    ModelAndView outside(SiteLanguage language, HttpServletResponse response) {
        notKept(response);
        var title = language.words().say("look.outside.title");
        var heading = Heading.of(title, "/").hiddenFromSearchEngines();
        var frame = around.frames().frame(language, heading);
        return LookFrames.answer("rebrand/outside", new OutsidePage(frame, title));
    }

    /** The style of the draft in one scheme, whatever the window prefers. */
    @GetMapping(PATH + "/site.css")
    @Needs(Permission.CONFIGURE)
    ResponseEntity<String> style(@PathVariable String scheme, HttpServletResponse response) {
        var colours = Scheme.of(scheme).orElseThrow(TrialController::nothing);
        notKept(response);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .body(around.assets()
                        .style(Tokens.style(rebranding.draft().look().colours(), colours)));
    }

    static void notKept(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    private static NotFound nothing() {
        return new NotFound("preview of the look");
    }
}
