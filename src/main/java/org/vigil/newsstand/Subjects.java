package org.vigil.newsstand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.newsstand.view.SubjectsPage;
import org.vigil.page.Heading;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.Link;
import org.vigil.shared.NotFound;
import org.vigil.topic.Countries;
import org.vigil.topic.Topics;

/** Makes the pages that list what stories are about: the tree of topics, and the countries in alphabetical order. */
@Component
public class Subjects {

    private final Topics topics;
    private final SubjectCounts counts;
    private final Listings listings;
    private final ListingPages.FrameParts frame;

    Subjects(Topics topics, SubjectCounts counts, Listings listings, ListingPages.FrameParts frame) {
        this.topics = topics;
        this.counts = counts;
        this.listings = listings;
        this.frame = frame;
    }

    SubjectsPage topics(SiteLanguage language) {
        var ids = topics.all().stream().map(topic -> topic.id()).toList();
        var stories = counts(ids, language.language());
        var words = language.words();
        return page(
                "/topics",
                words.say("subjects.topics"),
                words.say("subjects.topics.intro"),
                branches(null, stories, language),
                language);
    }

    /** A topic that is retired stands here as long as it has stories. */
    private List<SubjectsPage.Branch> branches(@Nullable UUID parent, Map<UUID, Long> stories, SiteLanguage language) {
        return topics.children(parent).stream()
                .filter(topic -> !topic.retired() || stories.containsKey(topic.id()))
                .map(topic -> new SubjectsPage.Branch(
                        topic.title(language.frame(), frame.site().firstLanguage()),
                        language.href(topic.path()),
                        stories.getOrDefault(topic.id(), 0L),
                        branches(topic.id(), stories, language)))
                .toList();
    }

    List<Link> uppermost(SiteLanguage language) {
        var ids = topics.all().stream().map(topic -> topic.id()).toList();
        return branches(null, counts(ids, language.language()), language).stream()
                .filter(branch -> branch.stories() > 0)
                .map(branch -> Link.to(branch.title(), branch.href()))
                .toList();
    }

    SubjectsPage countries(SiteLanguage language) {
        var all = Countries.all(language.frame());
        var ids = all.stream().map(country -> Countries.id(country.code())).toList();
        var stories = counts(ids, language.language());
        var words = language.words();
        var there = all.stream()
                .filter(country -> stories.containsKey(Countries.id(country.code())))
                .map(country -> new SubjectsPage.Branch(
                        country.name(),
                        language.href(Countries.path(country.code())),
                        stories.getOrDefault(Countries.id(country.code()), 0L),
                        List.of()))
                .toList();
        return page(
                "/countries", words.say("subjects.countries"), words.say("subjects.countries.intro"), there, language);
    }

    private Map<UUID, Long> counts(List<UUID> subjects, String language) {
        return counts.of(subjects, List.of(language)).getOrDefault(language, Map.of());
    }

    private SubjectsPage page(
            String path, String title, String intro, List<SubjectsPage.Branch> branches, SiteLanguage language) {
        if (!language.isSpoken() && !listings.speak(language.language())) {
            throw new NotFound(path + " in this language");
        }
        var heading = Heading.of(title, path).describedAs(intro);
        frame.site().languages().forEach(other -> heading.alsoIn(other, path));
        frame.feeds().of(Selection.ALL, language).forEach(heading::feed);
        return new SubjectsPage(frame.frames().frame(language, heading), title, intro, branches);
    }

    /** The paths of all subjects that have stories, each with those of the languages in which it has. */
    public SequencedMap<String, List<String>> everywhere(List<String> languages) {
        var paths = new LinkedHashMap<UUID, String>();
        topics.all().forEach(topic -> paths.put(topic.id(), topic.path()));
        Countries.all(frame.site().firstLanguage())
                .forEach(country -> paths.put(Countries.id(country.code()), Countries.path(country.code())));
        var stories = counts.of(List.copyOf(paths.keySet()), languages);
        var everywhere = new LinkedHashMap<String, List<String>>();
        paths.forEach((id, path) -> {
            var spoken = new ArrayList<>(languages);
            spoken.removeIf(
                    language -> !stories.getOrDefault(language, Map.of()).containsKey(id));
            if (!spoken.isEmpty()) {
                everywhere.put(path, spoken);
            }
        });
        return everywhere;
    }
}
