package org.vigil.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents for tests: one in a language, with a headline and a text, and whatever else is asked for. */
public record DocumentFixture(
        String id,
        String key,
        String language,
        String headline,
        @Nullable String deck,
        String body,
        LocalDate day,
        @Nullable String number,
        List<String> mentions,
        @Nullable String stream) {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 19);

    public static DocumentFixture of(String language, String headline, String body) {
        return new DocumentFixture(
                headline, "set:" + headline, language, headline, null, body, TODAY, null, List.of(), null);
    }

    public DocumentFixture on(LocalDate other) {
        return new DocumentFixture(id, key, language, headline, deck, body, other, number, mentions, stream);
    }

    public DocumentFixture numbered(String other) {
        return new DocumentFixture(id, key, language, headline, deck, body, day, other, mentions, stream);
    }

    public DocumentFixture mentioning(String... others) {
        return new DocumentFixture(id, key, language, headline, deck, body, day, number, List.of(others), stream);
    }

    public DocumentFixture decked(String other) {
        return new DocumentFixture(id, key, language, headline, other, body, day, number, mentions, stream);
    }

    public DocumentFixture in(String other) {
        return new DocumentFixture(id, key, language, headline, deck, body, day, number, mentions, other);
    }

    public SearchDocument document() {
        return new SearchDocument(
                id,
                key,
                1,
                language,
                "news",
                headline,
                deck,
                body,
                List.of(),
                number == null ? List.of() : List.of(number),
                mentions,
                day,
                null,
                stream,
                List.of(),
                List.of());
    }
}
