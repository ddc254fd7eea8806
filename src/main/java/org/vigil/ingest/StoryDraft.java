package org.vigil.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lines below one date, until the next date says that the story is over. */
final class StoryDraft {

    static final int LONGEST = 8 * 1024 * 1024;
    static final int MOST_LINES = 50_000;
    private static final int MOST_DOUBTS = 5;

    private final int line;
    private final int page;
    private final LocalDate day;
    private final List<String> below = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private boolean atDate = true;
    private boolean inParagraph;
    private int lines;
    private long size;

    StoryDraft(int line, int page, LocalDate day) {
        this.line = line;
        this.page = page;
        this.day = day;
    }

    int line() {
        return line;
    }

    boolean isEmpty() {
        return below.isEmpty() && paragraphs.isEmpty();
    }

    boolean isTooLong() {
        return size > LONGEST || lines > MOST_LINES;
    }

    void blank() {
        atDate = false;
        inParagraph = false;
    }

    void add(Line added) {
        size += added.text().length();
        lines++;
        if (added.damaged() && doubts.size() < MOST_DOUBTS) {
            doubts.add("Line %d holds characters that were damaged or mended.".formatted(added.number()));
        }
        if (atDate) {
            below.add(added.text());
        } else {
            addToParagraphs(added.text());
        }
    }

    /** The story, once it is known which openings are too long for a deck. */
    FoundStory story(Predicate<String> paragraphLike) {
        var body = new ArrayList<>(paragraphs);
        var deck = deck(paragraphLike);
        paragraphs.clear();
        inParagraph = false;
        below.subList(deck == null ? 0 : deckLines(paragraphLike), below.size()).forEach(this::addToParagraphs);
        paragraphs.addAll(body);
        return new FoundStory(line, page, day, deck, paragraphs, doubts);
    }

    private @Nullable String deck(Predicate<String> paragraphLike) {
        int count = deckLines(paragraphLike);
        return count == 0 ? null : String.join(" ", below.subList(0, count));
    }

    /** The first line below the date, and key facts on lines of their own after it. */
    private int deckLines(Predicate<String> paragraphLike) {
        int count = 0;
        while (count < below.size() && isDeck(count, paragraphLike)) {
            count++;
        }
        return count;
    }

    private boolean isDeck(int index, Predicate<String> paragraphLike) {
        var candidate = below.get(index);
        return !paragraphLike.test(candidate) && (index == 0 || !endsSentence(candidate));
    }

    /** Lines without an empty one between them are one paragraph, unless the line before was a finished sentence. */
    private void addToParagraphs(String text) {
        if (inParagraph && !endsSentence(paragraphs.getLast())) {
            paragraphs.set(paragraphs.size() - 1, paragraphs.getLast() + "\n" + text);
        } else {
            paragraphs.add(text);
        }
        inParagraph = true;
    }

    private static boolean endsSentence(String text) {
        return ".!?:”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
