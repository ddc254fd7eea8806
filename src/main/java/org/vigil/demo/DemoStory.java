package org.vigil.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.news.StoryText;

/** One story of the demo in one language, as its file tells it. */
record DemoStory(
        String set,
        String language,
        @Nullable String slug,
        String stream,
        Instant at,
        ZoneId zone,
        String headline,
        @Nullable String deck,
        @Nullable String teaser,
        @Nullable String label,
        @Nullable String dateline,
        @Nullable String index,
        StoryText.@Nullable PressContact contact,
        @Nullable Picture picture,
        List<Note> notes,
        Optional<Note> withdrawn,
        List<String> related,
        List<String> topics,
        List<String> countries,
        @Nullable String document,
        String text) {

    record Picture(
            String drawing,
            String alt,
            @Nullable String caption,
            @Nullable String credit) {}

    record Note(String kind, Instant at, String text) {}
}
