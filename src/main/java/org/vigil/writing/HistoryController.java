package org.vigil.writing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.lock.HeldByAnother;
import org.vigil.page.view.Words;
import org.vigil.shared.NotFound;
import org.vigil.writing.view.ComparePage;
import org.vigil.writing.view.HistoryPage;

/** The revisions of a story: all of them, two side by side, and the way back to an earlier one. */
@Controller
class HistoryController {

    private static final int PAGE = 50;

    private final DeskStories stories;
    private final History history;
    private final Saving saving;
    private final DeskFrames frames;

    HistoryController(DeskStories stories, History history, Saving saving, DeskFrames frames) {
        this.stories = stories;
        this.history = history;
        this.saving = saving;
        this.frames = frames;
    }

    @GetMapping("/desk/stories/{id}/history")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView all(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String before) {
        var story = stories.get(id, viewer);
        var number = before.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(before) : Integer.MAX_VALUE;
        var lines = history.lines(story, number, PAGE + 1, viewer);
        var shown = lines.subList(0, Math.min(lines.size(), PAGE));
        var page = new HistoryPage(
                frames.frame(viewer, viewer.words().say("history.title"), "/desk/stories"),
                id.toString(),
                history.headline(story),
                shown,
                lines.size() > PAGE
                        ? "/desk/stories/" + id + "/history?before="
                                + shown.getLast().number()
                        : null,
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
                isEditable(story, viewer) ? one.number() : null,
                story.draft().map(Draft::save).orElse(0));
        return new ModelAndView("writing/compare", "page", page);
    }

    @PostMapping("/desk/stories/{id}/restore")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView restore(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam MultiValueMap<String, String> sent) {
        var story = stories.get(id, viewer).requireWritableBy(viewer);
        if (!isEditable(story, viewer)) {
            throw new NotFound("editable draft of story " + id);
        }
        try {
            saving.restore(id, revision, new ManuscriptForm(new Fields(sent)).save(), viewer);
        } catch (SavedMeanwhile stale) {
            return Onward.done("/desk/stories/" + id, "restore-stale");
        } catch (HeldByAnother held) {
            return Onward.done("/desk/stories/" + id, "restore-held");
        }
        return Onward.to("/desk/stories/" + id + "/edit");
    }
}
