package org.vigil.review;

import java.util.Locale;

/** What the stories of a batch are narrowed down to. */
enum Sieve {
    ALL("true"),
    DERIVED("v.headline_derived"),
    STREAMLESS("s.id is not null and s.stream_id is null"),
    REMARK("i.remark is not null");

    private final String condition;

    Sieve(String condition) {
        this.condition = condition;
    }

    static Sieve of(String word) {
        for (var sieve : values()) {
            if (sieve.word().equals(word)) {
                return sieve;
            }
        }
        return ALL;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }
}
