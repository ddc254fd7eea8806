package org.vigil.release;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.news.NoteKind;
import org.vigil.news.NotePlace;

/** How readers of a live story learn of a change: by a public note, or, if it is silent, not at all. */
record Change(@Nullable NoteKind kind, String text, NotePlace place) {

    static final String SILENT = "silent";
    static final int LONGEST = 2_000;

    /** What a form says, or a refusal in words. */
    static Change of(String kind, String text, String place) {
        if (kind.equals(SILENT)) {
            return new Change(null, "", NotePlace.TOP);
        }
        var known = kind(kind).orElseThrow(() -> new NotLikeThis("change-missing"));
        return new Change(known, words(text), place.equals("foot") ? NotePlace.FOOT : NotePlace.TOP);
    }

    /** What a public note says. */
    static String words(String text) {
        var words = text.strip();
        if (words.isEmpty()) {
            throw new NotLikeThis("note-empty");
        }
        if (words.codePointCount(0, words.length()) > LONGEST) {
            throw new NotLikeThis("note-long", LONGEST);
        }
        return words;
    }

    static Optional<NoteKind> kind(String word) {
        return Arrays.stream(NoteKind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst();
    }

    /** As the database, messages and forms write it. */
    static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    boolean isSilent() {
        return kind == null;
    }
}
