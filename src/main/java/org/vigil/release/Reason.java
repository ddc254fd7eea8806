package org.vigil.release;

import org.jspecify.annotations.Nullable;

/** Why something was done, in the words of whoever did it. They are kept in the story's steps and nowhere else. */
final class Reason {

    static final int LONGEST = 1_000;

    private Reason() {}

    /** The words, null if there are none and none are needed. */
    static @Nullable String of(String written, boolean needed) {
        var words = written.strip();
        if (words.length() > LONGEST) {
            throw new NotLikeThis("reason-long", LONGEST);
        }
        if (needed && words.isEmpty()) {
            throw new NotLikeThis("reason-missing");
        }
        return words.isEmpty() ? null : words;
    }
}
