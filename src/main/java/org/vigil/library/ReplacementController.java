package org.vigil.library;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.body.PictureWords;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.library.view.PictureCard;
import org.vigil.library.view.ReplacementPage;
import org.vigil.media.Described;
import org.vigil.media.MediaLibrary;

/** Replaces a picture everywhere: which comes instead, whether that is meant, and then all at once. */
@Controller
class ReplacementController {

    private static final String PATH = PicturesController.PATH + "/{hash}/replacement";
    private static final int LONGEST = 1_000;

    private final MediaLibrary library;
    private final Replacing replacing;
    private final PicturesPages cards;
    private final Frame frame;

    /** What stands around the question. */
    @org.springframework.stereotype.Component("replacementFrame")
    record Frame(DeskFrames frames, StoryLinks links) {}

    ReplacementController(MediaLibrary library, Replacing replacing, PicturesPages cards, Frame frame) {
        this.library = library;
        this.replacing = replacing;
        this.cards = cards;
        this.frame = frame;
    }

    @GetMapping(PATH)
    @Needs(Permission.PUBLISH)
    ModelAndView ask(Viewer viewer, @PathVariable String hash, @RequestParam MultiValueMap<String, String> asked) {
        var fields = new Fields(asked);
        var chosen = chosen(hash, fields);
        return new ModelAndView("library/replacement", "page", page(viewer, hash, chosen, fields.line("q"), null));
    }

    @PostMapping(PATH)
    @Needs(Permission.PUBLISH)
    ModelAndView replace(Viewer viewer, @PathVariable String hash, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        var typed = new PictureWords(
                fields.line("with"), fields.line("alt"), orNull(fields.line("caption")), orNull(fields.line("credit")));
        var problem = problem(hash, typed);
        if (problem == null) {
            try {
                describe(typed, viewer);
                replacing.replace(hash, typed, viewer);
                return Onward.done(PicturesController.PATH + "/" + typed.media(), "picture-replaced");
            } catch (NotReplaced refused) {
                problem = refused.code();
            }
        }
        var status = problem.equals("pictures.wrong.alt") ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        var shown = chosen(hash, fields) == null ? null : typed;
        return new ModelAndView("library/replacement", Map.of("page", page(viewer, hash, shown, "", problem)), status);
    }

    private @Nullable String problem(String hash, PictureWords typed) {
        library.get(hash);
        if (typed.media().equals(hash) || library.find(typed.media()).isEmpty()) {
            return "pictures.replace.refused.none";
        }
        var longest = Math.max(
                typed.alt().length(),
                Math.max(
                        Objects.requireNonNullElse(typed.caption(), "").length(),
                        Objects.requireNonNullElse(typed.credit(), "").length()));
        if (typed.alt().isEmpty() || longest > LONGEST) {
            return "pictures.wrong.alt";
        }
        var known = library.get(typed.media()).words();
        var unseen = !known.alt().isEmpty()
                && !says(known, typed)
                && !says(library.get(hash).words(), typed)
                && frame.links().anyIsLive(library.stories(hash));
        return unseen ? "pictures.replace.refused.words" : null;
    }

    private static boolean says(Described known, PictureWords typed) {
        return known.alt().equals(typed.alt())
                && Objects.equals(known.caption(), typed.caption())
                && Objects.equals(known.credit(), typed.credit());
    }

    /** A picture that nothing is said of yet, as one that was given just now, is known by these words from now on. */
    private void describe(PictureWords typed, Viewer viewer) {
        var known = library.get(typed.media()).words();
        if (known.alt().isEmpty()) {
            var words = new Described(
                    typed.alt(),
                    typed.caption(),
                    typed.credit(),
                    known.licence(),
                    known.licenceUntil(),
                    known.consent(),
                    known.hideFaces());
            library.describe(typed.media(), words, null, viewer.actor());
        }
    }

    private @Nullable PictureWords chosen(String hash, Fields fields) {
        return library.find(fields.line("with"))
                .filter(other -> !other.hash().equals(hash))
                .map(other -> new PictureWords(
                        other.hash(),
                        other.words().alt(),
                        other.words().caption(),
                        other.words().credit()))
                .orElse(null);
    }

    private ReplacementPage page(
            Viewer viewer, String hash, @Nullable PictureWords other, String text, @Nullable String problem) {
        var words = viewer.words();
        var shown = cards.card(viewer, library.get(hash), false);
        var users = library.stories(hash);
        return new ReplacementPage(
                frame.frames().frame(viewer, words.say("pictures.replace"), PicturesController.PATH),
                hash,
                shown,
                other == null ? null : other(viewer, other),
                words.say("pictures.replace.question", users.size()),
                frame.links().of(viewer, users).shown(),
                text,
                other == null
                        ? cards.cards(viewer, text, shown.href() + "/replacement?with=", hash)
                        : List.<PictureCard>of(),
                problem == null ? null : words.say(problem));
    }

    private ReplacementPage.Other other(Viewer viewer, PictureWords other) {
        return new ReplacementPage.Other(
                cards.card(viewer, library.get(other.media()), false),
                other.media(),
                other.alt(),
                Objects.requireNonNullElse(other.caption(), ""),
                Objects.requireNonNullElse(other.credit(), ""));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
