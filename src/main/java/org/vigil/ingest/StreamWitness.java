package org.vigil.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.headline.PlainText;

/**
 * What a page says about the stream its stories belong to: the title above them and the line {@code Subscribe to …} below them.
 *
 * <p>The titles are all short lines between the site's furniture and the first story; the last is the likeliest. Names are
 * compared in lower case with single spaces.
 */
record StreamWitness(List<String> titles, @Nullable String subscription) {

    /** Names of the page that shows every stream, so that they name none. */
    private static final Set<String> EVERYTHING = Set.of("news", "all news", "latest news", "the latest news");

    StreamWitness {
        titles = titles.stream().map(StreamWitness::folded).toList();
        subscription = subscription == null ? null : folded(subscription);
    }

    /** The stream's name in lower case; empty where the page names none, or names two. */
    Optional<String> stream() {
        var below = below();
        if (below.isPresent() && (titles.isEmpty() || titles.contains(below.get()))) {
            return below;
        }
        return above().filter(title -> below.isEmpty());
    }

    /** A sentence where title and subscription name different streams. */
    Optional<String> disagreement() {
        var above = above();
        var below = below();
        if (above.isEmpty() || below.isEmpty() || titles.contains(below.get())) {
            return Optional.empty();
        }
        return Optional.of("The page's title says “%s” and its last lines say “%s”, so its stream is left unknown."
                .formatted(above.get(), below.get()));
    }

    private Optional<String> above() {
        return titles.isEmpty() ? Optional.empty() : specific(titles.getLast());
    }

    private Optional<String> below() {
        return subscription == null ? Optional.empty() : specific(subscription);
    }

    private static Optional<String> specific(String name) {
        return EVERYTHING.contains(name) ? Optional.empty() : Optional.of(name);
    }

    private static String folded(String name) {
        return PlainText.line(name).toLowerCase(Locale.ROOT);
    }
}
