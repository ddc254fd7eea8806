package org.vigil.release;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.page.view.Words;
import org.vigil.release.view.CorrectionsPage;
import org.vigil.release.view.NotePage;
import org.vigil.release.view.ReleasePage;
import org.vigil.shared.NotFound;
import org.vigil.shared.Refusal;

/** Builds the pages about public notes. */
@Component
class CorrectionPages {

    private static final int ROWS = 50;

    /** Not put by hand, but by withdrawing a story. */
    private static final String WITHDRAWAL = "withdrawal";

    private final WayPages stories;
    private final WayPages.Known known;
    private final Sayings sayings;
    private final DeskFrames frames;

    CorrectionPages(WayPages stories, WayPages.Known known, Sayings sayings, DeskFrames frames) {
        this.stories = stories;
        this.known = known;
        this.sayings = sayings;
        this.frames = frames;
    }

    NotePage one(Viewer viewer, UUID id, String kind, String text, String place, @Nullable Refusal refused) {
        var words = viewer.words();
        var story = known.stories().get(id, viewer).require(Permission.PUBLISH, viewer);
        if (!story.facts().isLive()) {
            throw new NotFound("published story " + id);
        }
        var headline = stories.headline(words, story);
        return new NotePage(
                sayings.frame(viewer, words.say("release.note.title", headline), null),
                id.toString(),
                headline,
                story.facts().language(),
                Words.directionOf(story.facts().language()),
                ReleasePages.kinds(words, kind),
                text,
                place.equals("foot"),
                Sayings.problem(words, refused));
    }

    CorrectionsPage all(Viewer viewer, String kind, String page) {
        var words = viewer.words();
        var kinds = new ArrayList<>(ReleasePages.kinds(words, kind));
        kinds.add(new ReleasePage.Choice(WITHDRAWAL, words.say("release.kind." + WITHDRAWAL), kind.equals(WITHDRAWAL)));
        var wanted = kinds.stream()
                .filter(ReleasePage.Choice::chosen)
                .map(ReleasePage.Choice::value)
                .findFirst()
                .orElse("");
        var number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        var found = known.timeline().notes(wanted, (number - 1) * ROWS, ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var names =
                sayings.names(shown.stream().map(Timeline.Note::by).distinct().toList());
        return new CorrectionsPage(
                frames.frame(viewer, words.say("desk.place.corrections"), NoteController.ALL),
                kinds,
                shown.stream().map(note -> row(words, note, names)).toList(),
                number == 1 ? null : address(wanted, number - 1),
                found.size() > ROWS ? address(wanted, number + 1) : null);
    }

    private CorrectionsPage.Row row(Words words, Timeline.Note note, Map<String, String> names) {
        return new CorrectionsPage.Row(
                note.publicId(),
                words.say("release.kind." + note.kind()),
                note.at().toString(),
                words.moment(note.at(), sayings.zone()),
                Sayings.who(words, note.by(), names),
                WayController.path(note.story()),
                note.headline(),
                note.language(),
                Words.directionOf(note.language()),
                note.text());
    }

    private static String address(String kind, int number) {
        return NoteController.ALL + "?page=" + number + (kind.isEmpty() ? "" : "&kind=" + kind);
    }
}
