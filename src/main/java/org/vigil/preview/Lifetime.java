package org.vigil.preview;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.vigil.page.view.Words;

/** How long a secret address may be good for. */
enum Lifetime {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    THREE_DAYS(Duration.ofDays(3)),
    WEEK(Duration.ofDays(7)),
    TWO_WEEKS(Duration.ofDays(14)),
    MONTH(Duration.ofDays(30));

    static final Lifetime USUAL = WEEK;

    private final Duration duration;

    Lifetime(Duration duration) {
        this.duration = duration;
    }

    static Optional<Lifetime> of(String word) {
        return Arrays.stream(values())
                .filter(lifetime -> lifetime.word().equals(word))
                .findFirst();
    }

    Duration duration() {
        return duration;
    }

    /** As forms send it: in hours. */
    String word() {
        return String.valueOf(duration.toHours());
    }

    String in(Words words) {
        return this == HOUR
                ? words.say("preview.lifetime.hour")
                : words.say("preview.lifetime.days", duration.toDays());
    }
}
