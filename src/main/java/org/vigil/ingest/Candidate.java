package org.vigil.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.body.Body;
import org.vigil.headline.Headline;
import org.vigil.headline.Headlines;
import org.vigil.news.StoryText;

/** A story as a capture gives it, ready to be kept: with a headline derived from its words, and its stream if one is known. */
record Candidate(int file, FoundStory found, Fingerprint fingerprint, StoryText text, PageStreams.PageStream page) {

    static Candidate of(int file, FoundStory found, Headlines headlines, PageStreams.PageStream page) {
        var headline = headlines.derive(found.deck(), found.paragraphs());
        var text = new StoryText(
                headline.text(),
                true,
                found.deck(),
                null,
                null,
                headline.dateline(),
                Body.ofParagraphs(paragraphs(found, headline)),
                true,
                null,
                List.of(),
                List.of(),
                List.of());
        return new Candidate(file, found, Fingerprint.of(found), text, page);
    }

    /** The body does not repeat a paragraph that serves as headline, nor end in a heading with nothing under it. */
    private static List<String> paragraphs(FoundStory found, Headline headline) {
        var paragraphs = new ArrayList<>(found.paragraphs());
        if (!paragraphs.isEmpty()) {
            if (headline.isWholeParagraph()) {
                paragraphs.removeFirst();
            } else {
                paragraphs.set(0, headline.firstParagraph());
            }
        }
        if (paragraphs.size() > 1 && isOrphanedHeading(paragraphs.getLast())) {
            paragraphs.removeLast();
        }
        return paragraphs;
    }

    private static boolean isOrphanedHeading(String paragraph) {
        return paragraph.length() <= 40
                && paragraph.equals(paragraph.toUpperCase(java.util.Locale.ROOT))
                && paragraph.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == ':');
    }

    /** Whether the capture knows more words than are here. */
    boolean saysMoreThan(KnownStory known) {
        return !known.changedByPerson() && (paragraphCount() > known.paragraphs() || hasNewDeck(known));
    }

    private boolean hasNewDeck(KnownStory known) {
        return known.deck() == null && text.deck() != null;
    }

    private int paragraphCount() {
        return text.body().isEmpty() ? 0 : text.body().text().split("\n\n").length;
    }

    @Nullable UUID stream() {
        return page.stream();
    }

    /** What a person should look at, if anything. */
    @Nullable String remark() {
        var doubts = new ArrayList<>(found.doubts());
        if (page.doubt() != null) {
            doubts.add(page.doubt());
        }
        return doubts.isEmpty() ? null : String.join(" ", doubts);
    }
}
