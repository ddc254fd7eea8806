package org.vigil.news;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The names under which derived pages depend on stories. */
public final class Keys {

    /** Every story in every language: sitemaps. */
    public static final String STORIES = "stories";

    private Keys() {}

    /** A story with all its translations. */
    public static String set(UUID translationSet) {
        return "set:" + translationSet;
    }

    /** A listing in one language; a null stream is all news. */
    public static String listing(@Nullable UUID stream, String language) {
        return stream == null ? "news:" + language : "stream:" + stream + ":" + language;
    }

    /** The public notes on the stories of one language. */
    public static String notes(String language) {
        return "notes:" + language;
    }

    /** The listing of a topic or a country in one language. */
    public static String subject(UUID subject, String language) {
        return "subject:" + subject + ":" + language;
    }
}
