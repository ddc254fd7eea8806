package org.vigil.topic;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.ChangedMeanwhile;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.page.Site;

/** The topics at the desk: their tree, and each of them. */
@Controller
class TopicController {

    static final String PATH = "/desk/topics";

    private static final String ONE = PATH + "/{id}";

    private final TopicRows rows;
    private final Arranging arranging;
    private final TopicPages pages;
    private final Site site;

    TopicController(TopicRows rows, Arranging arranging, TopicPages pages, Site site) {
        this.rows = rows;
        this.arranging = arranging;
        this.pages = pages;
        this.site = site;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView index(Viewer viewer, @RequestParam(required = false) @Nullable String done) {
        return index(viewer, NewTopic.empty(site.firstLanguage()), done, null);
    }

    @PostMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView create(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        var form = NewTopic.sent(new Fields(sent), site.firstLanguage());
        var problem = form.problem(rows.tree());
        if (problem != null) {
            return index(viewer, form, null, problem);
        }
        try {
            return Onward.done(PATH + "/" + arranging.add(form, viewer.actor()), "topic-added");
        } catch (SlugTaken | TreeRefused refused) {
            return index(viewer, form, null, refused.code());
        }
    }

    @GetMapping(ONE)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String done) {
        return one(viewer, id, null, done, null);
    }

    @PostMapping(ONE)
    @Needs(Permission.CONFIGURE)
    ModelAndView update(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var form = TopicForm.sent(new Fields(sent));
        var tree = rows.tree();
        tree.get(id);
        var problem = form.problem(site.firstLanguage(), tree);
        if (problem != null) {
            return one(viewer, id, form, null, problem);
        }
        try {
            arranging.change(id, form, viewer.actor());
            return Onward.done(PATH + "/" + id, "topic-saved");
        } catch (TreeRefused refused) {
            return one(viewer, id, form, null, refused.code());
        } catch (ChangedMeanwhile refused) {
            return one(viewer, id, form.madeFrom(rows.tree().get(id)), null, refused.code());
        }
    }

    @PostMapping(ONE + "/place")
    @Needs(Permission.CONFIGURE)
    ModelAndView step(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        try {
            arranging.step(id, fields.line("step").equals("up") ? -1 : 1, fields.line("was"), viewer.actor());
            return Onward.done(PATH, "topic-moved");
        } catch (ChangedMeanwhile refused) {
            return index(viewer, NewTopic.empty(site.firstLanguage()), null, "topics.problem.order");
        }
    }

    @PostMapping(ONE + "/retirement")
    @Needs(Permission.CONFIGURE)
    ModelAndView retire(Viewer viewer, @PathVariable UUID id) {
        arranging.retire(id, viewer.actor());
        return Onward.done(PATH + "/" + id, "topic-retired");
    }

    @PostMapping(ONE + "/return")
    @Needs(Permission.CONFIGURE)
    ModelAndView bringBack(Viewer viewer, @PathVariable UUID id) {
        arranging.bringBack(id, viewer.actor());
        return Onward.done(PATH + "/" + id, "topic-brought-back");
    }

    @PostMapping(ONE + "/removal")
    @Needs(Permission.CONFIGURE)
    ModelAndView remove(Viewer viewer, @PathVariable UUID id) {
        try {
            arranging.remove(id, viewer.actor());
            return Onward.done(PATH, "topic-removed");
        } catch (TopicInUse refused) {
            return one(viewer, id, null, null, refused.code());
        }
    }

    private ModelAndView index(Viewer viewer, NewTopic form, @Nullable String done, @Nullable String problem) {
        return answer("topic/topics", pages.tree(viewer, rows.tree(), form, done, problem), problem);
    }

    private ModelAndView one(
            Viewer viewer, UUID id, @Nullable TopicForm form, @Nullable String done, @Nullable String problem) {
        var tree = rows.tree();
        var topic = tree.get(id);
        var shown = form == null ? TopicForm.of(topic) : form;
        var used = arranging.isUsed(tree, id);
        return answer("topic/topic", pages.one(viewer, tree, topic, shown, used, done, problem), problem);
    }

    /** What somebody else was faster with is a conflict; what cannot be is not acceptable. */
    private static ModelAndView answer(String view, Object page, @Nullable String problem) {
        var status = switch (problem) {
            case null -> HttpStatus.OK;
            case "settings.changed-meanwhile", "topics.problem.order", "topics.problem.used" -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return new ModelAndView(view, Map.of("page", page), status);
    }
}
