package org.vigil.news;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gives stories their index numbers when they are first published, and never another. Numbers are counted by stream and
 * year of the story's day, without gaps; where a series was begun by hand, they go on after its highest.
 */
@Component
public class IndexNumbers {

    private final IndexCounts counts;

    IndexNumbers(IndexCounts counts) {
        this.counts = counts;
    }

    /** The number the next story of a stream and year would get; it is not taken. Empty where the stream has no numbers. */
    public Optional<String> preview(UUID stream, int year) {
        return counts.pattern(stream).map(pattern -> pattern.number(free(pattern, stream, year), year));
    }

    /** Gives a story its number if it is about to be published for the first time and has none. */
    void allot(UUID story) {
        counts.draft(story).ifPresent(draft -> {
            counts.lock();
            numberOf(story, draft).ifPresent(number -> counts.give(story, number));
        });
    }

    /** Translations are numbered like the story that was there first, or not at all if that is not. */
    private Optional<String> numberOf(UUID story, IndexCounts.Draft draft) {
        var sibling = counts.sibling(story, draft.translationSet());
        if (sibling.isPresent()) {
            return Optional.ofNullable(sibling.get().indexNumber());
        }
        var stream = draft.streamId();
        return stream == null
                ? Optional.empty()
                : counts.pattern(stream).map(pattern -> take(pattern, stream, draft.year()));
    }

    private String take(IndexPattern pattern, UUID stream, int year) {
        var number = free(pattern, stream, year);
        counts.take(stream, pattern.counted(year), number);
        return pattern.number(number, year);
    }

    /** The first number after those given that no story has, in whatever language. */
    private int free(IndexPattern pattern, UUID stream, int year) {
        var number = counts.taken(stream, pattern.counted(year)).orElseGet(() -> highest(pattern, year)) + 1;
        while (counts.isInUse(pattern.number(number, year))) {
            number++;
        }
        return number;
    }

    private int highest(IndexPattern pattern, int year) {
        return counts.beginningWith(pattern.start(year)).stream()
                .map(number -> pattern.numberIn(number, year))
                .flatMapToInt(OptionalInt::stream)
                .max()
                .orElse(0);
    }
}
