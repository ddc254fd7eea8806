package org.vigil.stream;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.SavedText;
import org.vigil.look.Rebranding;
import org.vigil.news.IndexNumbers;
import org.vigil.news.StreamSettings;
import org.vigil.news.StreamState;
import org.vigil.page.view.LanguageLink;
import org.vigil.shared.NotFound;
import org.vigil.stream.view.StreamPage;

/** Makes the pages of single streams at the desk, as they stand in the draft. */
@Component
class StreamPages {

    private final DeskFrames frames;
    private final Rebranding rebranding;
    private final Kept kept;
    private final Clock clock;

    /** What is known of streams besides the draft. */
    @Component
    record Kept(StreamSettings settings, IndexNumbers numbers) {}

    StreamPages(DeskFrames frames, Rebranding rebranding, Kept kept, Clock clock) {
        this.frames = frames;
        this.rebranding = rebranding;
        this.kept = kept;
        this.clock = clock;
    }

    /** The languages of the site, the first one first. */
    List<String> languages() {
        return frames.languages().stream().map(LanguageLink::language).toList();
    }

    StreamPage blank(Viewer viewer, StreamForm form, Map<String, String> problems) {
        var title = viewer.words().say("streams.add");
        return page(viewer, null, title, form, problems, null);
    }

    StreamPage page(
            Viewer viewer, UUID id, StreamForm form, Map<String, String> problems, @Nullable StreamState conflicting) {
        var stream = rebranding.draft().look().streams().find(id).orElseThrow(() -> new NotFound("stream " + id));
        var title = StreamLists.title(stream, viewer.language(), languages());
        return page(viewer, id, title, form, problems, conflicting);
    }

    private StreamPage page(
            Viewer viewer,
            @Nullable UUID id,
            String title,
            StreamForm form,
            Map<String, String> problems,
            @Nullable StreamState conflicting) {
        var words = viewer.words();
        var wrong = new LinkedHashMap<String, String>();
        problems.forEach((field, key) -> wrong.put(field, StreamPage.say(words, key)));
        var holding = id == null
                ? new StreamSettings.Holding(0, false)
                : kept.settings().holding(id);
        return new StreamPage(
                frames.frame(viewer, title, StreamsController.PATH),
                id == null ? null : id.toString(),
                form.was(),
                new StreamPage.Rules(
                        form.address(),
                        form.order(),
                        form.tone(),
                        form.teaser(),
                        form.characters(),
                        form.pattern(),
                        form.twoPersons(),
                        form.contactNeeded()),
                words(form),
                holding.published(),
                id != null && holding.stories() == 0,
                id == null
                        ? null
                        : kept.numbers().preview(id, Year.now(clock).getValue()).orElse(null),
                wrong,
                wrong.isEmpty() ? null : wrong.values().iterator().next(),
                conflicting == null ? List.of() : saved(viewer, conflicting),
                id == null ? null : trial(id));
    }

    /** The page of the preview that shows this stream, if the draft changes it. */
    private @Nullable String trial(UUID id) {
        var draft = rebranding.draft();
        var after = draft.look().streams();
        return after.find(id)
                .filter(stream -> StreamLists.drafted(stream, draft.inForce().streams(), after) != null)
                .map(stream -> "news/" + stream.address())
                .orElse(null);
    }

    private List<StreamPage.Language> words(StreamForm form) {
        var fields = new ArrayList<StreamPage.Language>();
        for (var language : frames.languages()) {
            var typed = form.words().getOrDefault(language.language(), new StreamForm.Typed("", "", "", ""));
            fields.add(new StreamPage.Language(
                    language.language(),
                    language.name(),
                    language.direction(),
                    fields.isEmpty(),
                    typed.title(),
                    typed.label(),
                    typed.subscribe(),
                    typed.intro()));
        }
        return fields;
    }

    /** What somebody else saved: the rules in one paragraph, then the words of each language. */
    private List<SavedText> saved(Viewer viewer, StreamState saved) {
        var words = viewer.words();
        var form = StreamForm.of(saved, languages());
        var texts = new ArrayList<SavedText>();
        texts.add(new SavedText(words.say("streams.address"), "", "ltr", form.address()));
        texts.add(new SavedText(words.say("settings.order"), "", "auto", form.order()));
        texts.add(new SavedText(words.say("streams.tone"), "", "auto", words.say("streams.tone." + form.tone())));
        var length = form.teaser().equals("characters") ? " (" + form.characters() + ")" : "";
        texts.add(new SavedText(
                words.say("streams.teaser"), "", "auto", words.say("streams.teaser." + form.teaser()) + length));
        texts.add(new SavedText(words.say("streams.pattern"), "", "ltr", form.pattern()));
        texts.add(new SavedText(
                words.say("streams.rules"), "", "auto", String.join("\n", StreamLists.rules(saved, viewer))));
        for (var language : words(form)) {
            texts.add(new SavedText(
                    language.name(),
                    language.tag(),
                    language.direction(),
                    String.join("\n", language.title(), language.label(), language.subscribe(), language.intro())));
        }
        return texts;
    }
}
