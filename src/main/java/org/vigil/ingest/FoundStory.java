package org.vigil.ingest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as a capture shows it: its day, perhaps a deck, and the opening paragraphs, all plain text.
 *
 * <p>A line break inside a paragraph is kept as {@code \n}. Doubts are whole sentences for the person who reviews the batch.
 */
record FoundStory(
        int line, int page, LocalDate day, @Nullable String deck, List<String> paragraphs, List<String> doubts)
        implements Found {

    FoundStory {
        paragraphs = List.copyOf(paragraphs);
        doubts = List.copyOf(doubts);
        if (deck == null && paragraphs.isEmpty()) {
            throw new IllegalArgumentException("A story needs a paragraph or a deck, and has neither");
        }
    }

    /** All its characters. */
    long length() {
        return paragraphs.stream().mapToLong(String::length).sum() + (deck == null ? 0 : deck.length());
    }

    /** The text that opens the story: its first paragraph, else its deck. */
    String opening() {
        if (!paragraphs.isEmpty()) {
            return paragraphs.getFirst();
        }
        return deck == null ? "" : deck;
    }
}
