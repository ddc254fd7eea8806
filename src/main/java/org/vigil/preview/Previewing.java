package org.vigil.preview;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.news.StoryFile;
import org.vigil.news.StoryText;
import org.vigil.news.StoryTime;
import org.vigil.newsstand.StoryPreview;
import org.vigil.newsstand.StoryPreview.Notice;
import org.vigil.newsstand.StoryPreview.Unpublished;
import org.vigil.page.view.Words;
import org.vigil.release.ReleaseTimes;
import org.vigil.release.ReleaseTimes.ReleaseTime;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Draft;
import org.vigil.writing.Manuscript;

/** Shows a draft as it was saved last, at the time and place it would stand if it were published. */
@Component
class Previewing {

    private final StoryPreview previews;
    private final StoryFile file;
    private final ReleaseTimes times;
    private final Clock clock;

    Previewing(StoryPreview previews, StoryFile file, ReleaseTimes times, Clock clock) {
        this.previews = previews;
        this.file = file;
        this.times = times;
        this.clock = clock;
    }

    /** The draft, else the newest version; {@code place} is where its pictures are served from. */
    ModelAndView page(DeskStory story, Words words, @Nullable String label, String place) {
        var facts = story.facts();
        var time = times.of(story.id());
        var manuscript = story.draft().map(Draft::manuscript);
        var shown = new Unpublished(
                facts,
                manuscript.map(Manuscript::text).orElseGet(() -> file.version(facts.id(), facts.latest())),
                story.stream(),
                manuscript.map(Manuscript::related).orElse(facts.related()),
                facts.wasSeen() || facts.archived() ? facts.time() : coming(facts.time(), time));
        return previews.page(shown, notice(words, story, time, label), place);
    }

    private StoryTime coming(StoryTime begun, Optional<ReleaseTime> planned) {
        var at = planned.map(ReleaseTime::at).orElse(clock.instant());
        return StoryTime.at(at, begun.zone());
    }

    private static Notice notice(Words words, DeskStory story, Optional<ReleaseTime> time, @Nullable String label) {
        if (story.draft().isEmpty() && story.facts().isLive()) {
            return new Notice(words, words.say("preview.notice.live"), List.of());
        }
        var lines = new ArrayList<String>();
        time.filter(ReleaseTime::embargo).ifPresent(embargo -> lines.add(promise(words, embargo)));
        if (label != null) {
            lines.add(words.say("preview.notice.for", label));
        }
        return new Notice(words, words.say("preview.notice.title"), lines);
    }

    private static String promise(Words words, ReleaseTime embargo) {
        var at = embargo.at();
        return at == null
                ? words.say("preview.notice.until-lifted")
                : words.say("preview.notice.embargo", words.moment(at, embargo.zone()));
    }

    /** The hashes of the pictures in a text. */
    static Set<String> pictures(StoryText text) {
        var pictures = new HashSet<>(text.body().media());
        var lead = text.lead();
        if (lead != null) {
            pictures.add(lead.media());
        }
        return pictures;
    }
}
