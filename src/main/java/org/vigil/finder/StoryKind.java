package org.vigil.finder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kinds of stories can be searched for. */
enum StoryKind {
    NEWS,
    REPORT;

    /** In addresses, keys and the index. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<StoryKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
