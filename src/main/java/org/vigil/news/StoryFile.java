package org.vigil.news;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.shared.NotFound;

/** What the newsroom has on single stories: what is known of them, and the words of their versions. */
@Component
public class StoryFile {

    private final StoryRecords rows;

    StoryFile(StoryRecords rows) {
        this.rows = rows;
    }

    public Optional<StoryFacts> find(UUID story) {
        return rows.find(story);
    }

    public StoryFacts get(UUID story) {
        return find(story).orElseThrow(() -> new NotFound("story " + story));
    }

    /** The story whose address on the site this path is or was, with or without the prefix of a language. */
    public Optional<UUID> at(String path) {
        return rows.at(path);
    }

    /** The same story in every language there is, published or not. */
    public List<StoryFacts> set(UUID translationSet) {
        return rows.set(translationSet);
    }

    public StoryText version(UUID story, int version) {
        return rows.version(story, version)
                .orElseThrow(() -> new NotFound("version %d of story %s".formatted(version, story)));
    }
}
