package org.vigil.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found, in one language. {@code key} is the name in the change log under which it changes; several
 * documents may share it. {@code about} are words that describe it without standing in it, such as the name of its country.
 * {@code numbers} are its own, {@code mentions} those of others that it speaks of.
 */
public record SearchDocument(
        String id,
        String key,
        int version,
        String language,
        String kind,
        String headline,
        @Nullable String deck,
        String body,
        List<String> about,
        List<String> numbers,
        List<String> mentions,
        LocalDate day,
        @Nullable Instant at,
        @Nullable String stream,
        List<String> topics,
        List<String> countries) {

    public SearchDocument {
        about = List.copyOf(about);
        numbers = List.copyOf(numbers);
        mentions = List.copyOf(mentions);
        topics = List.copyOf(topics);
        countries = List.copyOf(countries);
        headline = Snippet.unmarked(headline);
        body = Snippet.unmarked(body);
    }

    String year() {
        return String.valueOf(day.getYear());
    }

    /** Its place in time, for sorting: the instant where one is known, else the beginning of its day. */
    long order() {
        return at == null ? day.toEpochDay() * 86_400 : at.getEpochSecond();
    }
}
