package org.vigil.writing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
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
import org.vigil.shared.Forbidden;
import org.vigil.shared.NotFound;

/** A story in its languages: what there is, what has fallen behind its source, and a new translation. */
@Controller
class TranslationsController {

    private static final String PATH = "/desk/stories/{id}/translations";

    private final DeskStories stories;
    private final Translating translating;
    private final TranslationsPages pages;

    TranslationsController(DeskStories stories, Translating translating, TranslationsPages pages) {
        this.stories = stories;
        this.translating = translating;
        this.pages = pages;
    }

    @GetMapping(PATH)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView show(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String done) {
        var page = pages.page(viewer, stories.get(id, viewer), done, null);
        return new ModelAndView("writing/translations", "page", page);
    }

    @PostMapping(PATH)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView begin(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var source = stories.get(id, viewer);
        requireTranslator(source, viewer);
        var language = new Fields(sent).line("language");
        if (!pages.offers(language)) {
            return refused(viewer, source, "write.wrong.language", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return Onward.to("/desk/stories/" + translating.begin(id, language, viewer.actor()) + "/edit");
        } catch (DuplicateKeyException quicker) {
            return refused(viewer, source, new AlreadyTranslated(language).code(), HttpStatus.CONFLICT);
        } catch (AlreadyTranslated refused) {
            return refused(viewer, source, refused.code(), HttpStatus.CONFLICT);
        }
    }

    /** Whoever translates says that the translation has taken in what changed. */
    @PostMapping("/desk/stories/{id}/caught-up")
    @Needs(Permission.READ_DRAFTS)
    ModelAndView caughtUp(Viewer viewer, @PathVariable UUID id) {
        var story = stories.get(id, viewer).requireWritableBy(viewer);
        var source = stories.source(story, viewer).orElseThrow(() -> new NotFound("source of story " + id));
        translating.catchUp(id, source.id(), viewer.actor());
        return Onward.done("/desk/stories/" + id + "/translations", "translation-caught-up");
    }

    private static void requireTranslator(DeskStory source, Viewer viewer) {
        var may = List.of(Permission.TRANSLATE, Permission.WRITE).stream()
                .anyMatch(permission -> source.allows(viewer, permission));
        if (!may) {
            throw new Forbidden("translating story " + source.id());
        }
    }

    private ModelAndView refused(Viewer viewer, DeskStory source, String problem, HttpStatus status) {
        return new ModelAndView(
                "writing/translations", Map.of("page", pages.page(viewer, source, null, problem)), status);
    }
}
