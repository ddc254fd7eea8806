package org.vigil.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Viewer;
import org.vigil.look.Look;
import org.vigil.look.Publication;
import org.vigil.look.Rebranding;
import org.vigil.look.Section;
import org.vigil.news.StreamSettings;
import org.vigil.news.StreamState;
import org.vigil.page.view.LanguageLink;
import org.vigil.stream.view.StreamsPage;

/** Makes the list of streams at the desk: those of the draft, and those that will be gone with it. */
@Component
class StreamLists {

    private final DeskFrames frames;
    private final Rebranding rebranding;
    private final StreamSettings settings;

    StreamLists(DeskFrames frames, Rebranding rebranding, StreamSettings settings) {
        this.frames = frames;
        this.rebranding = rebranding;
        this.settings = settings;
    }

    StreamsPage list(Viewer viewer, @Nullable String done, @Nullable String problem) {
        var draft = rebranding.draft();
        var before = draft.inForce().streams();
        var after = draft.look().streams();
        var spoken = frames.languages().stream().map(LanguageLink::language).toList();
        var holdings = settings.holdings();
        var rows = Stream.concat(
                        after.all().stream(),
                        before.all().stream()
                                .filter(stream -> after.find(stream.id()).isEmpty()))
                .map(stream -> new StreamsPage.Row(
                        stream.id().toString(),
                        title(stream, viewer.language(), spoken),
                        "/news/" + stream.address(),
                        holdings.getOrDefault(stream.id(), new StreamSettings.Holding(0, false))
                                .stories(),
                        rules(stream, viewer),
                        stream.indexPattern(),
                        drafted(stream, before, after)))
                .toList();
        return new StreamsPage(
                frames.frame(viewer, viewer.words().say("desk.place.streams"), StreamsController.PATH, done),
                problem,
                rows,
                !before.equals(after),
                rebranding.history(1).stream()
                        .filter(publication -> publication.sections().contains(Section.STREAMS.word()))
                        .map(Publication::number)
                        .findFirst()
                        .orElse(null));
    }

    /** What becomes of a stream when the draft is made public; null: nothing. */
    static @Nullable String drafted(StreamState stream, Look.Streams before, Look.Streams after) {
        var inForce = before.find(stream.id());
        if (inForce.isEmpty()) {
            return "new";
        }
        if (after.find(stream.id()).isEmpty()) {
            return "gone";
        }
        return inForce.get().equals(stream) ? null : "changed";
    }

    /** {@code spoken} are the languages of the site, the first one first. */
    static String title(StreamState stream, String language, List<String> spoken) {
        var words = stream.words();
        var wording = words.getOrDefault(language, words.get(spoken.getFirst()));
        return wording == null ? stream.address() : wording.title();
    }

    static List<String> rules(StreamState stream, Viewer viewer) {
        var rules = new ArrayList<String>();
        if (stream.twoPersons()) {
            rules.add(viewer.words().say("streams.two-persons"));
        }
        if (stream.contactNeeded()) {
            rules.add(viewer.words().say("streams.contact-needed"));
        }
        return rules;
    }
}
