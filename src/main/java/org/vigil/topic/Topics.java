package org.vigil.topic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.page.Freshness;
import org.vigil.page.PublicPage;
import org.vigil.page.Remembered;
import org.vigil.page.Site;

/** The topics as readers see them, in the order of their tree. */
@Component
public class Topics {

    private final Remembered<TopicTree> tree;
    private final Site site;

    Topics(PublicTopics topics, Site site, Freshness freshness) {
        this.tree = new Remembered<>(freshness, Set.of(PublicPage.SITE), () -> new TopicTree(topics.all()));
        this.site = site;
    }

    /** Each topic before those below it, those of one parent in their order; retired ones are among them. */
    public List<Topic> all() {
        return tree.get().inOrder();
    }

    public Optional<Topic> find(@Nullable UUID id) {
        return Optional.ofNullable(tree.get().find(id));
    }

    /** The topic of an address such as {@code death-penalty}. */
    public Optional<Topic> at(String slug) {
        return all().stream().filter(topic -> topic.slug().equals(slug)).findFirst();
    }

    /** Those above a topic, from the top of the tree down; none for one that is not there. */
    public List<Topic> ancestors(UUID id) {
        var known = tree.get();
        return known.find(id) == null ? List.of() : known.above(id);
    }

    /** Those directly below a topic, or, for null, at the top. */
    public List<Topic> children(@Nullable UUID parent) {
        return tree.get().children(parent);
    }

    /** How deep a topic stands: 0 at the top. */
    public int depth(UUID id) {
        return ancestors(id).size();
    }

    /** What a topic is called in a language. */
    public String title(Topic topic, String language) {
        return topic.title(language, site.firstLanguage());
    }

    /** What those are called that are offered to whoever writes a story, by id, in the order of the tree. */
    public SequencedMap<UUID, String> titles(String language) {
        var titles = new LinkedHashMap<UUID, String>();
        all().stream()
                .filter(topic -> !topic.retired())
                .forEach(topic -> titles.put(topic.id(), title(topic, language)));
        return titles;
    }
}
