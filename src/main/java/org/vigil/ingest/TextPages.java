package org.vigil.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.vigil.headline.Sentences;

/**
 * The stories of a text capture, read line by line; a file may hold several pages one after the other.
 *
 * <p>Where a page's stories end is known only afterwards: the last {@code Pages} or {@code Subscribe to …} ends them, and one that
 * is followed by prose and then by another date was part of a story. So the lines below such a mark are kept until it is known.
 */
final class TextPages implements Capture {

    private static final int PROSE = 80;
    private static final int LONG_DECK = 160;
    private static final int LONGEST_DECK = 300;
    private static final int MOST_TITLES = 10;

    private enum Place {
        ABOVE_STORIES,
        IN_STORY,
        IN_REFUSED_STORY,
        BELOW_STORIES
    }

    private final Lines lines;
    private final LocalDate today;
    private final Sentences sentences = new Sentences();
    private final Queue<Found> found = new ArrayDeque<>();
    private final List<String> titles = new ArrayList<>();
    private final List<Line> below = new ArrayList<>();

    private Place place = Place.ABOVE_STORIES;
    private int page = 1;
    private int lastLine = 1;
    private int marks;
    private long belowSize;
    private boolean pageBegun;
    private boolean orphansTold;
    private boolean anythingFound;
    private boolean ended;
    private @Nullable StoryDraft draft;
    private @Nullable String subscription;

    TextPages(Lines lines, LocalDate today) {
        this.lines = lines;
        this.today = today;
    }

    @Override
    public Optional<Found> next() throws IOException {
        while (found.isEmpty() && !ended) {
            var line = lines.next();
            line.ifPresentOrElse(this::readUnglued, this::end);
        }
        return Optional.ofNullable(found.poll());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Where pages were put together without a line break, the top of one stands at the end of another's last line. */
    private void readUnglued(Line line) {
        int top = line.text().indexOf(Furniture.SEARCH + " to access");
        if (top <= 0) {
            read(line);
            return;
        }
        read(new Line(line.number(), line.text().substring(0, top).strip(), line.tooLong(), line.damaged()));
        read(new Line(line.number(), line.text().substring(top), line.tooLong(), line.damaged()));
    }

    private void read(Line line) {
        lastLine = line.number();
        if (line.tooLong()) {
            refuse(line.number(), "Line %d is longer than %d MB.".formatted(line.number(), Lines.LONGEST >> 20));
        } else if (line.isBlank()) {
            blank(line);
        } else if (Furniture.isPageTop(line.text())) {
            endPage();
            pageBegun = true;
        } else {
            DateLine.read(line.text(), today).ifPresentOrElse(date -> begin(line, date), () -> readText(line));
        }
    }

    private void blank(Line line) {
        if (place == Place.BELOW_STORIES) {
            keepBelow(line);
        } else if (draft != null) {
            draft.blank();
        }
    }

    private void readText(Line line) {
        pageBegun = true;
        switch (place) {
            case ABOVE_STORIES -> readAbove(line);
            case IN_STORY, IN_REFUSED_STORY -> readInside(line);
            case BELOW_STORIES -> readBelow(line);
        }
    }

    private void readAbove(Line line) {
        var invitation = Furniture.subscription(line.text());
        if (invitation.isPresent()) {
            subscription = invitation.get();
        } else if (Furniture.isAboveStories(line.text())) {
            return;
        } else if (Furniture.mayBeTitle(line.text()) && titles.size() < MOST_TITLES) {
            titles.add(line.text());
        } else if (line.text().length() > PROSE && !orphansTold) {
            orphansTold = true;
            tell(new Refused(
                    line.number(), "This text stands above the first date of its page, so its day is unknown."));
        }
    }

    private void readInside(Line line) {
        if (Furniture.isBelowStories(line.text())) {
            place = Place.BELOW_STORIES;
            readBelow(line);
        } else if (draft != null) {
            addToStory(draft, line);
        }
    }

    private void addToStory(StoryDraft story, Line line) {
        story.add(line);
        if (story.isTooLong()) {
            refuse(
                    story.line(),
                    "The story is longer than %d MB or %d lines."
                            .formatted(StoryDraft.LONGEST >> 20, StoryDraft.MOST_LINES));
        }
    }

    private void readBelow(Line line) {
        if (line.text().equals("Main menu")) {
            endPage();
            pageBegun = true;
            return;
        }
        if (Furniture.isBelowStories(line.text())) {
            marks++;
            Furniture.subscription(line.text()).ifPresent(name -> subscription = name);
        }
        keepBelow(line);
    }

    private void keepBelow(Line line) {
        belowSize += line.text().length() + 1L;
        if (belowSize <= StoryDraft.LONGEST && below.size() < StoryDraft.MOST_LINES) {
            below.add(line);
        } else {
            below.clear();
        }
    }

    private void begin(Line line, DateLine date) {
        if (place == Place.BELOW_STORIES) {
            leaveBelow();
        }
        closeStory();
        pageBegun = true;
        switch (date) {
            case DateLine.Dated(LocalDate day) -> {
                draft = new StoryDraft(line.number(), page, day);
                place = Place.IN_STORY;
            }
            case DateLine.Misdated(String reason) -> refuse(line.number(), reason);
        }
    }

    /** Another date below the mark: either prose shows that the mark was a story's own words, or another page begins unannounced. */
    private void leaveBelow() {
        boolean prose = below.stream().anyMatch(line -> line.text().length() > PROSE);
        if (marks == 1 && prose) {
            restore();
        } else {
            endPage();
        }
    }

    private void restore() {
        var kept = List.copyOf(below);
        clearBelow();
        subscription = null;
        place = draft == null ? Place.IN_REFUSED_STORY : Place.IN_STORY;
        for (Line line : kept) {
            if (draft == null) {
                return;
            }
            if (line.isBlank()) {
                draft.blank();
            } else {
                addToStory(draft, line);
            }
        }
    }

    private void refuse(int line, String reason) {
        draft = null;
        tell(new Refused(line, reason));
        if (place != Place.BELOW_STORIES) {
            place = Place.IN_REFUSED_STORY;
        }
    }

    private void closeStory() {
        if (draft == null) {
            return;
        }
        var closed = draft;
        draft = null;
        tell(
                closed.isEmpty()
                        ? new Refused(closed.line(), "Nothing stands below this date: the story has no text.")
                        : closed.story(this::isParagraph));
    }

    /** A deck is short or lists facts; what is long and made of sentences is the first paragraph, printed too close to its date. */
    private boolean isParagraph(String line) {
        boolean ends = ".!?”\"".indexOf(line.charAt(line.length() - 1)) >= 0;
        boolean introducesSpeech = line.endsWith("said:") || line.endsWith("statement:");
        return introducesSpeech
                || line.length() > LONGEST_DECK && ends
                || line.length() > LONG_DECK && sentences.count(line) > 1;
    }

    private void endPage() {
        closeStory();
        if (pageBegun) {
            found.add(new FoundPage(lastLine, page, new StreamWitness(List.copyOf(titles), subscription)));
            page++;
        }
        clearBelow();
        titles.clear();
        subscription = null;
        pageBegun = false;
        orphansTold = false;
        place = Place.ABOVE_STORIES;
    }

    private void clearBelow() {
        below.clear();
        belowSize = 0;
        marks = 0;
    }

    private void end() {
        ended = true;
        closeStory();
        if (!anythingFound) {
            tell(new Refused(1, "No line of the file is a date, so it holds no story."));
        }
        endPage();
    }

    private void tell(Found item) {
        anythingFound = true;
        found.add(item);
    }
}
