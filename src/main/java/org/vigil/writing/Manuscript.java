package org.vigil.writing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.news.StoryFacts;
import org.vigil.news.StoryPlace;
import org.vigil.news.StoryText;

/**
 * All that somebody writes of a story: its words, and where it shall stand. A null stream is not yet known; a null slug is
 * made of the headline; {@code related} are translation sets.
 */
public record Manuscript(
        StoryText text, @Nullable UUID stream, @Nullable String slug, List<UUID> related) {

    static Manuscript of(StoryText text, StoryFacts facts) {
        return new Manuscript(text, facts.stream(), facts.wasSeen() ? facts.slug() : null, facts.related());
    }

    Manuscript with(StoryText other) {
        return new Manuscript(other, stream, slug, related);
    }

    Manuscript in(@Nullable UUID otherStream) {
        return new Manuscript(text, otherStream, slug, related);
    }

    public StoryPlace place() {
        return new StoryPlace(stream, slug, related);
    }

    public String headline() {
        return text.headline();
    }
}
