package org.vigil.fiction;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.vigil.body.Body;
import org.vigil.news.NewStory;
import org.vigil.news.StoryText;
import org.vigil.news.StoryTime;

/**
 * Twenty years of a newsroom that never was: the same seed gives the same stories, whichever part is asked for. Every
 * eleventh is the French translation of the one before it. The older half knows its days only, as an archive does.
 */
public final class MadeArchive {

    private static final Instant BEGIN = Instant.parse("2006-01-02T08:00:00Z");
    private static final Duration SPAN = Duration.ofDays(7_305);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int TRANSLATED = 11;

    private final long seed;
    private final int size;
    private final List<UUID> streams;

    /** The streams in the order of how much they have: most, some, few. */
    MadeArchive(long seed, int size, List<UUID> streams) {
        this.seed = seed;
        this.size = size;
        this.streams = List.copyOf(streams);
    }

    int size() {
        return size;
    }

    public List<NewStory> part(int from, int count) {
        var stories = new ArrayList<NewStory>();
        for (var number = from; number < Math.min(size, from + count); number++) {
            stories.add(story(number));
        }
        return stories;
    }

    private NewStory story(int number) {
        var french = number % TRANSLATED == TRANSLATED - 1;
        var original = french ? number - 1 : number;
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var instant = BEGIN.plusSeconds(SPAN.toSeconds() * original / size);
        return new NewStory(
                id(instant, "story", number),
                id(instant, "set", original),
                french ? "fr" : "en",
                streams.get(Math.max(0, 2 - Integer.numberOfTrailingZeros(1 + original % 8))),
                time(instant, original),
                null,
                null,
                text(new Prose(random), random),
                List.of(),
                true);
    }

    private StoryTime time(Instant instant, int number) {
        return number < size / 2
                ? StoryTime.on(instant.atZone(ZONE).toLocalDate(), ZONE, BigDecimal.valueOf(number))
                : StoryTime.at(instant, ZONE);
    }

    private static StoryText text(Prose prose, SplittableRandom random) {
        var text = StoryText.of(prose.headline(), Body.ofParagraphs(prose.paragraphs()));
        return random.nextInt(3) == 0 ? text.withDeck(prose.sentence()) : text;
    }

    /** Sorts by its instant, as the ids of real stories do. */
    private UUID id(Instant instant, String what, int number) {
        var name = UUID.nameUUIDFromBytes((seed + what + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new UUID(
                (instant.toEpochMilli() << 16) | 0x7000 | (name.getMostSignificantBits() & 0xfff),
                name.getLeastSignificantBits());
    }
}
