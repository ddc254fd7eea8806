package org.vigil.rundown;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;

/** All stories, narrowed down as somebody wishes, and the quick way to one of them from the palette. */
@Controller
class StoriesController {

    static final String PATH = "/desk/stories";
    private static final int FOUND = 8;

    private final Entries entries;
    private final StoriesPages pages;

    StoriesController(Entries entries, StoriesPages pages) {
        this.entries = entries;
        this.pages = pages;
    }

    @GetMapping(PATH)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView list(Viewer viewer, @RequestParam MultiValueMap<String, String> asked) {
        var fields = new Fields(asked);
        var sieve = Sieve.of(fields);
        var after = Entries.After.of(fields.line("after"));
        var found = entries.page(sieve, Reach.of(viewer), viewer.id().toString(), after, StoriesPages.PAGE + 1);
        return new ModelAndView("rundown/stories", "page", pages.page(viewer, sieve, found, fields.line("done")));
    }

    /** A story as the palette offers it. */
    record Found(String href, String text, String note) {}

    @GetMapping("/desk/find")
    @ResponseBody
    @Needs(Permission.READ_DRAFTS)
    List<Found> find(Viewer viewer, @RequestParam MultiValueMap<String, String> asked) {
        var sieve = Sieve.words(new Fields(asked));
        if (sieve.isEmpty()) {
            return List.of();
        }
        return entries.page(sieve, Reach.of(viewer), viewer.id().toString(), null, FOUND).stream()
                .map(entry ->
                        new Found(PATH + "/" + entry.story(), entry.headline(), pages.state(entry, viewer.words())))
                .toList();
    }
}
