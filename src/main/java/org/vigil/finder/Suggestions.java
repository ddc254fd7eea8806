package org.vigil.finder;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.page.SiteLanguage;
import org.vigil.search.Searching;

/** What is suggested while somebody types: stories whose headlines begin to fit, the newest first. */
@Component
class Suggestions {

    private static final int SHORTEST = 2;

    private final Searching searching;
    private final FoundStories stories;

    /** A story that may be meant. */
    record Suggestion(String headline, String href) {}

    Suggestions(Searching searching, FoundStories stories) {
        this.searching = searching;
        this.stories = stories;
    }

    List<Suggestion> of(String typed, SiteLanguage language) {
        if (typed.strip().length() < SHORTEST) {
            return List.of();
        }
        var ids = searching.suggest(typed, language.language());
        var found = stories.byId(ids);
        return ids.stream()
                .flatMap(id -> java.util.stream.Stream.ofNullable(found.get(id)))
                .map(story -> new Suggestion(story.headline(), language.href(story.path())))
                .toList();
    }
}
