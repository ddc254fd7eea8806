package org.vigil.news;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The names under which derived pages depend on stories. */
final class Keys {

    /** Every story in every language: sitemaps. */
    static final String STORIES = "stories";

    private Keys() {}

    /** A story with all its translations. */
    static String set(UUID translationSet) {
        return "set:" + translationSet;
    }

    /** A listing in one language; a null stream is all news. */
    static String listing(@Nullable UUID stream, String language) {
        return stream == null ? "news:" + language : "stream:" + stream + ":" + language;
    }
}
