package org.vigil.rebrand;

import java.util.ArrayList;
import java.util.List;
import org.vigil.look.Look;
import org.vigil.look.Rebranding;
import org.vigil.news.StreamState;
import org.vigil.page.Frames;
import org.vigil.page.view.Words;

/** What follows from making a draft public that a preview cannot show, in words. */
final class Consequences {

    private static final String LEFT_TO_RIGHT = "\u2066";
    private static final String ISOLATE_ENDS = "\u2069";

    private Consequences() {}

    static List<String> of(Rebranding.Draft draft, Words words) {
        var consequences = new ArrayList<String>();
        speaking(draft.inForce().languages(), draft.look().languages(), words, consequences);
        for (var after : draft.look().streams().all()) {
            draft.inForce()
                    .streams()
                    .find(after.id())
                    .ifPresent(before -> arranging(before, after, draft.look(), words, consequences));
        }
        return consequences;
    }

    private static void speaking(Look.Languages before, Look.Languages after, Words words, List<String> consequences) {
        if (!before.first().equals(after.first())) {
            consequences.add(words.say(
                    "look.note.first",
                    Frames.languageLink(after.first(), "").name(),
                    path("/" + after.first() + "/"),
                    Frames.languageLink(before.first(), "").name(),
                    path("/" + before.first() + "/")));
        }
        if (!before.zone().equals(after.zone())) {
            consequences.add(words.say("look.note.zone", after.zone(), before.zone()));
        }
    }

    private static void arranging(
            StreamState before, StreamState after, Look look, Words words, List<String> consequences) {
        var title = after.shown().in(words.language(), look.languages().first()).title();
        if (!before.address().equals(after.address())) {
            consequences.add(words.say(
                    "look.note.address",
                    title,
                    path(after.shown().path()),
                    path(before.shown().path())));
        }
        if (!unseen(before).equals(unseen(after))) {
            consequences.add(words.say("look.note.rules", title));
        }
    }

    /** It reads from left to right in the middle of Arabic words, too. */
    private static String path(String path) {
        return LEFT_TO_RIGHT + path + ISOLATE_ENDS;
    }

    /** What only those notice who write. */
    private static List<Object> unseen(StreamState stream) {
        return List.of(
                stream.teaserRule(),
                String.valueOf(stream.indexPattern()),
                stream.twoPersons(),
                stream.contactNeeded());
    }
}
