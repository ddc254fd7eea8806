package org.vigil.rebrand;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.ActorNames;
import org.vigil.desk.ChangedMeanwhile;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.look.Publication;
import org.vigil.look.Rebranding;
import org.vigil.page.Site;
import org.vigil.page.view.Words;
import org.vigil.rebrand.LookFrames.Standing;
import org.vigil.rebrand.view.LookPage;
import org.vigil.shared.NotFound;
import org.vigil.shared.Refusal;

/** The draft of the look as a whole: what differs, making it public, throwing it away; and what was public before. */
@Controller
class LookController {

    private static final String PATH = LookFrames.PATH;
    private static final int REMEMBERED = 50;

    private final Rebranding rebranding;
    private final LookFrames frames;
    private final Telling telling;

    /** What it takes to say who did something when. */
    @org.springframework.stereotype.Component
    record Telling(ActorNames names, Site site) {

        String moment(java.time.Instant at, Words words) {
            return words.moment(at, site.zone());
        }
    }

    LookController(Rebranding rebranding, LookFrames frames, Telling telling) {
        this.rebranding = rebranding;
        this.frames = frames;
        this.telling = telling;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONFIGURE)
    ModelAndView show(Viewer viewer, @RequestParam(required = false) @Nullable String done) {
        return LookFrames.answer("rebrand/look", page(viewer, done, null));
    }

    @PostMapping(PATH + "/publication")
    @Needs(Permission.CONFIGURE)
    ModelAndView publish(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        return done(viewer, "look-published", () -> rebranding.publish(new Fields(sent).line("was"), viewer.actor()));
    }

    @PostMapping(PATH + "/draft/removal")
    @Needs(Permission.CONFIGURE)
    ModelAndView discard(Viewer viewer) {
        return done(viewer, "look-discarded", () -> rebranding.discard(viewer.actor()));
    }

    @PostMapping(PATH + "/publications/{number}/undoing")
    @Needs(Permission.CONFIGURE)
    ModelAndView undo(Viewer viewer, @PathVariable String number) {
        return done(viewer, "look-undone", () -> rebranding.undo(numbered(number), viewer.actor()));
    }

    @PostMapping(PATH + "/publications/{number}/return")
    @Needs(Permission.CONFIGURE)
    ModelAndView restore(Viewer viewer, @PathVariable String number) {
        return done(viewer, "look-restored", () -> rebranding.restore(numbered(number), viewer.actor()));
    }

    private static int numbered(String number) {
        if (!number.matches("[0-9]{1,9}")) {
            throw new NotFound("publication of the look");
        }
        return Integer.parseInt(number);
    }

    private ModelAndView done(Viewer viewer, String code, Runnable act) {
        try {
            act.run();
            return Onward.done(PATH, code);
        } catch (Refusal refused) {
            var problem = refused instanceof ChangedMeanwhile ? "look.problem.draft-changed" : refused.code();
            return LookFrames.refused("rebrand/look", page(viewer, null, problem), new ChangedMeanwhile());
        }
    }

    private LookPage page(Viewer viewer, @Nullable String done, @Nullable String problem) {
        var draft = rebranding.draft();
        var standing = new Standing(draft.imprint(), done, problem, !draft.isEmpty(), List.of());
        return new LookPage(
                frames.head(viewer, "", standing),
                draft.sections().stream()
                        .map(section -> title(section.word(), viewer.words()))
                        .toList(),
                Consequences.of(draft, viewer.words()),
                lastChange(draft, viewer.words()),
                history(viewer.words()));
    }

    private @Nullable String lastChange(Rebranding.Draft draft, Words words) {
        var row = draft.row();
        return row == null
                ? null
                : words.say("look.draft.by", telling.names().of(row.by(), words), telling.moment(row.at(), words));
    }

    private List<LookPage.Row> history(Words words) {
        var publications = rebranding.history(REMEMBERED);
        var names =
                telling.names().of(publications.stream().map(Publication::by).toList(), words);
        return publications.stream()
                .map(publication -> new LookPage.Row(
                        publication.number(),
                        what(publication, words),
                        telling.moment(publication.at(), words),
                        names.getOrDefault(publication.by(), ""),
                        publication.sections().stream()
                                .map(section -> title(section, words))
                                .collect(Collectors.joining(" · ")),
                        publication.number() == publications.getFirst().number()))
                .toList();
    }

    private static String what(Publication publication, Words words) {
        if (publication.undoes() != null) {
            return words.say("look.history.undone", publication.undoes());
        }
        return publication.restores() == null
                ? words.say("look.history.published")
                : words.say("look.history.restored", publication.restores());
    }

    private static String title(String section, Words words) {
        return words.say("look.section." + section);
    }
}
