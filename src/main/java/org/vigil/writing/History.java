package org.vigil.writing;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vigil.desk.ActorNames;
import org.vigil.desk.Viewer;
import org.vigil.news.StoryFile;
import org.vigil.page.Site;
import org.vigil.writing.view.ComparePage;
import org.vigil.writing.view.HistoryPage;

/** What became of a story's text over time, in words. */
@Component
class History {

    private final Revisions revisions;
    private final StoryFile file;
    private final Comparing comparing;
    private final ActorNames names;
    private final Site site;

    History(Revisions revisions, StoryFile file, Comparing comparing, ActorNames names, Site site) {
        this.revisions = revisions;
        this.file = file;
        this.comparing = comparing;
        this.names = names;
        this.site = site;
    }

    List<HistoryPage.Line> lines(DeskStory story, int before, int limit, Viewer viewer) {
        var lines = revisions.lines(story.id(), before, limit);
        var known = names.of(lines.stream().map(Revisions.Line::by).toList(), viewer.words());
        return lines.stream().map(line -> line(line, known, viewer)).toList();
    }

    private HistoryPage.Line line(Revisions.Line line, Map<String, String> known, Viewer viewer) {
        var words = viewer.words();
        var cause = words.say("history.cause." + line.cause().word());
        return new HistoryPage.Line(
                line.number(),
                line.version() == null ? cause : words.say("history.version", cause, line.version()),
                known.getOrDefault(line.by(), ""),
                words.moment(line.at(), site.zone()),
                line.cause() == Revision.Cause.SET_ASIDE);
    }

    /** A revision in a few words: what it was, by whom and when. */
    String name(Revision revision, Viewer viewer) {
        var words = viewer.words();
        return words.say(
                "history.named",
                words.say("history.cause." + revision.cause().word()),
                names.of(revision.by(), words),
                words.moment(revision.at(), site.zone()));
    }

    Revision revision(DeskStory story, int number) {
        return revisions.get(story.id(), number);
    }

    /** What the story says now: its draft, else its newest version. */
    Manuscript now(DeskStory story) {
        return story.draft()
                .map(Draft::manuscript)
                .orElseGet(() ->
                        Manuscript.of(file.version(story.id(), story.facts().latest()), story.facts()));
    }

    /** What readers see of the story, else what it says now. */
    Manuscript shown(DeskStory story) {
        var live = story.facts().live();
        return live == null ? now(story) : Manuscript.of(file.version(story.id(), live), story.facts());
    }

    String headline(DeskStory story) {
        return now(story).headline();
    }

    List<ComparePage.Part> parts(Manuscript before, Manuscript after, DeskStory story, Viewer viewer) {
        return comparing.parts(before, after, story.facts().language(), viewer);
    }
}
