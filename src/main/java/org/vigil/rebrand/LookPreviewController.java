package org.vigil.rebrand;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.look.Look;
import org.vigil.look.Rebranding;
import org.vigil.look.Scheme;
import org.vigil.page.Frames;
import org.vigil.page.Framing;
import org.vigil.page.view.Link;
import org.vigil.page.view.Words;
import org.vigil.rebrand.LookFrames.Standing;
import org.vigil.rebrand.view.TrialPage;

/** Pages of the site as they would be if the draft were public, in frames, in light and in dark. */
@Controller
class LookPreviewController {

    private static final String PLACE = "/preview";
    private static final String PATH = LookFrames.PATH + PLACE;
    private static final List<String> WIDTHS = List.of("phone", "full");

    private final Rebranding rebranding;
    private final LookFrames frames;
    private final NewestStory newest;

    LookPreviewController(Rebranding rebranding, LookFrames frames, NewestStory newest) {
        this.rebranding = rebranding;
        this.frames = frames;
        this.newest = newest;
    }

    /** What is chosen to be looked at: a page by its name, in a language, that wide. */
    private record Choice(String page, String language, String width) {

        String address() {
            return "%s?page=%s&language=%s&width=%s".formatted(PATH, page, language, width);
        }

        Choice of(String other) {
            return new Choice(other, language, width);
        }

        Choice in(String other) {
            return new Choice(page, other, width);
        }

        Choice wide(String other) {
            return new Choice(page, language, other);
        }
    }

    /** A page that can be chosen: its name, what it is called, and its path without language. */
    private record Shown(String name, String called, String path) {}

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(
            Viewer viewer,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String width,
            HttpServletResponse response) {
        TrialController.notKept(response);
        Framing.mayFrame(response);
        var words = viewer.words();
        var draft = rebranding.draft();
        var spoken = draft.look().languages().all();
        var in = spoken.contains(language) ? language : spoken.getFirst();
        var pages = pages(draft.look(), in, words);
        var shown = pages.stream()
                .filter(each -> each.name().equals(page))
                .findFirst()
                .orElse(pages.getFirst());
        var chosen = new Choice(shown.name(), in, WIDTHS.contains(width) ? width : WIDTHS.getFirst());
        var standing = new Standing(draft.imprint(), null, null, !draft.isEmpty(), List.of());
        return LookFrames.answer(
                "rebrand/preview",
                new TrialPage(
                        frames.head(viewer, PLACE, standing),
                        Consequences.of(draft, words),
                        pages.stream()
                                .map(each -> new Link(
                                        each.called(), chosen.of(each.name()).address(), each.equals(shown)))
                                .toList(),
                        spoken.stream()
                                .map(each -> new Link(
                                        Frames.languageLink(each, "").name(),
                                        chosen.in(each).address(),
                                        each.equals(in)))
                                .toList(),
                        WIDTHS.stream()
                                .map(each -> new Link(
                                        words.say("look.preview.width." + each),
                                        chosen.wide(each).address(),
                                        each.equals(chosen.width())))
                                .toList(),
                        chosen.width(),
                        shown.called(),
                        Arrays.stream(Scheme.values())
                                .map(scheme -> new TrialPage.Frame(
                                        words.say("look.scheme." + scheme.word()),
                                        TrialController.address(
                                                scheme, (in.equals(spoken.getFirst()) ? "" : "/" + in) + shown.path())))
                                .toList()));
    }

    private List<Shown> pages(Look look, String language, Words words) {
        var pages = new ArrayList<Shown>();
        pages.add(named("home", "/", words));
        pages.add(named("news", "/news", words));
        pages.add(named("story", newest.path(language).orElse("/"), words));
        pages.add(named("contact", "/contact", words));
        for (var stream : look.streams().all()) {
            var shown = stream.shown();
            var called = shown.in(words.language(), look.languages().first()).title();
            pages.add(new Shown("news/" + stream.address(), called, shown.path()));
        }
        return pages;
    }

    private static Shown named(String name, String path, Words words) {
        return new Shown(name, words.say("look.preview.page." + name), path);
    }
}
