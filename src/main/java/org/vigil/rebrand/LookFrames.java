package org.vigil.rebrand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.ChangedMeanwhile;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Fields;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.SavedText;
import org.vigil.look.Rebranding;
import org.vigil.look.Section;
import org.vigil.page.Frames;
import org.vigil.page.view.Link;
import org.vigil.page.view.Words;
import org.vigil.rebrand.view.InLanguage;
import org.vigil.rebrand.view.SectionHead;
import org.vigil.shared.Refusal;

/** What the pages of the look have in common: the frame, the way from one to the other, and how a form comes back. */
@Component
public class LookFrames {

    public static final String PATH = "/desk/settings/look";

    private static final List<String> PLACES =
            List.of("", "/name", "/colours", "/home", "/press", "/social", "/redirects", "/preview");

    private final DeskFrames frames;

    LookFrames(DeskFrames frames) {
        this.frames = frames;
    }

    /** How a form stands: what it was made from, what was just done, what is the matter. */
    public record Standing(
            String was, @Nullable String done, @Nullable String problem, boolean draft, List<SavedText> saved) {

        public static Standing of(Rebranding.Draft draft, Section section, @Nullable String done) {
            return new Standing(
                    draft.imprint(section), done, null, draft.sections().contains(section), List.of());
        }

        /** The same form sent once more, so it was made from what that was made from. */
        public Standing again(String was) {
            return new Standing(was, done, problem, draft, saved);
        }

        public Standing wrong(String problem) {
            return new Standing(was, null, problem, draft, saved);
        }

        public Standing beside(List<SavedText> texts) {
            return new Standing(was, done, problem, draft, texts);
        }
    }

    /** Where a form stands at the desk: the title of its page, its place in the menu, the ways to the pages beside it. */
    public record Beside(String title, String place, String name, List<Link> pages) {}

    public SectionHead head(Viewer viewer, String place, Standing standing) {
        var words = viewer.words();
        var pages = PLACES.stream()
                .map(each -> new Link(
                        words.say("look.tab." + (each.isEmpty() ? "overview" : each.substring(1))),
                        PATH + each,
                        each.equals(place)))
                .toList();
        var beside = new Beside(words.say("desk.place.look"), PATH, words.say("look.tabs"), pages);
        return head(viewer, beside, PATH + place, standing);
    }

    /** The same for a form that stands somewhere else at the desk. */
    public SectionHead head(Viewer viewer, Beside beside, String action, Standing standing) {
        var words = viewer.words();
        var problem = standing.problem();
        return new SectionHead(
                frames.frame(viewer, beside.title(), beside.place(), standing.done()),
                beside.name(),
                beside.pages(),
                action,
                standing.was(),
                problem == null || problem.isEmpty() || !words.has(problem) ? problem : words.say(problem),
                standing.saved(),
                standing.draft());
    }

    /** A text in every language there are words in. */
    public static List<InLanguage> inLanguages(Map<String, String> texts) {
        return Words.LANGUAGES.stream()
                .map(language -> Frames.languageLink(language, ""))
                .map(called -> new InLanguage(
                        called.language(),
                        called.name(),
                        called.direction(),
                        texts.getOrDefault(called.language(), "")))
                .toList();
    }

    /** What was typed in the fields of that name, one for each language. */
    static Map<String, String> typed(Fields fields, String name) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : Words.LANGUAGES) {
            var text = fields.line(name + language);
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    public static Stream<SavedText> saved(Map<String, String> texts) {
        return inLanguages(texts).stream()
                .map(text -> new SavedText(text.called(), text.tag(), text.direction(), text.text()));
    }

    public static ModelAndView answer(String view, Object page) {
        return new ModelAndView(view, Map.of("page", page));
    }

    /** A form comes back with 409 when somebody else saved meanwhile, with 422 when something is not acceptable. */
    public static ModelAndView refused(String view, Object page, Refusal refusal) {
        var status = refusal instanceof ChangedMeanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView(view, Map.of("page", page), status);
    }
}
