package org.vigil.writing;

import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vigil.desk.Viewer;
import org.vigil.news.StoryFile;

/** Finds the stories that somebody names as related: by their address on the site or at the desk. */
@Component
class RelatedStories {

    private static final int MOST = 12;
    private static final Pattern ID =
            Pattern.compile("(?:.*/)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[/?#].*)?");

    private final StoryFile file;
    private final DeskStories stories;

    RelatedStories(StoryFile file, DeskStories stories) {
        this.file = file;
        this.stories = stories;
    }

    /** One of them, as lists at the desk name it: its set, and its headline in the language asked for or another. */
    record Named(UUID set, UUID story, String headline, String language) {}

    /**
     * Their translation sets, each once, in the order they were named; the story's own is left out. Those of {@code before}
     * that this person is not shown stay: nobody can have meant to leave them out.
     */
    List<UUID> sets(List<String> named, List<UUID> before, DeskStory story, Viewer viewer) {
        if (named.size() > MOST) {
            throw new FormRefused("related", "write.wrong.many", MOST);
        }
        var sets = new LinkedHashSet<UUID>();
        for (var one : named) {
            sets.add(find(one, viewer)
                    .orElseThrow(() -> new FormRefused("related", "write.wrong.related", one))
                    .facts()
                    .translationSet());
        }
        var language = story.facts().language();
        before.stream().filter(set -> named(set, language, viewer).isEmpty()).forEach(sets::add);
        sets.remove(story.facts().translationSet());
        return List.copyOf(sets);
    }

    private Optional<DeskStory> find(String named, Viewer viewer) {
        var id = ID.matcher(named);
        return id.matches() ? stories.find(UUID.fromString(id.group(1)), viewer) : byAddress(named, viewer);
    }

    private Optional<DeskStory> byAddress(String named, Viewer viewer) {
        try {
            var path = URI.create(named).getPath();
            return path == null ? Optional.empty() : file.at(path).flatMap(story -> stories.find(story, viewer));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** As far as this person may read them. */
    List<Named> named(List<UUID> sets, String language, Viewer viewer) {
        return sets.stream()
                .flatMap(set -> named(set, language, viewer).stream())
                .toList();
    }

    /** In that language, else in another one in which they may read it. */
    private Optional<Named> named(UUID set, String language, Viewer viewer) {
        return file.set(set).stream()
                .sorted(Comparator.comparing(facts -> !facts.language().equals(language)))
                .flatMap(facts -> stories.find(facts.id(), viewer).stream())
                .findFirst()
                .map(story -> new Named(
                        set, story.id(), headline(story), story.facts().language()));
    }

    private String headline(DeskStory story) {
        return story.draft()
                .map(draft -> draft.manuscript().headline())
                .orElseGet(
                        () -> file.version(story.id(), story.facts().latest()).headline());
    }
}
