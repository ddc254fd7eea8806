package org.vigil.writing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.page.view.Words;
import org.vigil.shared.NotFound;
import org.vigil.writing.view.ComparePage;
import org.vigil.writing.view.HistoryPage;

/** The revisions of a story: all of them, two side by side, and the way back to an earlier one. */
@Controller
class HistoryController {

    private final DeskStories stories;
    private final History history;
    private final Writing writing;
    private final DeskFrames frames;

    HistoryController(DeskStories stories, History history, Writing writing, DeskFrames frames) {
        this.stories = stories;
        this.history = history;
        this.writing = writing;
        this.frames = frames;
    }

    @GetMapping("/desk/stories/{id}/history")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView all(Viewer viewer, @PathVariable UUID id) {
        var story = stories.get(id, viewer);
        var page = new HistoryPage(
                frames.frame(viewer, viewer.words().say("history.title"), "/desk/stories"),
                id.toString(),
                history.headline(story),
                history.lines(story, viewer),
                isEditable(story, viewer));
        return new ModelAndView("writing/history", "page", page);
    }

    private static boolean isEditable(DeskStory story, Viewer viewer) {
        return story.isWritableBy(viewer)
                && story.draft().filter(Draft::isEditable).isPresent();
    }

    /** Compares two revisions; without the later one, a revision with what the story says now. */
    @GetMapping("/desk/stories/{id}/compare")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView compare(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int from,
            @RequestParam(required = false) @Nullable Integer to) {
        var story = stories.get(id, viewer);
        var one = history.revision(story, to == null || from < to ? from : to);
        var other = to == null ? null : history.revision(story, Math.max(from, to));
        var now = other == null ? history.now(story) : other.manuscript();
        var aside = one.cause() == Revision.Cause.SET_ASIDE;
        var language = story.facts().language();
        var words = viewer.words();
        var page = new ComparePage(
                frames.frame(viewer, words.say("compare.title"), "/desk/stories"),
                id.toString(),
                history.headline(story),
                language,
                Words.directionOf(language),
                history.name(one, viewer),
                other == null ? words.say("compare.now") : history.name(other, viewer),
                history.parts(one.manuscript(), now, story, viewer),
                aside && other == null ? words.say("compare.set-aside") : null,
                isEditable(story, viewer) ? one.number() : null);
        return new ModelAndView("writing/compare", "page", page);
    }

    @PostMapping("/desk/stories/{id}/restore")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView restore(Viewer viewer, @PathVariable UUID id, @RequestParam int revision) {
        var story = stories.get(id, viewer).requireWritableBy(viewer);
        if (!isEditable(story, viewer)) {
            throw new NotFound("editable draft of story " + id);
        }
        writing.restore(id, revision, viewer.actor());
        return Onward.to("/desk/stories/" + id + "/edit");
    }
}
