package org.vigil.writing.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.Choice;
import org.vigil.desk.view.DeskFrame;

/**
 * A story in its languages. {@code wanted} are those it can be translated into; {@code changes} say how the source differs from
 * what this story was translated from, null where this is no translation.
 */
public record TranslationsPage(
        DeskFrame frame,
        String story,
        String headline,
        List<Sibling> siblings,
        List<Choice> wanted,
        @Nullable Changes changes,
        @Nullable String problem) {

    /** The same story in another language; {@code behind} where it says less than its source does now. */
    public record Sibling(String href, String language, String tag, String headline, boolean live, boolean behind) {}

    /** A public note on the source. */
    public record Note(String kind, String text) {}

    /** How the source has changed since, and what readers were told of it. */
    public record Changes(
            String source, String language, String direction, List<ComparePage.Part> parts, List<Note> notes) {

        public boolean isEmpty() {
            return parts.isEmpty() && notes.isEmpty();
        }
    }
}
