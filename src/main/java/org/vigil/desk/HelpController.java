package org.vigil.desk;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.view.HelpPage;

/** Which keys do what, and what each place of the desk is for. */
@Controller
class HelpController {

    static final String PATH = "/desk/help";

    /** In the order of the page; what each does is the message {@code desk.help.key.<name>}. */
    private static final List<HelpPage.Key> KEYS = List.of(
            new HelpPage.Key("palette", List.of("Ctrl", "K"), List.of("⌘", "K")),
            new HelpPage.Key("help", List.of("?"), List.of()),
            new HelpPage.Key("next", List.of("Tab"), List.of()),
            new HelpPage.Key("previous", List.of("Shift", "Tab"), List.of()),
            new HelpPage.Key("arrows", List.of("↑"), List.of("↓")),
            new HelpPage.Key("act", List.of("Enter"), List.of()),
            new HelpPage.Key("close", List.of("Esc"), List.of()));

    private final DeskFrames frames;

    HelpController(DeskFrames frames) {
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.ENTER)
    ModelAndView show(Viewer viewer) {
        var words = viewer.words();
        var places = Stream.concat(
                        frames.places(viewer).stream(), Stream.of(new DeskPlace("me", "/desk/me", Permission.ENTER)))
                .map(place -> new HelpPage.Place(
                        words.say("desk.place." + place.name()),
                        place.path(),
                        words.has("desk.help.place." + place.name())
                                ? words.say("desk.help.place." + place.name())
                                : ""))
                .toList();
        var frame = frames.frame(viewer, words.say("desk.place.help"), PATH);
        return new ModelAndView("desk/help", "page", new HelpPage(frame, KEYS, places));
    }
}
