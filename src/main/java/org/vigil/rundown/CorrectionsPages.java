package org.vigil.rundown;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vigil.desk.ActorNames;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.Choice;
import org.vigil.page.Site;
import org.vigil.page.view.Words;
import org.vigil.rundown.view.CorrectionsPage;

/** Makes the list of all public notes. */
@Component
class CorrectionsPages {

    private static final int ROWS = 50;
    private static final List<String> KINDS =
            List.of("correction", "clarification", "update", "retraction", "withdrawal");

    private final PublicNotes notes;
    private final ActorNames names;
    private final DeskFrames frames;
    private final Site site;

    CorrectionsPages(PublicNotes notes, ActorNames names, DeskFrames frames, Site site) {
        this.notes = notes;
        this.names = names;
        this.frames = frames;
        this.site = site;
    }

    CorrectionsPage page(Viewer viewer, String kind, String page) {
        var words = viewer.words();
        var wanted = KINDS.contains(kind) ? kind : "";
        var number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        var found = notes.notes(Reach.of(viewer), wanted, (number - 1) * ROWS, ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var who = names.of(shown.stream().map(PublicNotes.Note::by).collect(Collectors.toSet()), words);
        return new CorrectionsPage(
                frames.frame(viewer, words.say("desk.place.corrections"), CorrectionsController.PATH),
                KINDS.stream()
                        .map(each -> Choice.of(each, words.say("release.kind." + each), each.equals(wanted)))
                        .toList(),
                shown.stream().map(note -> row(words, note, who)).toList(),
                number == 1 ? null : address(wanted, number - 1),
                found.size() > ROWS ? address(wanted, number + 1) : null);
    }

    private CorrectionsPage.Row row(Words words, PublicNotes.Note note, Map<String, String> who) {
        return new CorrectionsPage.Row(
                note.publicId(),
                words.say("release.kind." + note.kind()),
                note.at().toString(),
                words.moment(note.at(), site.zone()),
                String.valueOf(who.get(note.by())),
                StoriesController.PATH + "/" + note.story(),
                note.headline(),
                note.language(),
                Words.directionOf(note.language()),
                note.text());
    }

    private static String address(String kind, int number) {
        return CorrectionsController.PATH + "?page=" + number + (kind.isEmpty() ? "" : "&kind=" + kind);
    }
}
