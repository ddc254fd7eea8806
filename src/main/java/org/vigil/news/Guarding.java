package org.vigil.news;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Asks all that guard stories. */
@Component
class Guarding {

    private final List<StoryGuard> guards;

    Guarding(List<StoryGuard> guards) {
        this.guards = guards;
    }

    /** Those of the stories that may be shown to readers. */
    List<UUID> showable(Collection<UUID> stories) {
        return without(stories, StoryGuard::withheld);
    }

    /** Those of the stories that may be thrown away. */
    List<UUID> discardable(Collection<UUID> stories) {
        return without(stories, StoryGuard::kept);
    }

    void requireShowable(UUID story) {
        if (showable(Set.of(story)).isEmpty()) {
            throw new StoryWithheld(story);
        }
    }

    private List<UUID> without(Collection<UUID> stories, BiFunction<StoryGuard, Collection<UUID>, Set<UUID>> guarded) {
        var out = new HashSet<UUID>();
        guards.forEach(guard -> out.addAll(guarded.apply(guard, stories)));
        var left = new ArrayList<>(stories);
        left.removeAll(out);
        return left;
    }
}
