package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.view.TodayPage;

/** What waits for somebody, and where at the desk they may go. */
@Controller
class TodayController {

    static final String PATH = "/desk";

    private final DeskFrames frames;
    private final List<Waiting> waiting;
    private final List<DaySection> day;

    TodayController(DeskFrames frames, List<Waiting> waiting, List<DaySection> day) {
        this.frames = frames;
        this.waiting = List.copyOf(waiting);
        this.day = List.copyOf(day);
    }

    @GetMapping(PATH)
    @Needs(Permission.ENTER)
    ModelAndView show(Viewer viewer, @RequestParam(required = false) @Nullable String done) {
        var words = viewer.words();
        var notes = waiting.stream()
                .flatMap(one -> one.notes(viewer).stream())
                .map(note -> new TodayPage.Note(note.text(), note.path(), note.urgent()))
                .toList();
        var places = frames.places(viewer).stream()
                .filter(place -> !place.path().equals(PATH))
                .map(place -> new TodayPage.Place(
                        words.say("desk.place." + place.name()),
                        place.path(),
                        words.say("desk.help.place." + place.name())))
                .toList();
        var sections = day.stream()
                .flatMap(one -> one.sections(viewer).stream())
                .map(TodayController::section)
                .toList();
        var page =
                new TodayPage(frames.frame(viewer, words.say("desk.place.today"), PATH, done), notes, sections, places);
        return new ModelAndView("desk/today", "page", page);
    }

    private static TodayPage.Section section(DaySection.Section section) {
        var rows = section.rows().stream()
                .map(row -> new TodayPage.Row(
                        row.href(), row.title(), row.language(), row.direction(), row.facts(), row.due(), row.alarm()))
                .toList();
        return new TodayPage.Section(section.title(), section.alarm(), rows, section.none(), section.rest());
    }
}
