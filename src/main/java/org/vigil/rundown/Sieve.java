package org.vigil.rundown;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.Fields;

/** What the list of stories is narrowed down to; null and blank ask for everything. */
record Sieve(
        @Nullable String state,
        @Nullable UUID stream,
        @Nullable String language,
        @Nullable Whose whose,
        String text) {

    /** Longer than any headline that somebody looks for. */
    private static final int LONGEST_TEXT = 200;

    static final Sieve NOTHING = new Sieve(null, null, null, null, "");

    /** The states in the order in which they are offered. */
    static final List<String> STATES =
            List.of("draft", "review", "approved", "scheduled", "embargoed", "published", "withdrawn", "imported");

    /** Stories that one person changed last or has in hand. */
    enum Whose {
        CHANGED,
        IN_HAND;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Reads what a form or a link asks for; what makes no sense asks for nothing. */
    static Sieve of(Fields fields) {
        var state = fields.line("state");
        var language = fields.line("language");
        return new Sieve(
                STATES.contains(state) ? state : null,
                uuid(fields.line("stream")),
                language.matches("[a-z]{2}") ? language : null,
                whose(fields.line("whose")),
                text(fields));
    }

    /** Everything that has these words. */
    static Sieve words(Fields fields) {
        return new Sieve(null, null, null, null, text(fields));
    }

    private static String text(Fields fields) {
        var text = fields.line("q");
        var end = Math.min(text.length(), LONGEST_TEXT);
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                .strip();
    }

    private static @Nullable UUID uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    private static @Nullable Whose whose(String word) {
        for (var one : Whose.values()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        return null;
    }

    boolean isEmpty() {
        return equals(NOTHING);
    }
}
