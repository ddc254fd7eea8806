package org.vigil.stream;

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
import org.vigil.look.Rebranding;
import org.vigil.news.StreamAddressFixed;
import org.vigil.news.StreamAddressTaken;
import org.vigil.news.StreamHoldsStories;
import org.vigil.news.StreamState;
import org.vigil.shared.NotFound;
import org.vigil.shared.Refusal;
import org.vigil.stream.view.StreamPage;

/** The streams of the site, one form each, changed in the draft of the look. */
@Controller
class StreamsController {

    static final String PATH = "/desk/streams";

    private static final String ONE = PATH + "/{id}";

    private final Rebranding rebranding;
    private final Arranging arranging;
    private final StreamPages pages;
    private final StreamLists lists;

    StreamsController(Rebranding rebranding, Arranging arranging, StreamPages pages, StreamLists lists) {
        this.rebranding = rebranding;
        this.arranging = arranging;
        this.pages = pages;
        this.lists = lists;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView index(Viewer viewer, @RequestParam(required = false) @Nullable String done) {
        return new ModelAndView("stream/streams", "page", lists.list(viewer, done, null));
    }

    @GetMapping(PATH + "/new")
    @Needs(Permission.CONFIGURE)
    ModelAndView blank(Viewer viewer) {
        return form(pages.blank(viewer, StreamForm.blank(pages.languages()), Map.of()), HttpStatus.OK);
    }

    @PostMapping(PATH + "/new")
    @Needs(Permission.CONFIGURE)
    ModelAndView create(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        var form = StreamForm.sent(new Fields(sent), pages.languages());
        if (!form.problems().isEmpty()) {
            return form(pages.blank(viewer, form, form.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            arranging.add(form, viewer.actor());
            return Onward.done(PATH, "look-drafted");
        } catch (StreamAddressTaken refused) {
            return form(pages.blank(viewer, form, at("address", refused)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping(ONE)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(Viewer viewer, @PathVariable UUID id) {
        var form = StreamForm.of(saved(id), pages.languages());
        return form(pages.page(viewer, id, form, Map.of(), null), HttpStatus.OK);
    }

    @PostMapping(ONE)
    @Needs(Permission.CONFIGURE)
    ModelAndView update(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var form = StreamForm.sent(new Fields(sent), pages.languages());
        if (!form.problems().isEmpty()) {
            return refused(viewer, id, form, form.problems());
        }
        try {
            arranging.change(id, form, viewer.actor());
            return Onward.done(PATH, "look-drafted");
        } catch (StreamAddressTaken | StreamAddressFixed refused) {
            return refused(viewer, id, form, at("address", refused));
        } catch (ChangedMeanwhile refused) {
            var saved = saved(id);
            var again = form.madeFrom(saved);
            return form(pages.page(viewer, id, again, at("form", refused), saved), HttpStatus.CONFLICT);
        }
    }

    @PostMapping(ONE + "/removal")
    @Needs(Permission.CONFIGURE)
    ModelAndView remove(Viewer viewer, @PathVariable UUID id) {
        try {
            arranging.remove(id, viewer.actor());
            return Onward.done(PATH, "look-drafted");
        } catch (StreamHoldsStories refused) {
            var form = StreamForm.of(saved(id), pages.languages());
            return refused(viewer, id, form, at("form", refused));
        }
    }

    @PostMapping(ONE + "/return")
    @Needs(Permission.CONFIGURE)
    ModelAndView takeBack(Viewer viewer, @PathVariable UUID id) {
        try {
            arranging.takeBack(id, viewer.actor());
            return Onward.done(PATH, "stream-returned");
        } catch (StreamAddressTaken refused) {
            var page = lists.list(viewer, null, viewer.words().say(refused.code()));
            return new ModelAndView("stream/streams", Map.of("page", page), HttpStatus.CONFLICT);
        }
    }

    /** As it stands in the draft. */
    private StreamState saved(UUID id) {
        return rebranding.draft().look().streams().find(id).orElseThrow(() -> new NotFound("stream " + id));
    }

    private ModelAndView refused(Viewer viewer, UUID id, StreamForm form, Map<String, String> problems) {
        return form(pages.page(viewer, id, form, problems, null), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Map<String, String> at(String field, Refusal refused) {
        return Map.of(field, refused.code());
    }

    private static ModelAndView form(StreamPage page, HttpStatus status) {
        return new ModelAndView("stream/stream", Map.of("page", page), status);
    }
}
