package org.vigil.stream.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;
import org.vigil.desk.view.SavedText;
import org.vigil.page.view.Words;

/**
 * One stream as a form, or one to be added where {@code id} is null. {@code wrong} says by the name of a field what is not
 * acceptable in it; {@code next} is the index number the next story would get; {@code trial} is the page of the preview that shows
 * it where it is a draft.
 */
public record StreamPage(
        DeskFrame frame,
        @Nullable String id,
        String was,
        Rules rules,
        List<Language> languages,
        boolean addressFixed,
        boolean removable,
        @Nullable String next,
        Map<String, String> wrong,
        @Nullable String problem,
        List<SavedText> saved,
        @Nullable String trial) {

    /** What may stand in the pattern of index numbers, and a whole one. */
    private static final Object[] TOKENS = {"{number}", "{number:4}", "{year}", "NLR 12/{number:4}/{year}"};

    /** A sentence that may speak of patterns: braces can't stand in a message. */
    public static String say(Words words, String key) {
        return words.say(key, TOKENS);
    }

    /** What holds for the stream in every language, as it was typed. */
    public record Rules(
            String address,
            String order,
            String tone,
            String teaser,
            String characters,
            String pattern,
            boolean twoPersons,
            boolean contactNeeded) {}

    /** The words in one language, which is called by itself. */
    public record Language(
            String tag,
            String name,
            String direction,
            boolean first,
            String title,
            String label,
            String subscribe,
            String intro) {}

    public String action() {
        return "/desk/streams/" + (id == null ? "new" : id);
    }

    public boolean isWrong(String field) {
        return wrong.containsKey(field);
    }

    /** The value of {@code aria-invalid}, null where nothing is wrong. */
    public @Nullable String invalid(String field) {
        return isWrong(field) ? "true" : null;
    }

    /** The ids of what describes a field: its hint, and what is wrong with it. */
    public @Nullable String described(String field, @Nullable String hint) {
        if (!isWrong(field)) {
            return hint;
        }
        return hint == null ? "wrong-" + field : hint + " wrong-" + field;
    }
}
