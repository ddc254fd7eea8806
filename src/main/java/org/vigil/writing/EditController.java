package org.vigil.writing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.lock.HeldByAnother;
import org.vigil.page.Framing;
import org.vigil.shared.Forbidden;
import org.vigil.shared.NotFound;
import org.vigil.shared.Refusal;

/** The page on which a draft is written, and its saves: by the page's script again and again, or as a plain form. */
@Controller
class EditController {

    private final DeskStories stories;
    private final Saving saving;
    private final EditPages pages;
    private final Writing writing;

    EditController(DeskStories stories, Saving saving, EditPages pages, Writing writing) {
        this.stories = stories;
        this.saving = saving;
        this.pages = pages;
        this.writing = writing;
    }

    @PostMapping("/desk/stories/{id}/open")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView open(Viewer viewer, @PathVariable UUID id) {
        var story = stories.get(id, viewer).requireWritableBy(viewer);
        if (story.facts().isWithdrawn()) {
            return Onward.to("/desk/stories/" + id);
        }
        writing.open(story.id(), viewer.actor());
        return Onward.to("/desk/stories/" + id + "/edit");
    }

    /** Throws the draft away; a story that nobody ever saw goes with it. */
    @PostMapping("/desk/stories/{id}/discard")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView discard(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var story = stories.get(id, viewer).requireWritableBy(viewer);
        var draft = story.draft().filter(Draft::isEditable);
        if (draft.isEmpty()) {
            return Onward.done("/desk/stories/" + id, "discard-not-now");
        }
        if (!story.isDiscardableBy(viewer)) {
            throw new Forbidden("discarding story " + id);
        }
        try {
            writing.discard(id, Writing.Save.byForm(form(sent).save().was()), viewer.actor());
        } catch (SavedMeanwhile stale) {
            return Onward.done("/desk/stories/" + id, "discard-stale");
        } catch (HeldByAnother held) {
            return Onward.done("/desk/stories/" + id, "discard-held");
        }
        var place = story.facts().wasSeen() ? "/desk/stories/" + id : "/desk/stories";
        return Onward.done(place, "draft-discarded");
    }

    @GetMapping("/desk/stories/{id}/edit")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView show(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) {
        var story = stories.get(id, viewer).requireWritableBy(viewer);
        var draft = story.draft();
        if (draft.isEmpty() || !draft.get().isEditable()) {
            return Onward.to("/desk/stories/" + id);
        }
        Framing.mayFrame(response);
        return new ModelAndView("writing/edit", "page", pages.page(viewer, story, draft.get()));
    }

    /** What the page's script is told after a save; {@code see} is where what was refused can be looked at. */
    record Answer(
            @Nullable Integer save,
            @Nullable String savedAt,
            @Nullable Integer words,
            @Nullable String code,
            @Nullable String message,
            @Nullable String field,
            @Nullable String see) {

        static Answer saved(Draft draft) {
            var words = draft.manuscript().text().body().words();
            return new Answer(draft.save(), draft.savedAt().toString(), words, null, null, null, null);
        }

        static Answer refused(String code, String message, @Nullable String field, @Nullable String see) {
            return new Answer(null, null, null, code, message, field, see);
        }
    }

    @PostMapping(path = "/desk/stories/{id}/save", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.READ_DRAFTS)
    ResponseEntity<Answer> saveByScript(
            Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var words = viewer.words();
        var place = "/desk/stories/" + id;
        try {
            return ResponseEntity.ok(Answer.saved(saving.save(id, form(sent), viewer)));
        } catch (FormRefused refused) {
            var message = words.say(refused.code(), refused.details());
            return ResponseEntity.unprocessableContent()
                    .body(Answer.refused(refused.code(), message, refused.field(), null));
        } catch (StaleSave stale) {
            var see = "%s/compare?from=%d".formatted(place, stale.setAside());
            return conflict(Answer.refused(stale.code(), words.say(stale.code()), null, see));
        } catch (HeldByAnother held) {
            return conflict(Answer.refused(held.code(), words.say(held.code()), null, place));
        } catch (NotEditable refused) {
            return conflict(Answer.refused(refused.code(), words.say(refused.code()), null, place));
        }
    }

    private static ResponseEntity<Answer> conflict(Answer answer) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(answer);
    }

    @PostMapping("/desk/stories/{id}/save")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView save(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        var form = form(sent);
        Framing.mayFrame(response);
        try {
            saving.save(id, form, viewer);
            return Onward.done("/desk/stories/" + id, "draft-saved");
        } catch (FormRefused refused) {
            return again(viewer, id, form, refused, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleSave stale) {
            return Onward.to("/desk/stories/%s/compare?from=%d".formatted(id, stale.setAside()));
        } catch (HeldByAnother | NotEditable refused) {
            return again(viewer, id, form, refused, HttpStatus.CONFLICT);
        }
    }

    /** The page again, with what was typed and why it could not be saved. */
    private ModelAndView again(Viewer viewer, UUID id, ManuscriptForm form, Refusal refused, HttpStatus status) {
        var story = stories.get(id, viewer);
        var draft = story.draft().orElseThrow(() -> new NotFound("draft of story " + id));
        var typed = form.asTyped(draft.manuscript());
        var page = pages.page(viewer, story, typed, form.save().was(), refused);
        return new ModelAndView("writing/edit", Map.of("page", page), status);
    }

    private static ManuscriptForm form(MultiValueMap<String, String> sent) {
        return new ManuscriptForm(new Fields(sent));
    }
}
