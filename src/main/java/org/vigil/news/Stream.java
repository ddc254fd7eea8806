package org.vigil.news;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A named series of stories, with its words in each language it has. */
public record Stream(UUID id, String address, String tone, Map<String, Wording> words) {

    /** What a stream is called in one language. */
    public record Wording(String title, @Nullable String intro, String label, String subscribe) {}

    public String path() {
        return "/news/" + address;
    }

    /** The words in a language, else in the site's first, else in any. */
    public Wording in(String language, String first) {
        var own = words.get(language);
        if (own != null) {
            return own;
        }
        return words.getOrDefault(first, words.values().iterator().next());
    }
}
